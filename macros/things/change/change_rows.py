"""What changed as a paper tells it: actions in tables, under their plans, and lines of a list."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from macros.shown.status import NOT_RECORDED, colour_mark
from macros.shown.told import proof
from macros.standing.span import counted
from macros.things.action.action_row import ActionRow, action_row
from macros.things.action.proof_row import ProofRow
from macros.things.change.action_change import ActionChange
from macros.things.change.changed_action import change_note, stage_before
from macros.things.change.changed_part import (
    ReportedThen,
    reported_totals,
    steps_done_words,
    steps_otherwise_words,
    told_words,
    withdrawn,
)
from macros.things.change.changes import Changes
from macros.things.facts import Facts
from macros.things.grouping import grouped
from macros.things.plan.plan_facts import by_plan


@dataclass(frozen=True)
class ChangeRow:
    """One action on the second day; `before` says its stage on the first, where that was another; `note` explains."""

    action: ActionRow
    before: str
    note: str


@dataclass(frozen=True)
class NamedWords:
    """What is said of an action or a plan, behind its name."""

    name: str
    words: str


@dataclass(frozen=True)
class ChangeGroup:
    """What there is of one plan, under its title."""

    plan: str
    rows: tuple[ChangeRow, ...] | tuple[ProofRow, ...] | tuple[NamedWords, ...]


def change_groups(changes: Iterable[ActionChange]) -> tuple[ChangeGroup, ...]:
    """Some actions in tables."""
    groups = grouped((it.action.plan.title, _change_row(it)) for it in changes)
    return tuple(ChangeGroup(plan, tuple(rows)) for plan, rows in groups.items())


def step_groups_done(changes: Changes) -> tuple[ChangeGroup, ...]:
    """The steps that are newly done, by their actions."""
    return _lines_by_plan((it, steps_done_words(it)) for it in changes.stepped)


def step_groups_otherwise(changes: Changes) -> tuple[ChangeGroup, ...]:
    """The steps whose stage changed in another way, by their actions."""
    return _lines_by_plan((it, steps_otherwise_words(it)) for it in changes.stepped_otherwise)


def proof_groups(changes: Changes) -> tuple[ChangeGroup, ...]:
    """The evidence that was added."""
    groups = grouped(
        (
            it.action.plan.title,
            ProofRow(it.action.action.id, proof(changes.facts.record, piece, it.action.action.source)),
        )
        for it in changes.proved
        for piece in it.evidence
    )
    return tuple(ChangeGroup(plan, tuple(rows)) for plan, rows in groups.items())


def ids_by_plan(facts: Facts, changes: Iterable[ActionChange]) -> tuple[NamedWords, ...]:
    """Many actions on which there is little to say: their ids, by plan."""
    return tuple(
        NamedWords(
            plan.plan.title, f"{counted(len(these), 'action')} ({', '.join(it.action.action.id for it in these)})"
        )
        for plan, these in by_plan(facts, changes, lambda it: it.action.plan.id)
    )


def updates_by_plan(changes: Changes) -> tuple[NamedWords, ...]:
    """The plans on which something was reported as a whole, and how often."""
    return tuple(NamedWords(plan.plan.title, told_words(plan, number)) for plan, number in changes.updated)


def withdrawn_lines(changes: Changes) -> tuple[NamedWords, ...]:
    """The actions that were withdrawn, and why."""
    return tuple(NamedWords(it.what.text, it.words) for it in withdrawn(changes))


def totals_then(changes: Changes) -> tuple[ReportedThen, ...]:
    """The totals that owners reported; what a colour means is put in brackets there, so it has no full stop."""
    return tuple(map(_without_stops, reported_totals(changes)))


def _change_row(it: ActionChange) -> ChangeRow:
    mark = colour_mark(it.after.colour) if it.after.colour else NOT_RECORDED
    before = stage_before(it)
    row = action_row(it.action, it.after, mark)
    return ChangeRow(row, f"(was {before.words.lower()})" if before else "", change_note(it))


def _lines_by_plan(lines: Iterable[tuple[ActionChange, str]]) -> tuple[ChangeGroup, ...]:
    groups = grouped((it.action.plan.title, NamedWords(it.action.action.id, words)) for it, words in lines)
    return tuple(ChangeGroup(plan, tuple(these)) for plan, these in groups.items())


def _without_stops(it: ReportedThen) -> ReportedThen:
    marks = ((rated, replace(rated.mark, meaning=rated.mark.meaning.rstrip("."))) for rated in it.total.ratings)
    ratings = tuple(replace(rated, mark=mark) for rated, mark in marks)
    return replace(it, total=replace(it.total, ratings=ratings))
