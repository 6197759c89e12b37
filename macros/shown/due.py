"""When a thing is due, how that moved, and who agreed."""

from collections.abc import Sequence
from dataclasses import dataclass

from macros.model.partial_date import PartialDate, long_date
from macros.model.record import Record
from macros.model.written import Citation
from macros.shown.cite import Cite, cite
from macros.shown.links import Link, body_link
from macros.standing.moved_date import MovedDate
from macros.standing.standing import Standing
from macros.things.action.action import Deadline


@dataclass(frozen=True)
class Due:
    """A deadline's date; a partial one means its last day, and `last` says it."""

    date: PartialDate
    last: str


@dataclass(frozen=True)
class Why:
    """Why a deadline moved, and who agreed to that and when, as far as it is recorded."""

    reason: str
    agreed_by: Link | None
    agreed_on: PartialDate | None
    agreed_words: str
    note: str


@dataclass(frozen=True)
class Move:
    """A date that moved: of what, from when, until when, by how much, and why."""

    what: Link
    before: Due
    after: Due
    shift: str
    why: Why
    source: Cite | None


@dataclass(frozen=True)
class LedgerLine:
    """One deadline of several: which of them it is, why it was set, and where it stands. The first has a note alone."""

    due: Due
    called: str
    is_now: bool
    why: Why | None
    note: str
    words: str
    source: Cite | None


def due(deadline: Deadline) -> Due:
    """The date of a deadline."""
    return Due(deadline.due, long_date(deadline.due.last) if deadline.due.is_partial else "")


def why(record: Record, deadline: Deadline) -> Why:
    """Why a later deadline was set."""
    agreed = deadline.approved
    return Why(
        deadline.reason or "Reason not recorded.",
        body_link(record, agreed.by) if agreed else None,
        agreed.on if agreed else None,
        (agreed.words or ("" if agreed.on else "date not recorded")) if agreed else "",
        deadline.note or "",
    )


def move(record: Record, moved: MovedDate, what: Link) -> Move:
    """A date that moved; `what` leads to the action or the step."""
    source = cite(record, moved.after.source, moved.within)
    return Move(what, due(moved.before), due(moved.after), moved.shift, why(record, moved.after), source)


def ledger(record: Record, standing: Standing, within: Citation) -> tuple[LedgerLine, ...]:
    """Every deadline of an action or a step, the original first."""
    return tuple(_ledger_line(record, standing.deadlines, number, within) for number in range(len(standing.deadlines)))


def ledger_caption(whose: str, it: Standing) -> str:
    """What the table of those deadlines is called."""
    return f"Dates of {whose}" + (f": {it.moved_words}" if it.moved_words else "")


def _ledger_line(record: Record, deadlines: Sequence[Deadline], number: int, within: Citation) -> LedgerLine:
    deadline, is_now = deadlines[number], number == len(deadlines) - 1
    called = ("Later date" if number else "Original date") + (", holds now" if is_now and number else "")
    reason = why(record, deadline) if number else None
    source = cite(record, deadline.source, within)
    return LedgerLine(due(deadline), called, is_now, reason, deadline.note or "", deadline.words or "", source)
