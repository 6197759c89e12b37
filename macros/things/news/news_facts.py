"""Everything that is new, the newest first, and what of it concerns one plan, theme or body."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from macros.model.record import Record
from macros.rules.lost_facts import called_in_words
from macros.shown.addresses import (
    BODIES,
    CORRECTIONS,
    PLANS,
    THEMES,
    briefing_address,
    meeting_address,
    plan_address,
)
from macros.shown.links import about_links
from macros.shown.sentence import capital, full_stop
from macros.things.briefing.briefing_facts import briefings, plans_of_briefing
from macros.things.correction.corrected import corrected_here
from macros.things.correction.correction import Correction
from macros.things.facts import Facts, once
from macros.things.grouping import grouped
from macros.things.news.action_news import action_news
from macros.things.news.news_item import NewsItem, day_of, in_short, source_words, told
from macros.things.plan.plan_facts import actions, plans
from macros.things.promise.promise_facts import PromiseFacts, promises
from macros.things.promise.promise_words import BY, KEPT, ground_words

# The facts that feeds tell: where a correction takes one of them out, its entry says so.
TOLD = ("ratings", "deadlines", "evidence", "kept", "withdrawn")
FELL_DUE = {"promise": "A promise fell due", "offer": "The date of an offer passed", "request": "A request fell due"}


@once
def news(facts: Facts) -> list[NewsItem]:
    """All that is new, the newest first. An item that was corrected says so, and keeps its name."""
    items = {it.name: it for it in (*_plans(facts), *_actions(facts), *_promises(facts), *_briefings(facts))}
    for key, it in facts.record.corrections.items():
        if it.on.said_by(facts.day) <= facts.day:
            items |= {at.name: at for at in _corrected(facts.record, items, key, it)}
    return sorted(items.values(), key=lambda it: (it.last_changed, it.name), reverse=True)


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


def _actions(facts: Facts) -> Iterator[NewsItem]:
    for action in actions(facts):
        yield from action_news(facts, action)


def _plans(facts: Facts) -> Iterator[NewsItem]:
    for it in (plan.plan for plan in plans(facts).values()):
        about = ((it.id,), it.themes, (it.owner,))
        if it.published and it.published.said_by(facts.day) <= facts.day:
            day, title = day_of(it.published), f"New plan: {it.title}"
            yield NewsItem(f"plans/{it.id}", "plan", day, title, (it.summary,), plan_address(it.id), *about)
        if it.withdrawn and it.withdrawn.on.said_by(facts.day) <= facts.day:
            day, title, why = day_of(it.withdrawn.on), f"{it.title}: withdrawn", (full_stop(it.withdrawn.why),)
            yield NewsItem(f"plans/{it.id}/withdrawn", "withdrawn", day, title, why, plan_address(it.id), *about)


def _promises(facts: Facts) -> Iterator[NewsItem]:
    for it in promises(facts):
        name = f"meetings/{it.meeting.id}/promises/{it.promise.id}"
        kept, due = it.promise.kept, it.promise.due
        after = due.last + timedelta(1) if due else facts.day
        if kept and kept.on.said_by(facts.day) <= facts.day:
            yield _promise(facts, it, f"{name}/kept", KEPT[it.promise.kind], day_of(kept.on), full_stop(kept.how))
        if due and after <= facts.day and it.on(after).state != "kept":
            ground = ground_words(facts.record.portal, it.on(after))
            yield _promise(facts, it, f"{name}/due", FELL_DUE[it.promise.kind], after, f"It was due {due}. {ground}")


def _promise(facts: Facts, it: PromiseFacts, name: str, what: str, day: date, more: str) -> NewsItem:
    record, promise = facts.record, it.promise
    by = f"{BY[promise.kind]} {record.bodies[promise.by].title}." if promise.by else ""
    says = told(full_stop(promise.promise), by, more.strip(), _about(record, promise.about))
    address = f"{meeting_address(it.meeting.id)}#{promise.id.lower()}"
    bodies = (promise.by,) if promise.by else ()
    title = in_short(f"{what}: {promise.promise}")
    return NewsItem(name, "promise", day, title, says, address, _plans_of(promise.about), (), bodies)


def _briefings(facts: Facts) -> Iterator[NewsItem]:
    for it in briefings(facts):
        if it.date.said_by(facts.day) <= facts.day:
            title, about = f"Briefing: {it.title}", (tuple(plans_of_briefing(it)), it.themes)
            yield NewsItem(
                f"briefings/{it.id}", "briefing", day_of(it.date), title, (it.summary,), briefing_address(it.id), *about
            )


def _corrected(record: Record, items: dict[str, NewsItem], key: str, it: Correction) -> Iterator[NewsItem]:
    """A correction, and the items of the facts that it names, which say so now."""
    (shown,) = corrected_here(record, [(key, it)])
    says = told(
        f"{shown.whose}: {shown.said}",
        f"Here it is: {shown.says}",
        shown.why,
        _about(record, it.about),
        source_words(shown.source),
    )
    day, address, about = day_of(it.on), f"{CORRECTIONS}#{key}", _plans_of(it.about)
    title = in_short(f"Correction: {', '.join(link.text for link in shown.about) or shown.says}")
    yield NewsItem(f"corrections/{key}", "correction", day, title, says, address, about)
    why = f"Corrected {it.on}: {shown.why}"
    for name in it.changes:
        if known := items.get(name):
            yield replace(known, says=(*known.says, why), changed=day)
        elif set(name.split("/")) & set(TOLD):
            title, plan = f"{capital(called_in_words(name))}: taken out or corrected", tuple(_plan_of(record, name))
            yield NewsItem(name, "correction", day, title, (why,), address, plan)


def _plan_of(record: Record, name: str) -> Iterable[str]:
    folder, plan, *_ = (*name.split("/"), "")
    return (plan,) if folder == "plans" and plan in record.plans else ()


def _plans_of(references: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(it.partition("/")[0] for it in references))


def _about(record: Record, references: Iterable[str]) -> str:
    names = ", ".join(link.text for link in about_links(record, references))
    return f"About: {names}." if names else ""
