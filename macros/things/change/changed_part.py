"""What else changed between two sittings, part by part: steps, dates, evidence, totals and reports on whole plans."""

from dataclasses import dataclass

from macros.model.record import Record
from macros.shown.cite import Cite, cite
from macros.shown.due import Move, move
from macros.shown.links import Link
from macros.shown.sentence import full_stop
from macros.shown.told import Proof, proof
from macros.standing.moved_date import MovedDate
from macros.standing.span import counted, plural
from macros.things.action.action_facts import ActionFacts
from macros.things.action.action_sentences import steps_count
from macros.things.action.successors import successor
from macros.things.change.action_change import ActionChange
from macros.things.change.changed_action import action_place
from macros.things.change.changed_totals import TotalsChange, compared_words, totals_changes
from macros.things.change.changes import Changes
from macros.things.grouping import grouped
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
    """A total that the owner of a plan reported, compared with what was known before, and with what is published."""

    plan: Link
    total: ReportedTotal
    compared: str
    agreement: str
    note: str
    source: Cite | None


def steps_done(changes: Changes) -> tuple[SaidOf, ...]:
    """The steps that are newly done, by their actions."""
    return tuple(SaidOf(action_place(it.action, "#steps"), steps_done_words(it)) for it in changes.stepped)


def steps_otherwise(changes: Changes) -> tuple[SaidOf, ...]:
    """The steps whose stage changed in another way, by their actions."""
    return tuple(
        SaidOf(action_place(it.action, "#steps"), steps_otherwise_words(it)) for it in changes.stepped_otherwise
    )


def steps_done_words(it: ActionChange) -> str:
    """Which steps of an action are newly reported done: "steps a, b. 2 of 9 steps reported complete."."""
    steps = "step" if len(it.steps_done) == 1 else "steps"
    return f"{steps} {', '.join(it.steps_done)}. {steps_count(it.after)}."


def steps_otherwise_words(it: ActionChange) -> str:
    """Which steps of an action changed in another way, and what they are now: "steps c, d: under way"."""
    groups = grouped((stage, step) for step, stage in it.steps_otherwise)
    told = (f"{'step' if len(steps) == 1 else 'steps'} {', '.join(steps)}: {stage}" for stage, steps in groups.items())
    return f"{'; '.join(told)}."


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
    return tuple(SaidOf(action_place(it), _withdrawn_words(changes.facts.record, it)) for it in changes.withdrawn)


def reported_totals(changes: Changes) -> tuple[ReportedThen, ...]:
    """The totals that owners reported."""
    return tuple(_reported_then(changes, it) for it in totals_changes(changes))


def told_of_plans(changes: Changes) -> tuple[SaidOf, ...]:
    """The plans on which something was reported as a whole, and how often."""
    return tuple(
        SaidOf(Link(plan.address, plan.plan.title), told_words(plan, number)) for plan, number in changes.updated
    )


def told_words(plan: PlanFacts, number: int) -> str:
    """How often something was reported on a plan as a whole: "1 update on the plan or its areas of concern"."""
    return f"{counted(number, 'update')} on the plan or its {plural(plan.plan.called)}"


def _withdrawn_words(record: Record, it: ActionFacts) -> str:
    why, then = it.action.withdrawn, successor(record, it.action.withdrawn)
    instead = f" Its place was taken by {then.text}." if then else ""
    return f"{full_stop(why.why)}{instead}" if why else ""


def _moved(action: ActionFacts, it: MovedDate) -> Link:
    name = f"{action.plan.title}, {action.action.id}"
    return (
        Link(f"{action.address}#step-{it.step.lower()}", f"{name} step {it.step}")
        if it.step
        else Link(action.address, name)
    )


def _reported_then(changes: Changes, it: TotalsChange) -> ReportedThen:
    plan, told = it.plan, it.reported
    return ReportedThen(
        Link(f"{plan.address}#reported", plan.plan.title),
        reported_total(told, plan.key),
        compared_words(changes, it),
        plan.reconciled(told).words,
        told.note or "",
        cite(changes.facts.record, told.source),
    )
