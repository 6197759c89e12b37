"""When a thing is due, how that moved, and who agreed."""

from collections.abc import Sequence
from dataclasses import dataclass

from macros.model.partial_date import PartialDate, long_date
from macros.model.record import Record
from macros.model.written import Citation
from macros.shown.cite import Cite, cite
from macros.shown.links import Link, body_link
from macros.shown.sentence import full_stop
from macros.standing.moved_date import MovedDate
from macros.standing.span import span
from macros.standing.standing import Standing
from macros.things.action.action import Deadline


@dataclass(frozen=True)
class Due:
    """A deadline's date; a partial one means its last day, and `last` says it.

    Where the source gives it in words alone, these: with the day that they mean, or with none ("ongoing").
    """

    date: PartialDate | None
    last: str
    words: str


@dataclass(frozen=True)
class Why:
    """Why a deadline moved, and who agreed to that and when, as far as it is recorded.

    `agreed_late` says how long after a date had passed, where it was agreed so late.
    """

    reason: str
    agreed_by: Link | None
    agreed_on: PartialDate | None
    agreed_words: str
    agreed_late: str
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
    """The date of a deadline, or its words."""
    when = deadline.date
    if deadline.due or not when:
        last = long_date(when.last) if when and when.is_partial else ""
        return Due(when, last, "" if when else deadline.words or "")
    return Due(PartialDate(when.last.isoformat(), when.last, when.last), "", deadline.words or "")


def due_words(deadline: Deadline) -> str:
    """When a thing is due, in a line: its date, or the words of the source with the day that they mean."""
    if deadline.due:
        return str(deadline.due)
    return f"“{deadline.words}”" + (f", read as {long_date(deadline.date.last)}" if deadline.date else "")


def due_iso(deadline: Deadline | None) -> str | None:
    """When a thing is due, for machines: as it was typed, or the day that words mean; none where they mean none."""
    if deadline is None or deadline.date is None:
        return None
    return deadline.due.typed if deadline.due else deadline.date.last.isoformat()


def why(record: Record, before: Deadline, deadline: Deadline) -> Why:
    """Why a later deadline was set."""
    agreed = deadline.approved
    return Why(
        deadline.reason or "Reason not recorded.",
        body_link(record, agreed.by) if agreed else None,
        agreed.on if agreed else None,
        (agreed.words or ("" if agreed.on else "date not recorded")).rstrip(".") if agreed else "",
        _agreed_late(before, deadline),
        deadline.note or "",
    )


def why_words(it: Why) -> str:
    """Why a later deadline was set and who agreed, in sentences."""
    agreed = f"Agreed by {it.agreed_by.text}" if it.agreed_by else "Who agreed is not recorded"
    when = f", {it.agreed_words or it.agreed_on}" if it.agreed_by else ""
    late = f", {it.agreed_late}" if it.agreed_late else ""
    return " ".join(filter(None, (full_stop(it.reason), full_stop(f"{agreed}{when}{late}"), it.note)))


def move(record: Record, moved: MovedDate, what: Link) -> Move:
    """A date that moved; `what` leads to the action or the step."""
    source = cite(record, moved.after.source, moved.within, moved.after.as_at)
    return Move(what, due(moved.before), due(moved.after), moved.shift, why(record, moved.before, moved.after), source)


def ledger(record: Record, standing: Standing, within: Citation) -> tuple[LedgerLine, ...]:
    """Every deadline of an action or a step, the original first."""
    return tuple(_ledger_line(record, standing.deadlines, number, within) for number in range(len(standing.deadlines)))


def ledger_caption(whose: str, it: Standing) -> str:
    """What the table of those deadlines is called."""
    return f"Dates of {whose}" + (f": {it.moved_words}" if it.moved_words else "")


def _ledger_line(record: Record, deadlines: Sequence[Deadline], number: int, within: Citation) -> LedgerLine:
    deadline, is_now = deadlines[number], number == len(deadlines) - 1
    called = ("Later date" if number else "Original date") + (", holds now" if is_now and number else "")
    reason = why(record, deadlines[number - 1], deadline) if number else None
    source = cite(record, deadline.source, within, deadline.as_at)
    words = (deadline.words or "") if deadline.due else ""
    return LedgerLine(due(deadline), called, is_now, reason, deadline.note or "", words, source)


def _agreed_late(before: Deadline, after: Deadline) -> str:
    """That it was agreed when the new date itself, or else the earlier one, had passed for certain; else nothing."""
    on = after.approved.on if after.approved else None
    for deadline, called in ((after, "new"), (before, "earlier")):
        if on and deadline.date and deadline.date.last < on.first:
            how_long = "" if on.is_partial else f"{span(deadline.date.last, on.first)} "
            return f"{how_long}after the {called} date had passed"
    return ""
