"""Reviews and their recommendations: what was published, answered, agreed, carried out and embedded."""

from collections import Counter

from macros.model.written import Stage
from macros.shown.sentence import full_stop, joined
from macros.standing.span import counted
from macros.things.plan.plan import Recommendation
from macros.things.plan.plan_facts import PlanFacts, live_plans
from macros.things.year.then_voice import did_not_say
from macros.things.year.year_facts import YearFacts, plan_link
from macros.things.year.year_section import Saying, YearSection, YearTable, were, year_section, year_table


def review_section(year: YearFacts) -> YearSection:
    """Every plan that stood on the last day, and its recommendations."""
    plans = live_plans(year.then)
    table = _table(year, plans)
    to_table = (year.at("reviews-by-plan", "Review by review"),) if table else ()
    sayings = (
        Saying(published_words(year), tuple(map(plan_link, published(year)))),
        Saying(_answered_words(year, plans), to_table),
        Saying(_carried_out_words(year, plans), to_table),
    )
    return year_section("reviews", "Reviews and their recommendations", sayings, (table,))


def published(year: YearFacts) -> list[PlanFacts]:
    """The plans that were published in the year."""
    return [it for it in live_plans(year.then) if year.holds(it.plan.published)]


def published_words(year: YearFacts) -> str:
    """How many plans were published in the year, and with how many recommendations, each by the word of its plan."""
    new = published(year)
    if not new:
        return "No plan is recorded as published in this year."
    return full_stop(f"{counted(len(new), 'plan')} {were(len(new))} published in this year, with {_asked_words(new)}")


def _asked_words(plans: list[PlanFacts]) -> str:
    """What plans ask for in their own words, the most first: "5 recommendations and 3 root causes"."""
    words = Counter(asked.called or it.plan.called for it in plans for asked in it.plan.recommendations)
    return (
        joined([counted(number, word) for word, number in sorted(words.items(), key=lambda it: (-it[1], it[0]))])
        or "no recommendation"
    )


def _answered_words(year: YearFacts, plans: list[PlanFacts]) -> str:
    asked = [it for plan in plans for it in plan.plan.recommendations]
    if not asked:
        return did_not_say(year, "what was recommended")
    answers = Counter(it.response.answer for it in asked if it.response)
    told = f"On {year.day} the record held {_asked_words(plans)} of {counted(len(plans), 'plan')}."
    if not answers:
        return f"{told} {did_not_say(year, 'how their owners answered each of them by itself')}"
    parts = ", ".join(f"{number} {answer}" for answer, number in answers.items())
    return f"{told} The owner's answer is recorded for {answers.total()}: {parts}."


def _carried_out_words(year: YearFacts, plans: list[PlanFacts]) -> str:
    counts = Counter(_state(plan, asked) for plan in plans for asked in plan.plan.recommendations)
    rest = sum(not plan.live for plan in plans)
    if not any(plan.live for plan in plans):
        return ""
    told = (
        f"All actions are reported done, one by one, under {counts['done'] + counts['embedded']} of these. "
        f"Under {counts['embedded']} all are embedded: people now work that way."
    )
    unknown = f" Of {counted(rest, 'plan')} no single action is published, so this cannot be seen." if rest else ""
    return told + unknown


def _state(plan: PlanFacts, asked: Recommendation) -> str:
    """How far the actions of a recommendation are, as each is reported itself: all embedded, all done, or else."""
    stages = [it.standing.rated_stage for it in plan.actions_of(asked) if not it.action.withdrawn]
    if stages and all(stage is Stage.EMBEDDED for stage in stages):
        return "embedded"
    return "done" if stages and all(stage.is_done for stage in stages) else ""


def _table(year: YearFacts, plans: list[PlanFacts]) -> YearTable | None:
    head = ("Plan", "What it is", "Plan published", "Agreed", "Asked for", "All actions done", "All embedded")
    return year_table(
        "reviews-by-plan",
        f"Every review and plan, on {year.day}",
        head,
        ((plan_link(it), _cells(year, it)) for it in plans),
    )


def _cells(year: YearFacts, it: PlanFacts) -> tuple[str, ...]:
    states = Counter(_state(it, asked) for asked in it.plan.recommendations)
    number = len(it.plan.recommendations)
    return (
        year.record.kinds[it.plan.kind].title,
        str(it.plan.published or "Not recorded"),
        str(it.plan.ratified or "Not recorded"),
        _asked_words([it]) if number else "None published",
        str(states["done"] + states["embedded"]) if number else "Not known",
        str(states["embedded"]) if number else "Not known",
    )
