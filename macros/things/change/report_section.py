"""The sections of a report of what changed: what changed, then how things stand on the second day."""

from dataclasses import dataclass

from macros.model.partial_date import long_date
from macros.shown.due import Move
from macros.standing.timeliness import Timeliness
from macros.things.change.change_rows import (
    ChangeGroup,
    NamedWords,
    change_groups,
    ids_by_plan,
    proof_groups,
    step_groups_done,
    totals_then,
    updates_by_plan,
)
from macros.things.change.changed_part import ReportedThen, moves
from macros.things.change.changes import Changes
from macros.things.measure.new_reading import NewReading, new_reading
from macros.things.promise.promise_row import PromiseRow, promise_rows

Parts = (
    tuple[ChangeGroup, ...]
    | tuple[Move, ...]
    | tuple[ReportedThen, ...]
    | tuple[NamedWords, ...]
    | tuple[NewReading, ...]
    | tuple[PromiseRow, ...]
)


@dataclass(frozen=True)
class ReportSection:
    """One section: its heading, how it is laid out, and what there is to tell."""

    title: str
    layout: str
    parts: Parts


def changed_sections(changes: Changes) -> tuple[ReportSection, ...]:
    """What changed between the two days."""
    facts, record = changes.facts, changes.facts.record
    readings = tuple(new_reading(record, measure, it) for measure, it in changes.readings)
    return (
        ReportSection("Newly complete", "actions", change_groups(changes.newly_complete)),
        ReportSection("Newly embedded", "actions", change_groups(changes.newly_embedded)),
        ReportSection("Gone backwards", "actions", change_groups(changes.gone_back)),
        ReportSection("Steps newly complete", "steps", step_groups_done(changes)),
        ReportSection("Dates that moved", "moves", moves(changes)),
        ReportSection("New evidence", "proofs", proof_groups(changes)),
        ReportSection("Totals that owners reported", "totals", totals_then(changes)),
        ReportSection("Reports on a plan as a whole", "lines", updates_by_plan(changes)),
        ReportSection("New actions", "lines", ids_by_plan(facts, changes.new)),
        ReportSection("Actions reported on, and unchanged", "lines", ids_by_plan(facts, changes.unchanged)),
        ReportSection("Actions not reported on at all", "lines", ids_by_plan(facts, changes.silent)),
        ReportSection("Measures with a new reading", "measures", readings),
    )


def standing_sections(changes: Changes) -> tuple[ReportSection, ...]:
    """How things stood on the second day."""
    on = long_date(changes.second)
    late = sorted(
        (it for it in changes.actions if it.after.is_late), key=lambda it: it.after.late_since or changes.second
    )
    extended = [it for it in changes.actions if it.after.timeliness is Timeliness.LATE_AGAINST_ORIGINAL]
    promises = promise_rows(changes.facts.record, changes.promises_told)
    return (
        ReportSection(f"Late on {on}", "actions", change_groups(late)),
        ReportSection("Late against the original date: a later date was set", "actions", change_groups(extended)),
        ReportSection(f"Promises to the committee: due, or still open on {on}", "promises", promises),
    )
