"""The page of what changed between two sittings: /changes/<from>/<to>/"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.model.partial_date import long_date
from macros.shown.about_plan import AboutPlan, by_about_plan
from macros.shown.addresses import MEETINGS, meeting_address
from macros.shown.due import Move
from macros.shown.links import Link
from macros.shown.sentence import capital
from macros.things.change.change_answer import change_answer
from macros.things.change.change_entry import change_entry
from macros.things.change.change_part import ChangePart, not_recorded, quiet_parts, stage_parts, standing_parts
from macros.things.change.changed_action import (
    ChangedAction,
    NamedGroup,
    actions_as_they_stood,
    changed_actions,
    named_groups,
)
from macros.things.change.changed_check import NewCheck, new_checks
from macros.things.change.changed_part import (
    NewProof,
    ReportedThen,
    SaidOf,
    moves,
    new_proofs,
    reported_totals,
    steps_done,
    steps_otherwise,
    told_of_plans,
    withdrawn,
)
from macros.things.change.changed_recommendation import AskedChange, asked_changes
from macros.things.change.pairs import Pair, pairs, pairs_around
from macros.things.facts import Facts
from macros.things.measure.new_reading import NewReading, new_reading
from macros.things.meeting.meeting import Meeting
from macros.things.page import Page
from macros.things.promise.promised import Promised, promised_elsewhere
from macros.things.rating_key.clashes import Clash, clashes

# A part with no more actions than this is open when a reader comes.
SHORT = 5


@dataclass(frozen=True)
class ChangedPart:
    """A part of the page: some actions whose stage changed, or that stood, in one way. A short one is open."""

    id: str
    title: str
    says: str
    actions: tuple[ChangedAction, ...]
    is_short: bool


@dataclass(frozen=True)
class QuietPart:
    """A part of the page: some actions by their names alone."""

    id: str
    title: str
    says: str
    groups: tuple[NamedGroup, ...]


@dataclass(frozen=True)
class ChangePage:
    """All that a page of changes shows, from the top; what is not recorded is empty, and `none` says it."""

    title: str
    answer: str
    first: Link
    second: Link
    first_day: str
    second_day: str
    clashes: tuple[Clash, ...]
    stages: tuple[ChangedPart, ...]
    checks: tuple[NewCheck, ...]
    steps: tuple[SaidOf, ...]
    steps_otherwise: tuple[SaidOf, ...]
    moves: tuple[Move, ...]
    proofs: tuple[NewProof, ...]
    new: tuple[NamedGroup, ...]
    withdrawn: tuple[SaidOf, ...]
    asked: tuple[AskedChange, ...]
    reported: tuple[ReportedThen, ...]
    told: tuple[SaidOf, ...]
    quiet: tuple[QuietPart, ...]
    late: tuple[ChangedPart, ...]
    stood: tuple[QuietPart, ...]
    readings: tuple[NewReading, ...]
    promises: tuple[AboutPlan[Promised], ...]
    promises_title: str
    promises_count: int
    none: str
    around: tuple[Link, ...]


def change_pages(facts: Facts) -> Iterator[Page]:
    """A page for every pair of sittings: they grow with the square of the meetings, not of the plans."""
    for pair in pairs(facts):
        title = f"What changed from {pair.words}"
        yield Page(
            pair.address,
            title,
            f"{title}: what is newly reported complete, which dates moved, and where no report is recorded.",
            MEETINGS,
            (Link(MEETINGS, "Meetings"), _to_meeting(pair.second)),
            "pages/changes.html",
            change_page(facts, pair),
            change_entry(facts, pair),
        )


def change_page(facts: Facts, pair: Pair) -> ChangePage:
    """What a page of changes shows."""
    changes, record = pair.changes(facts), facts.record
    standing = standing_parts(changes)
    return ChangePage(
        title=f"What changed from {pair.words}",
        answer=change_answer(changes),
        first=_to_meeting(pair.first),
        second=_to_meeting(pair.second),
        first_day=long_date(changes.first),
        second_day=long_date(changes.second),
        clashes=clashes(changes.plans),
        stages=_changed(stage_parts(changes)),
        checks=new_checks(changes),
        steps=steps_done(changes),
        steps_otherwise=steps_otherwise(changes),
        moves=moves(changes),
        proofs=new_proofs(changes),
        new=named_groups(facts, changes.new),
        withdrawn=withdrawn(changes),
        asked=asked_changes(changes),
        reported=reported_totals(changes),
        told=told_of_plans(changes),
        quiet=_named(facts, quiet_parts(changes)),
        late=_stood(it for it in standing if it.id == "late"),
        stood=_named(facts, (it for it in standing if it.id != "late")),
        readings=tuple(new_reading(record, measure, it) for measure, it in changes.readings),
        promises=by_about_plan(promised_elsewhere(record, changes.promises_due)),
        promises_title=f"Fell due: promises, offers and requests, as they stood on {long_date(changes.second)}",
        promises_count=len(changes.promises_due),
        none=capital(not_recorded(changes)),
        around=tuple(Link(it.address, f"{words}: {it.words}") for words, it in pairs_around(facts, pair)),
    )


def _changed(parts: Iterable[ChangePart]) -> tuple[ChangedPart, ...]:
    return tuple(_part(it, changed_actions(it.actions)) for it in parts)


def _stood(parts: Iterable[ChangePart]) -> tuple[ChangedPart, ...]:
    return tuple(_part(it, actions_as_they_stood(it.actions)) for it in parts)


def _part(it: ChangePart, actions: tuple[ChangedAction, ...]) -> ChangedPart:
    return ChangedPart(it.id, it.title, it.says, actions, len(actions) <= SHORT)


def _named(facts: Facts, parts: Iterable[ChangePart]) -> tuple[QuietPart, ...]:
    return tuple(QuietPart(it.id, it.title, it.says, named_groups(facts, it.actions)) for it in parts)


def _to_meeting(meeting: Meeting) -> Link:
    return Link(meeting_address(meeting.id), meeting.title)
