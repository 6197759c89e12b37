"""The page of an action: /plans/<plan>/<action>/"""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.edit_address import edit_address
from macros.model.partial_date import PartialDate
from macros.shown.addresses import PLANS, measure_address, row_place
from macros.shown.cite import Cite, cite
from macros.shown.due import LedgerLine, Move, ledger, ledger_caption, move
from macros.shown.links import Link, theme_links
from macros.shown.sentence import full_stop
from macros.shown.told import OWN_CLAIM, Proof, Told, proofs, told
from macros.shown.voice import holds_no
from macros.standing.moves import moves
from macros.standing.span import counted
from macros.things.action.action_answer import ActionAnswer, action_answer, recommendation_link
from macros.things.action.action_entry import action_entry
from macros.things.action.action_facts import ActionFacts
from macros.things.action.action_sentences import no_date_words, steps_count
from macros.things.action.rating_line import RatingLine, rating_lines
from macros.things.action.step_part import StepPart, step_part
from macros.things.action.successors import Predecessor, predecessors, successor
from macros.things.briefing.briefing_facts import briefings_of_plan
from macros.things.correction.corrected import Corrected, corrected_elsewhere
from macros.things.correction.correction_facts import corrections_about
from macros.things.facts import Facts
from macros.things.learning_point.learning_facts import points_of_action
from macros.things.learning_point.taught_point import TaughtPoint, briefing_links, taught_points
from macros.things.measure.measure_facts import measures_about
from macros.things.meeting.asked import Asked, asked_elsewhere
from macros.things.meeting.meeting_facts import questions_about
from macros.things.page import Page
from macros.things.plan.plan_facts import PlanFacts, plans
from macros.things.promise.promise_facts import promises_about
from macros.things.promise.promised import Promised, promised_elsewhere


@dataclass(frozen=True)
class ActionPage:
    """All that the page of an action shows, from the top."""

    kicker: str
    of_plan: str
    id: str
    title: str
    withdrawn_on: PartialDate | None
    withdrawn_why: str
    successor: Link | None
    predecessors: tuple[Predecessor, ...]
    answer: ActionAnswer
    promise: str
    note: str
    source: Cite | None
    ledger: tuple[LedgerLine, ...]
    ledger_caption: str
    no_ledger: str
    dates_count: str
    step_moves: tuple[Move, ...]
    steps_heading: str
    steps: tuple[StepPart, ...]
    proofs: tuple[Proof, ...]
    proofs_note: str
    no_evidence: str
    ratings: tuple[RatingLine, ...]
    no_rating: str
    updates: tuple[Told, ...]
    no_update: str
    outcomes: tuple[str, ...]
    origins: tuple[Link, ...]
    counted_once: str
    points: tuple[TaughtPoint, ...]
    themes: tuple[Link, ...]
    briefings: tuple[Link, ...]
    measures: tuple[Link, ...]
    questions: tuple[Asked, ...]
    promises: tuple[Promised, ...]
    corrections: tuple[Corrected, ...]
    before: Link | None
    row: Link
    after: Link | None
    edit: str


def action_pages(facts: Facts) -> Iterator[Page]:
    """The page of every action, in the order of the plans."""
    for plan in plans(facts).values():
        for number, action in enumerate(plan.actions):
            before = plan.actions[number - 1] if number else None
            after = plan.actions[number + 1] if number + 1 < len(plan.actions) else None
            yield _page(facts, plan, action, before, after)


def _page(
    facts: Facts, plan: PlanFacts, action: ActionFacts, before: ActionFacts | None, after: ActionFacts | None
) -> Page:
    return Page(
        action.address,
        f"{action.action.id}: {action.action.title}",
        f"Action {action.action.id} of {plan.plan.title}: {action.action.title}",
        PLANS,
        (Link(PLANS, "Plans"), Link(plan.address, plan.plan.title)),
        "pages/action.html",
        action_page(facts, plan, action, before, after),
        action_entry(facts, action),
    )


def action_page(
    facts: Facts, plan: PlanFacts, action: ActionFacts, before: ActionFacts | None, after: ActionFacts | None
) -> ActionPage:
    """What the page of an action shows; `before` and `after` are its neighbours in its plan."""
    record, written, it, asked = facts.record, action.action, action.standing, action.recommendation
    called, portal = (asked.called or plan.plan.called).capitalize(), record.portal
    points = points_of_action(facts, action)
    learning = () if points else briefings_of_plan(facts).get(plan.plan.id, ())
    return ActionPage(
        kicker=f"{called} {asked.id}",
        of_plan=f"of {plan.plan.title}",
        id=written.id,
        title=written.title,
        withdrawn_on=written.withdrawn.on if written.withdrawn else None,
        withdrawn_why=full_stop(written.withdrawn.why) if written.withdrawn else "",
        successor=successor(record, written.withdrawn),
        predecessors=tuple(predecessors(facts).get(action.reference, ())),
        answer=action_answer(record, plan, action),
        promise=written.text or "",
        note=" ".join(filter(None, (written.despite, written.note))),
        source=cite(record, written.source),
        ledger=ledger(record, it, written.source),
        ledger_caption=ledger_caption("this action", it),
        no_ledger=full_stop(no_date_words(it)),
        dates_count=counted(len(it.deadlines), "date") if it.deadlines else "",
        step_moves=_step_moves(facts, action),
        steps_heading=steps_count(it),
        steps=tuple(step_part(record, step) for step in action.steps),
        proofs=proofs(record, it.evidence, written.source),
        proofs_note="" if any(proof.checked_by for proof in it.evidence) else OWN_CLAIM,
        no_evidence=holds_no(portal, "evidence for it"),
        ratings=rating_lines(record, plan, action),
        no_rating=holds_no(portal, "rating of it"),
        updates=told(record, it.updates, written.source),
        no_update=holds_no(portal, "update on it"),
        outcomes=written.outcomes,
        origins=tuple(recommendation_link(plan.plan, it) for it in (asked, *action.also_under)),
        counted_once=_counted_once(action),
        points=taught_points(points, with_answers=False),
        themes=theme_links(record, action.themes),
        briefings=briefing_links(learning),
        measures=tuple(Link(measure_address(m.id), m.title) for m in measures_about(facts).get(action.reference, ())),
        questions=asked_elsewhere(record, questions_about(facts).get(action.reference, ())),
        promises=promised_elsewhere(record, promises_about(facts).get(action.reference, ())),
        corrections=corrected_elsewhere(record, corrections_about(facts).get(action.reference, ())),
        before=_neighbour("← Previous:", before),
        row=Link(f"{plan.address}#{row_place(written.id)}", "Back to all actions of the plan"),
        after=_neighbour("Next:", after, " →"),
        edit=edit_address(record, "plans", plan.plan.id, action.path),
    )


def _counted_once(action: ActionFacts) -> str:
    """That an action under several recommendations counts once."""
    number = len(action.also_under)
    return f"It serves {counted(number + 1, action.plan.called)} and counts once." if number else ""


def _step_moves(facts: Facts, action: ActionFacts) -> tuple[Move, ...]:
    moved = [it for it in moves(action.standing) if it.step]
    address = action.address
    return tuple(move(facts.record, it, Link(f"{address}#step-{it.step.lower()}", it.step)) for it in moved)


def _neighbour(words: str, action: ActionFacts | None, arrow: str = "") -> Link | None:
    return Link(action.address, f"{words} {action.action.id} {action.action.title}{arrow}") if action else None
