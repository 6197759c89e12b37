"""Everything that is new, the newest first, and what of it concerns one plan, theme or body."""

from collections.abc import Iterator

from macros.shown.addresses import BODIES, PLANS, THEMES, briefing_address
from macros.shown.sentence import full_stop
from macros.things.briefing.briefing_facts import briefings, plans_of_briefing
from macros.things.facts import Facts, once
from macros.things.grouping import grouped
from macros.things.news.action_news import action_news
from macros.things.news.correction_news import correction_news, gone_news, with_corrections
from macros.things.news.news_item import NewsItem, day_of
from macros.things.news.plan_news import plan_news
from macros.things.news.promise_news import promise_news


@once
def news(facts: Facts) -> list[NewsItem]:
    """All that is new, the newest first. An item that was corrected says so, and keeps its name."""
    found = (*plan_news(facts), *action_news(facts), *promise_news(facts), *_briefings(facts), *_tombstones(facts))
    items = {it.name: it for it in (*found, *correction_news(facts))}
    items |= {it.name: it for it in gone_news(facts, items)}
    marked = (with_corrections(facts, it) for it in items.values())
    return sorted(marked, key=lambda it: (it.last_changed, it.name), reverse=True)


@once
def news_by_page(facts: Facts) -> dict[str, list[NewsItem]]:
    """What is new of each plan, theme and body, under the address of its page."""
    return grouped((page, it) for it in news(facts) for page in _pages(it))


def followed_pages(facts: Facts) -> Iterator[tuple[str, str]]:
    """Every page that has a feed, with its title: the whole portal first, under no address."""
    record = facts.record
    yield "", record.portal.title
    for section, things in ((PLANS, record.plans), (THEMES, record.themes), (BODIES, record.bodies)):
        for name, it in things.items():
            yield f"{section}{name}/", it.title


def _pages(it: NewsItem) -> Iterator[str]:
    for section, names in ((PLANS, it.plans), (THEMES, it.themes), (BODIES, it.bodies)):
        yield from (f"{section}{name}/" for name in dict.fromkeys(names))


def _briefings(facts: Facts) -> Iterator[NewsItem]:
    for it in briefings(facts):
        if it.date.said_by(facts.day) <= facts.day:
            title, about = f"Briefing: {it.title}", (tuple(plans_of_briefing(it)), it.themes)
            yield NewsItem(
                f"briefings/{it.id}", "briefing", day_of(it.date), title, (it.summary,), briefing_address(it.id), *about
            )


def _tombstones(facts: Facts) -> Iterator[NewsItem]:
    """What was withdrawn and has no record any more. Who follows what took its place hears of it there."""
    for key, it in facts.record.tombstones.items():
        if it.on.said_by(facts.day) <= facts.day:
            section, then, *_ = (*(it.replaced_by or "").split("/"), "")
            plans, themes, bodies = ((then,) if section == of.rstrip("/") else () for of in (PLANS, THEMES, BODIES))
            name, title, why = f"tombstones/{key}", f"{it.title}: withdrawn", (full_stop(it.why),)
            yield NewsItem(name, "withdrawn", day_of(it.on), title, why, it.address, plans, themes, bodies, (name,))
