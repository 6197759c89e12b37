"""The sections of a report of what changed: what changed, then how things stand on the second day."""

from dataclasses import dataclass

from macros.model.partial_date import long_date
from macros.shown.due import Move
from macros.things.change.change_part import ChangePart, quiet_parts, stage_parts, standing_parts
from macros.things.change.change_rows import (
    ChangeGroup,
    NamedWords,
    change_groups,
    ids_by_plan,
    proof_groups,
    step_groups_done,
    step_groups_otherwise,
    totals_then,
    updates_by_plan,
    withdrawn_lines,
)
from macros.things.change.changed_check import NewCheck, new_checks
from macros.things.change.changed_part import ReportedThen, moves
from macros.things.change.changed_recommendation import AskedChange, asked_changes
from macros.things.change.changes import Changes
from macros.things.measure.new_reading import NewReading, new_reading
from macros.things.promise.promise_row import PromiseRow, promise_rows

Parts = (
    tuple[ChangeGroup, ...]
    | tuple[NewCheck, ...]
    | tuple[AskedChange, ...]
    | tuple[Move, ...]
    | tuple[ReportedThen, ...]
    | tuple[NamedWords, ...]
    | tuple[NewReading, ...]
    | tuple[PromiseRow, ...]
)


@dataclass(frozen=True)
class ReportSection:
    """One section: its heading, what is to be said of it, how it is laid out, and what there is to tell."""

    title: str
    says: str
    layout: str
    parts: Parts


def changed_sections(changes: Changes) -> tuple[ReportSection, ...]:
    """What changed between the two days, in the order of the page."""
    facts, record = changes.facts, changes.facts.record
    readings = tuple(new_reading(record, measure, it) for measure, it in changes.readings)
    complete = "That a step is complete does not make its action complete."
    sections = (
        *(ReportSection(it.title, it.says, "actions", change_groups(it.actions)) for it in stage_parts(changes)),
        ReportSection("Checked by somebody else", "", "checks", new_checks(changes)),
        ReportSection("Steps newly reported complete", complete, "steps", step_groups_done(changes)),
        ReportSection("Steps that changed in another way", "", "steps", step_groups_otherwise(changes)),
        ReportSection("Dates that moved", "", "moves", moves(changes)),
        ReportSection("New evidence", "", "proofs", proof_groups(changes)),
        ReportSection("New actions", "", "lines", ids_by_plan(facts, changes.new)),
        ReportSection("Withdrawn", "", "lines", withdrawn_lines(changes)),
        ReportSection("Recommendations answered or rated", "", "asked", asked_changes(changes)),
        ReportSection("Totals that owners reported", "", "totals", totals_then(changes)),
        ReportSection("Reported on a plan as a whole", "", "lines", updates_by_plan(changes)),
        *(ReportSection(it.title, it.says, "lines", ids_by_plan(facts, it.actions)) for it in quiet_parts(changes)),
        ReportSection("Measures with a new reading", "", "measures", readings),
        ReportSection(
            f"Fell due: promises, offers and requests, as they stood on {long_date(changes.second)}",
            "",
            "promises",
            promise_rows(record, changes.promises_due),
        ),
    )
    return tuple(it for it in sections if it.parts)


def standing_sections(changes: Changes) -> tuple[ReportSection, ...]:
    """How things stood on the second day."""
    promises = promise_rows(changes.facts.record, changes.promises_open)
    sections = (
        *(_standing_section(changes, it) for it in standing_parts(changes)),
        ReportSection(
            f"Other promises, offers and requests, not shown as kept by {long_date(changes.second)}",
            "",
            "promises",
            promises,
        ),
    )
    return tuple(it for it in sections if it.parts)


def _standing_section(changes: Changes, it: ChangePart) -> ReportSection:
    """What was late has a table; of the others there may be many, so they have lines."""
    if it.id == "late":
        return ReportSection(it.title, it.says, "actions", change_groups(it.actions))
    return ReportSection(it.title, it.says, "lines", ids_by_plan(changes.facts, it.actions))
