"""The rows of a plan: those of its tables that hold an action, each cell under what its column is."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from macros.office.headings import MOST_OF_A_HEADING, heading_row, heading_words, headings_of, usual
from macros.office.office_paper import GridCell, GridTable, LooseText, OfficePaper

TOTAL = re.compile(r"(?:grand )?totals?\b|number of actions\b|overall\b|summary\b", re.IGNORECASE)
# A row or a heading that begins a recommendation, with its number.
SECTION = re.compile(
    r"(?P<called>recommendation|area of concern|improvement area|area for improvement|priority|finding|objective"
    r"|theme|learning point)s?\s*(?:no\.?\s*)?(?P<id>[A-Z]?\d{1,3}(?:\.\d{1,3})*|[A-Z])\b\s*[:.)–—-]*\s*(?P<title>.*)",
    re.IGNORECASE,
)
_LEGEND = "red amber green blue grey brag rag key rating colour color meaning status definition"
PROGRESS = re.compile(r"([A-Z]{0,3}\d{1,3}(?:\.\d{1,3})*)[.:]?\s+progress update\b", re.IGNORECASE)
LONGEST_HEADING = 600
OF_LEGEND = frozenset(_LEGEND.split())
CONTENT = frozenset(["action", "step", "recommendation"])


@dataclass
class TableRow:
    """A row: its cells under their columns, and the words of the recommendation's heading that stand above it."""

    place: str
    section: str
    cells: dict[str, list[GridCell]] = field(default_factory=dict)

    def cell(self, column: str) -> GridCell:
        """The first filled cell of a column; an empty one where there is none."""
        found = self.cells.get(column, [])
        return next((it for it in found if not it.is_empty), found[0] if found else GridCell(self.place))


@dataclass
class PlanTables:
    """What was made of the tables: the rows, what has no place, and what was done without asking.

    `progress` are the paragraphs below the heading "A1 progress update", under the id of their action.
    """

    rows: list[TableRow] = field(default_factory=list)
    left: list[LooseText] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    progress: dict[str, list[LooseText]] = field(default_factory=dict)


def columns_to_ask(paper: OfficePaper, known: Mapping[str, str]) -> list[str]:
    """The headings of which nobody said yet what they are, each once."""
    found = list[str]()
    for table in paper.tables:
        if (at := heading_row(table.rows, known)) is not None:
            found += [it for it in headings_of(table.rows[at]) if it and it not in known and not usual(it)]
    return list(dict.fromkeys(found))


def plan_rows(paper: OfficePaper, known: Mapping[str, str]) -> PlanTables:
    """The rows of all tables of a paper; `known` are the columns of which it was said what they are."""
    made, before, section = PlanTables(), list[str](), ""
    for table in paper.tables:
        section = _outside(made, table.above, section)
        at = heading_row(table.rows, known)
        if at is None and is_legend(table):
            made.left += _texts(table, "is the key of the ratings; compare it with data/rating_keys.yml")
            continue
        if at is None and before and len(before) == _width(table) and _width(table) > 2:
            made.said.append(f"{table.place} has no heading row; it is read as going on from the table above it")
            columns = before
        elif at is None:
            made.left += _texts(table, "is in a table without a heading row that names an action")
            continue
        else:
            columns = headings_of(table.rows[at])
            made.left += [
                LooseText(it.place, it.text, "stands above the heading row") for it in _cells(table.rows[:at])
            ]
        before = columns
        section = _read_rows(made, table, -1 if at is None else at, columns, known, section)
    _outside(made, paper.after, section)
    return made


def _outside(made: PlanTables, passages: Sequence[LooseText], section: str) -> str:
    """Put paragraphs outside the tables where they belong; the heading of a recommendation that is in force then."""
    of_action = ""
    for passage in passages:
        if found := PROGRESS.match(passage.text):
            of_action = found[1]
            made.progress.setdefault(of_action, [])
            if passage.text[found.end() :].strip(" :–—-"):
                made.progress[of_action].append(passage)
        elif SECTION.match(passage.text) and len(passage.text) < LONGEST_HEADING:
            section, of_action = passage.text, ""
        elif of_action:
            made.progress[of_action].append(passage)
        else:
            made.left.append(passage)
    return section


def _read_rows(
    made: PlanTables, table: GridTable, head: int, columns: Sequence[str], known: Mapping[str, str], section: str
) -> str:
    """Put the rows of a table to those that were made; the heading of a recommendation that is in force at its end."""
    repeated = 0
    for row in table.rows[head + 1 :]:
        own = [it for it in row if not it.is_empty and not it.continues]
        place = _row_place(row[0])
        if not own:
            continue
        if [heading_words(it.text) for it in row if it.text] == [heading_words(it) for it in columns if it]:
            repeated += 1
        elif len(own) == 1 and _is_section(row, own[0]):
            section = own[0].text
        elif TOTAL.match(own[0].text) and len(own[0].text) < MOST_OF_A_HEADING:
            made.left += [LooseText(it.place, it.text, "is in a row of totals") for it in own if it.text]
        else:
            table_row = TableRow(place, section)
            for heading, cell in zip(columns, row, strict=False):
                column = known.get(heading) or usual(heading) or "nothing"
                if column == "nothing" and cell.text and not cell.continues:
                    why = f'is in the column "{heading}", which has no place' if heading else "has no heading above it"
                    made.left.append(LooseText(cell.place, cell.text, why))
                table_row.cells.setdefault(column, []).append(cell)
            made.rows.append(table_row)
    if repeated:
        made.said.append(f"{table.place} repeats its heading row {repeated} times; the repetitions are left out")
    return section


def _is_section(row: Sequence[GridCell], only: GridCell) -> bool:
    """Whether a row with one cell is the heading of those below it: it goes across all, or says so."""
    is_wide = sum(it.continues == "across" for it in row) >= len(row) - 1 and len(row) > 1
    return bool(only.lines) and (is_wide or bool(SECTION.match(only.text)))


def is_legend(table: GridTable) -> bool:
    """Whether a table is the key of the ratings: each of its first cells is a colour or the word of one."""
    first = [next((it for it in row if not it.is_empty), None) for row in table.rows]
    words = [set(heading_words(it.text).split()) for it in first if it]
    return 2 <= len(words) <= 12 and all(len(it) <= 4 and (it & OF_LEGEND or not it) for it in words)


def _texts(table: GridTable, why: str) -> list[LooseText]:
    return [LooseText(it.place, it.text, why) for it in _cells(table.rows)]


def _cells(rows: Sequence[Sequence[GridCell]]) -> Iterator[GridCell]:
    for row in rows:
        for cell in row:
            if cell.lines and not cell.continues:
                yield cell
            for inner in cell.inner:
                yield from _cells(inner.rows)


def _width(table: GridTable) -> int:
    return max(map(len, table.rows), default=0)


def _row_place(cell: GridCell) -> str:
    """The row of a cell, by the number that its program shows."""
    return re.sub(r", cell [A-Z]+(\d+)$", r", row \1", re.sub(r", column \d+$", "", cell.place))
