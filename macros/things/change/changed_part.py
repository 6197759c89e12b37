"""What else changed between two sittings, part by part: steps, dates, evidence, totals and reports on whole plans."""

from dataclasses import dataclass

from macros.model.record import Record
from macros.shown.cite import Cite, cite
from macros.shown.due import Move, move
from macros.shown.links import Link
from macros.shown.told import Proof, proof
from macros.standing.moved_date import MovedDate
from macros.standing.span import counted
from macros.things.action.action_facts import ActionFacts
from macros.things.change.changed_action import action_place
from macros.things.change.changes import Changes
from macros.things.plan.plan import Reported
from macros.things.plan.plan_facts import PlanFacts
from macros.things.plan.reported_line import ReportedTotal, reported_total


@dataclass(frozen=True)
class SaidOf:
    """A link to an action or a plan, and what is said of it."""

    what: Link
    words: str


@dataclass(frozen=True)
class NewProof:
    """A piece of evidence that was added, and the action that it is about."""

    action: Link
    proof: Proof


@dataclass(frozen=True)
class ReportedThen:
    """A total that the owner of a plan reported, held against what is published."""

    plan: Link
    total: ReportedTotal
    agreement: str
    note: str
    source: Cite | None


def steps_done(changes: Changes) -> tuple[SaidOf, ...]:
    """The steps that are newly done, by their actions."""
    return tuple(
        SaidOf(
            action_place(it.action, "#steps"),
            f"{'step' if len(it.steps_done) == 1 else 'steps'} {', '.join(it.steps_done)}. {it.after.steps_done}.",
        )
        for it in changes.stepped
    )


def moves(changes: Changes) -> tuple[Move, ...]:
    """Every date that moved, of an action or a step."""
    record = changes.facts.record
    return tuple(move(record, it, _moved(change.action, it)) for change in changes.moved for it in change.moved_dates)


def new_proofs(changes: Changes) -> tuple[NewProof, ...]:
    """The evidence that was added."""
    record = changes.facts.record
    return tuple(
        NewProof(action_place(it.action, "#evidence"), proof(record, piece, it.action.action.source))
        for it in changes.proved
        for piece in it.evidence
    )


def withdrawn(changes: Changes) -> tuple[SaidOf, ...]:
    """The actions that were withdrawn, and why."""
    these = ((it, it.action.withdrawn) for it in changes.withdrawn)
    return tuple(SaidOf(action_place(it), why.why) for it, why in these if why)


def reported_totals(changes: Changes) -> tuple[ReportedThen, ...]:
    """The totals that owners reported."""
    return tuple(_reported_then(changes.facts.record, plan, it) for plan, it in changes.reported)


def told_of_plans(changes: Changes) -> tuple[SaidOf, ...]:
    """The plans on which something was reported as a whole, and how often."""
    return tuple(
        SaidOf(
            Link(plan.address, plan.plan.title),
            f"{counted(number, 'update')} on the plan or a {plan.plan.called} of it",
        )
        for plan, number in changes.updated
    )


def _moved(action: ActionFacts, it: MovedDate) -> Link:
    name = f"{action.plan.title}, {action.action.id}"
    return (
        Link(f"{action.address}#step-{it.step.lower()}", f"{name} step {it.step}")
        if it.step
        else Link(action.address, name)
    )


def _reported_then(record: Record, plan: PlanFacts, it: Reported) -> ReportedThen:
    return ReportedThen(
        Link(f"{plan.address}#reported", plan.plan.title),
        reported_total(it, plan.key),
        plan.reconciled(it).words,
        it.note or "",
        cite(record, it.source),
    )
