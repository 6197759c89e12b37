"""A learning point as pages show it: what was done about it, and the briefings that teach it."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.shown.addresses import briefing_address, recommendation_address
from macros.shown.heard_link import heard_link
from macros.shown.links import Link
from macros.shown.progress import progress_sentence
from macros.shown.status import Status, standing_status, unproved_status
from macros.shown.voice import holds_no
from macros.standing.span import counted
from macros.standing.totals import totals
from macros.things.action.action_facts import ActionFacts
from macros.things.briefing.briefing import Briefing
from macros.things.learning_point.learning_facts import Answer, PointFacts
from macros.things.portal.portal import Portal
from macros.things.theme.seen_words import seen_words


@dataclass(frozen=True)
class AnsweringAction:
    """An action that answers a learning point, and its proof: `evidence` leads there, `none` says there is none."""

    address: str
    id: str
    title: str
    stage: Status
    unproved: Status | None
    evidence: Link | None
    none: str


@dataclass(frozen=True)
class PointAnswer:
    """What was done about a point under one recommendation: its actions, or in words that none names the point."""

    recommendation: Link
    actions: tuple[AnsweringAction, ...]
    instead: str


@dataclass(frozen=True)
class TaughtPoint:
    """A learning point; `short` is what was done about it, in a line.

    `answers` is left out (none) where the page itself is one of them.
    """

    address: str
    id: str
    text: str
    short: str
    answers: tuple[PointAnswer, ...] | None
    briefings: tuple[Link, ...]
    untaught: str
    heard: Link | None


def taught_points(
    points: Iterable[PointFacts], *, with_answers: bool = True, here: Briefing | None = None
) -> tuple[TaughtPoint, ...]:
    """Some learning points; on the page of a briefing, `here`, only the others that teach them are named."""
    return tuple(taught_point(it, with_answers=with_answers, here=here) for it in points)


def taught_point(it: PointFacts, *, with_answers: bool = True, here: Briefing | None = None) -> TaughtPoint:
    """One learning point."""
    return TaughtPoint(
        it.address,
        it.point.id,
        it.point.text,
        _short(it) if with_answers else "",
        tuple(_answer(it, answer) for answer in it.answers) if with_answers else None,
        briefing_links(briefing for briefing in it.briefings if briefing is not here),
        "" if it.briefings else "No briefing teaches it yet.",
        heard_link(it.point.heard_from),
    )


def briefing_links(briefings: Iterable[Briefing]) -> tuple[Link, ...]:
    """To some briefings."""
    return tuple(Link(briefing_address(it.id), it.title) for it in briefings)


def _short(it: PointFacts) -> str:
    """How many actions answer a point, and how many of them are done, and proved; empty where none does."""
    found = {action.reference: action.standing for answer in it.answers for action in answer.actions}
    told = totals(found.values())
    done = f"{told.done} reported done, {told.done - told.unproved} with proof"
    return f"{counted(told.count, 'action')}, {done}" if found else ""


def _answer(point: PointFacts, answer: Answer) -> PointAnswer:
    asked, plan = answer.recommendation, point.plan.plan
    words = f"{(asked.called or plan.called).capitalize()} {asked.id}: {asked.title}"
    return PointAnswer(
        Link(recommendation_address(plan.id, asked.id), words),
        tuple(_action(point.facts.record.portal, action) for action in answer.actions),
        _instead(point, answer),
    )


def _instead(point: PointFacts, answer: Answer) -> str:
    if answer.actions:
        return ""
    if not answer.others:
        return holds_no(point.facts.record.portal, "action under it")
    of_them = f"Of its {counted(len(answer.others), 'action')}: {progress_sentence(answer.totals_of_others)}"
    told = f"No action here is linked to this point. {of_them} {seen_words(point.facts, answer.others)}"
    return told.strip()


def _action(portal: Portal, action: ActionFacts) -> AnsweringAction:
    it, number = action.standing, len(action.standing.evidence)
    shows = Link(f"{action.address}#evidence", f"{counted(number, 'piece of evidence')} published") if number else None
    none = "" if number or it.is_unproved else holds_no(portal, "evidence")
    named = (action.address, action.action.id, action.action.title)
    return AnsweringAction(*named, standing_status(it), unproved_status(it), shows, none)
