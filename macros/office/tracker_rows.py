"""The rows of a plan as those who work with it know them: a line for each action and each step, with what holds now."""

from collections.abc import Iterator, Mapping

from macros.model.record import Record
from macros.office.headings import headings_of, usual
from macros.office.office_paper import GridCell, OfficePaper, plain
from macros.office.table_rows import PlanTables, TableRow
from macros.standing.stages import NOT_RECORDED
from macros.things.action.action import Action, Deadline, Rating, Step
from macros.things.plan.plan import Plan

HEADINGS = (
    "Rec ref", "Recommendation", "Ref", "Action", "Step ref", "Step", "Lead", "Supported by", "Due date",
    "Revised date", "RAG", "Rated on", "Progress update",
)  # fmt: skip
# What these say is taken from an export only where somebody changed it.
REPORTED = ("leads", "supports", "due", "moved to", "rating", "rated on", "update")


def tracker_rows(plan: Plan, record: Record) -> Iterator[dict[str, str]]:
    """Each row with the words of its cells under their headings."""
    for rec in plan.recommendations:
        head = {"Rec ref": rec.id, "Recommendation": plain(rec.title)}
        if not rec.actions:
            yield head
        for action in rec.actions:
            yield head | {"Ref": action.id, "Action": plain(action.title)} | _state(action, record)
            for step in action.steps:
                yield {"Step ref": step.id, "Step": plain(step.title)} | _state(step, record)


def _state(thing: Action | Step, record: Record) -> dict[str, str]:
    """Who leads, when it is due, and what was last claimed."""
    dates = [_due(it) for it in thing.deadlines]
    claims = [it for it in thing.ratings if it.assessment == "claim"]
    told = {
        "Lead": _names(thing.leads, record),
        "Supported by": _names(thing.supports, record),
        "Due date": dates[0] if dates else "",
        "Revised date": dates[-1] if len(dates) > 1 else "",
        "RAG": _rated(claims[-1]) if claims else "",
        "Rated on": claims[-1].as_at.typed if claims else "",
    }
    return {heading: plain(words) for heading, words in told.items() if words}


def _names(ids: tuple[str, ...], record: Record) -> str:
    return "; ".join(record.bodies[it].title if it in record.bodies else it for it in ids)


def _due(deadline: Deadline) -> str:
    return deadline.due.typed if deadline.due else deadline.words or ""


def _rated(rating: Rating) -> str:
    return rating.rating if rating.rating != NOT_RECORDED else str(rating.stage or rating.words or "")


def is_exported(paper: OfficePaper) -> bool:
    """Whether a paper has the table that an export writes, also where its program left out what it carried."""
    return any(headings_of(row) == list(HEADINGS) for table in paper.tables for row in table.rows[:3])


def only_changed(tables: PlanTables, plan: Plan, record: Record) -> None:
    """Empty every cell of an exported table that says what the plan says: it reports nothing new."""
    before = {_key(row): row for row in _keyed(tracker_rows(plan, record))}
    last = ""
    for row in tables.rows:
        last = row.cell("id").text or last
        told = before.get((last, row.cell("step id").text), {})
        _empty(row, {usual(heading): words for heading, words in told.items()})


def _keyed(rows: Iterator[dict[str, str]]) -> Iterator[dict[str, str]]:
    """The rows, each of a step with the id of its action."""
    last = ""
    for row in rows:
        if "Action" in row or "Step" in row:
            last = row.get("Ref", last)
            yield row | {"Ref": last}


def _key(row: Mapping[str, str]) -> tuple[str, str]:
    return row["Ref"], row.get("Step ref", "")


def _empty(row: TableRow, told: Mapping[str, str]) -> None:
    """Empty the cells of a row that say what was told."""
    same = {column for column in REPORTED if plain(row.cell(column).text) == told.get(column, "")}
    if "rating" not in same:
        row.cells.pop("rated on", None)  # the day on which it was rated before
    for column in same:
        row.cells[column] = [GridCell(row.cell(column).place)]
