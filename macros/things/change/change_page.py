"""The page of what changed between two sittings: /changes/<from>/<to>/"""

from collections.abc import Iterator, Sized
from dataclasses import dataclass

from macros.model.partial_date import long_date
from macros.shown.addresses import MEETINGS, meeting_address
from macros.shown.due import Move
from macros.shown.links import Link
from macros.things.change.change_entry import change_entry
from macros.things.change.changed_action import ChangedAction, NamedGroup, changed_actions, named_groups
from macros.things.change.changed_part import (
    NewProof,
    ReportedThen,
    SaidOf,
    moves,
    new_proofs,
    reported_totals,
    steps_done,
    told_of_plans,
    withdrawn,
)
from macros.things.change.changes import Changes
from macros.things.change.pairs import Pair, pairs, pairs_around
from macros.things.facts import Facts
from macros.things.meeting.meeting import Meeting
from macros.things.page import Page
from macros.things.promise.promised import Promised, promised_elsewhere
from macros.things.rating_key.clashes import Clash, clashes


@dataclass(frozen=True)
class ChangedPart:
    """A part of the page: some actions whose stage changed in one way."""

    id: str
    title: str
    actions: tuple[ChangedAction, ...]


@dataclass(frozen=True)
class QuietPart:
    """A part of the page: some actions on which nothing moved, or nobody reported."""

    id: str
    title: str
    groups: tuple[NamedGroup, ...]


@dataclass(frozen=True)
class ChangePage:
    """All that a page of changes shows, from the top; what there was none of is empty, and `none` says it."""

    title: str
    answer: str
    first: Link
    second: Link
    first_day: str
    second_day: str
    clashes: tuple[Clash, ...]
    stages: tuple[ChangedPart, ...]
    steps: tuple[SaidOf, ...]
    moves: tuple[Move, ...]
    proofs: tuple[NewProof, ...]
    new: tuple[NamedGroup, ...]
    withdrawn: tuple[SaidOf, ...]
    reported: tuple[ReportedThen, ...]
    told: tuple[SaidOf, ...]
    quiet: tuple[QuietPart, ...]
    promises: tuple[Promised, ...]
    none: str
    around: tuple[Link, ...]


def change_pages(facts: Facts) -> Iterator[Page]:
    """A page for every pair of sittings: they grow with the square of the meetings, not of the plans."""
    for pair in pairs(facts):
        title = f"What changed from {pair.words}"
        yield Page(
            pair.address,
            title,
            f"{title}: what is newly complete, what moved, and what nobody reported on.",
            MEETINGS,
            (Link(MEETINGS, "Meetings"), _to_meeting(pair.second)),
            "pages/changes.html",
            change_page(facts, pair),
            change_entry(facts, pair),
        )


def change_page(facts: Facts, pair: Pair) -> ChangePage:
    """What a page of changes shows."""
    changes = pair.changes(facts)
    return ChangePage(
        title=f"What changed from {pair.words}",
        answer=changes.answer,
        first=_to_meeting(pair.first),
        second=_to_meeting(pair.second),
        first_day=long_date(changes.first),
        second_day=long_date(changes.second),
        clashes=clashes(changes.plans),
        stages=_stages(changes),
        steps=steps_done(changes),
        moves=moves(changes),
        proofs=new_proofs(changes),
        new=named_groups(facts, changes.new),
        withdrawn=withdrawn(changes),
        reported=reported_totals(changes),
        told=told_of_plans(changes),
        quiet=_quiet(changes),
        promises=promised_elsewhere(facts.record, changes.promises_due),
        none=_none(changes),
        around=tuple(Link(it.address, f"{words}: {it.words}") for words, it in pairs_around(facts, pair)),
    )


def _stages(changes: Changes) -> tuple[ChangedPart, ...]:
    parts = (
        ("complete", "Newly complete", changes.newly_complete),
        ("embedded", "Newly embedded", changes.newly_embedded),
        ("back", "Gone backwards", changes.gone_back),
    )
    return tuple(ChangedPart(name, title, changed_actions(these)) for name, title, these in parts if these)


def _quiet(changes: Changes) -> tuple[QuietPart, ...]:
    parts = (
        ("unchanged", "Actions reported on, and unchanged", changes.unchanged),
        ("silent", "Actions not reported on at all", changes.silent),
    )
    return tuple(QuietPart(name, title, named_groups(changes.facts, these)) for name, title, these in parts if these)


def _none(changes: Changes) -> str:
    """What there was none of, in a sentence; empty where there was some of each."""
    kinds: tuple[tuple[str, Sized], ...] = (
        ("action newly complete", changes.newly_complete),
        ("action newly embedded", changes.newly_embedded),
        ("action gone backwards", changes.gone_back),
        ("step newly complete", changes.stepped),
        ("date moved", changes.moved),
        ("evidence added", changes.proved),
        ("new action", changes.new),
        ("totals reported", changes.reported),
        ("report on a plan as a whole", changes.updated),
        ("action reported on and unchanged", changes.unchanged),
        ("action without a report", changes.silent),
        ("promise that fell due", changes.promises_due),
    )
    absent = [what for what, these in kinds if not these]
    return f"No {'; no '.join(absent)}." if absent else ""


def _to_meeting(meeting: Meeting) -> Link:
    return Link(meeting_address(meeting.id), meeting.title)
