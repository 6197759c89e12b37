"""What is new on a plan as a whole: that it came or was withdrawn, its totals, and what is said of what was asked."""

from collections import Counter
from collections.abc import Iterator

from macros.shown.addresses import plan_address
from macros.shown.cite import cite
from macros.shown.sentence import full_stop
from macros.things.change.changed_recommendation import said_of_recommendation
from macros.things.facts import Facts
from macros.things.news.news_item import NewsItem, day_of, in_short, source_words, told
from macros.things.plan.plan import Plan
from macros.things.plan.plan_facts import PlanFacts, plans
from macros.things.plan.reported_line import reported_total


def plan_news(facts: Facts) -> Iterator[NewsItem]:
    """All that is new on plans, in no order."""
    for plan in plans(facts).values():
        yield from _published(facts, plan.plan)
        yield from _totals(facts, plan)
        yield from _asked(facts, plan)


def _published(facts: Facts, it: Plan) -> Iterator[NewsItem]:
    """That it was published, and that it was withdrawn."""
    name, about = f"plans/{it.id}", ((it.id,), it.themes, (it.owner,))
    if it.published and it.published.said_by(facts.day) <= facts.day:
        day, title = day_of(it.published), f"New plan: {it.title}"
        yield NewsItem(name, "plan", day, title, (it.summary,), plan_address(it.id), *about, rests_on=(name,))
    if it.withdrawn and it.withdrawn.on.said_by(facts.day) <= facts.day:
        day, title, why = day_of(it.withdrawn.on), f"{it.title}: withdrawn", (full_stop(it.withdrawn.why),)
        gone = f"{name}/withdrawn"
        yield NewsItem(gone, "withdrawn", day, title, why, plan_address(it.id), *about, rests_on=(gone,))


def _totals(facts: Facts, plan: PlanFacts) -> Iterator[NewsItem]:
    """The totals that its owner reported until the day."""
    it, about = plan.plan, ((plan.plan.id,), plan.plan.themes, (plan.plan.owner,))
    for reported in plan.reported:
        name, total = f"plans/{it.id}/reported/{reported.as_at.typed}", reported_total(reported, plan.key)
        rated = ", ".join(f"{count.number} {count.mark.word}" for count in total.ratings)
        says = told(
            full_stop(": ".join(filter(None, (total.count, rated)))),
            f"Said {total.when}.",
            source_words(cite(facts.record, reported.source)),
        )
        title, day = f"{it.title}: totals reported", day_of(reported.as_at)
        yield NewsItem(name, "totals", day, title, says, plan_address(it.id), *about, rests_on=(name,))


def _asked(facts: Facts, plan: PlanFacts) -> Iterator[NewsItem]:
    """The owner's answers to what was asked, its ratings, and where its date moved."""
    about = ((plan.plan.id,), plan.plan.themes, (plan.plan.owner,))
    for asked in plan.plan.recommendations:
        seen: Counter[str] = Counter()
        for below, it in said_of_recommendation(facts.record, plan, asked):
            seen[below] += 1
            fact = f"plans/{plan.plan.id}/recommendations/{asked.id}/{below}"
            name = fact if seen[below] == 1 else f"{fact}/{seen[below]}"
            says = told(full_stop(asked.title), it.words, source_words(it.source))
            title, day = in_short(f"{it.asked.text}: {it.words}".rstrip(".")), day_of(it.when)
            if it.when.said_by(facts.day) <= facts.day:
                yield NewsItem(name, "what was asked", day, title, says, it.asked.address, *about, rests_on=(fact,))
