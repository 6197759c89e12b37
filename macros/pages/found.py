"""What search knows of a page beside its words: the facets that find it, and what a result says of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from macros.facts.action_facts import ActionFacts
from macros.facts.facts import Facts
from macros.facts.plan_facts import PlanFacts
from macros.facts.promise_facts import PromiseFacts
from macros.model.briefing import Briefing
from macros.model.measure import Measure
from macros.model.meeting import Meeting, Question
from macros.model.vocabulary import Body, Term, Theme

# Every facet, in the order in which readers see them.
FACETS = ("kind", "stage", "timeliness", "plan", "body", "theme", "audience", "evidence")


@dataclass(frozen=True)
class Found:
    """What search knows of one page.

    `shown` are words that a result says under its title; `day` is that of its newest fact, `late` for how many days it
    is late; `names` are ids that readers type, `also` other words for what it is about. `is_list` says that the page
    tells of what has pages of its own: it is found by what it is called, and not by every word on it.
    """

    kind: str
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    shown: Mapping[str, str] = field(default_factory=dict)
    day: date | None = None
    late: int = 0
    names: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    is_list: bool = False


def found_action(facts: Facts, action: ActionFacts) -> Found:
    """What search knows of an action."""
    standing = action.standing
    leads = [facts.body(body).title for body in action.action.leads]
    evidence = [str(piece.kind).capitalize() for piece in standing.evidence]
    shown = {
        "stage": standing.stage.slug,
        "timeliness": standing.timeliness.slug,
        "late_by": standing.late_by,
        "plan": action.plan.title,
        "lead": "; ".join(leads),
        "due": str(standing.deadline.due) if standing.deadline else "",
    }
    return Found(
        "Action",
        {
            "stage": (standing.stage.capitalize(),),
            "timeliness": (standing.timeliness.capitalize(),),
            "plan": (action.plan.title,),
            "body": _once(facts.body(body).title for body in action.bodies),
            "theme": _themes(facts, action.themes),
            "evidence": _once(evidence) or ("None published",),
        },
        shown,
        standing.last_reported.last if standing.last_reported else None,
        (facts.day - standing.late_since).days if standing.late_since else 0,
        (action.action.id,),
    )


def found_plan(facts: Facts, plan: PlanFacts) -> Found:
    """What search knows of a plan."""
    published = plan.last_reported or plan.plan.published
    themes = _themes(facts, (theme for action in plan.live for theme in action.themes))
    return Found(
        "Plan",
        {"plan": (plan.plan.title,), "theme": themes},
        {"part": facts.record.kinds[plan.plan.kind].title, "when": f"Last reported {published}" if published else ""},
        published.last if published else None,
    )


def found_briefing(facts: Facts, briefing: Briefing) -> Found:
    """What search knows of a briefing."""
    audiences = tuple(facts.record.audiences[name].title for name in briefing.audiences)
    plans = dict.fromkeys((*filter(None, [briefing.review]), *briefing.plans))
    return Found(
        "Briefing",
        {
            "plan": tuple(facts.record.plans[plan].title for plan in plans),
            "theme": _themes(facts, briefing.themes),
            "audience": audiences,
        },
        {"for": ", ".join(audiences), "when": f"Written {briefing.date}"},
        briefing.date.last,
    )


def found_measure(facts: Facts, measure: Measure) -> Found:
    """What search knows of a measure."""
    plans = _plans(facts, measure.about)
    newest = max((reading.as_at for reading in measure.readings), key=lambda when: when.last, default=None)
    return Found(
        "Measure",
        {"plan": plans, "theme": _themes(facts, measure.themes)},
        {"plan": "; ".join(plans), "when": f"Last reported {newest}" if newest else ""},
        newest.last if newest else None,
    )


def found_meeting(facts: Facts, meeting: Meeting) -> Found:
    """What search knows of a meeting."""
    about = [name for asked in meeting.questions for name in asked.about]
    about += [name for promise in meeting.promises for name in promise.about]
    return Found("Meeting", {"plan": _plans(facts, about)}, {"when": str(meeting.date)}, meeting.date.last)


def found_question(facts: Facts, meeting: Meeting, asked: Question) -> Found:
    """What search knows of a question that was asked at a meeting."""
    return Found(
        "Question",
        {
            "plan": _plans(facts, asked.about),
            "body": tuple(facts.body(body).title for body in asked.answered_by),
            "theme": _themes(facts, asked.themes),
        },
        {"part": meeting.title, "when": f"Asked {meeting.date}"},
        meeting.date.last,
    )


def found_promise(facts: Facts, it: PromiseFacts) -> Found:
    """What search knows of a promise to the committee."""
    promise = it.promise
    overdue = (facts.day - promise.due.last).days if promise.due and it.state == "overdue" else 0
    late = f", {it.state} by {it.overdue_by}" if overdue else f", {it.state}"
    return Found(
        "Promise",
        {
            "plan": _plans(facts, promise.about),
            "body": (facts.body(promise.by).title,) if promise.by else (),
        },
        {"part": it.meeting.title, "when": f"Promised {it.meeting.date}{late}"},
        it.meeting.date.last,
        overdue,
    )


def found_theme(theme: Theme) -> Found:
    """What search knows of a theme: it tells of actions that have pages of their own."""
    return Found("Theme", {"theme": (theme.title,)}, also=theme.also, is_list=True)


def found_term(term: Term) -> Found:
    """What search knows of a term of the glossary."""
    return Found("Glossary", also=tuple(filter(None, [term.long, *term.also])))


def found_body(body: Body) -> Found:
    """What search knows of a body: it tells of actions that have pages of their own."""
    return Found("Body", {"body": (body.title,)}, {"part": body.kind.capitalize()}, is_list=True)


def _plans(facts: Facts, references: Iterable[str]) -> tuple[str, ...]:
    return _once(facts.record.plans[reference.partition("/")[0]].title for reference in references)


def _themes(facts: Facts, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(facts.theme(name).title for name in dict.fromkeys(names))


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
