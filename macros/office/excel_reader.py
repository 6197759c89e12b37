"""An Excel file as a paper: each sheet that is shown is a table; what is hidden or noted beside it is kept apart."""

import warnings
from collections.abc import Iterator
from itertools import product
from typing import Any
from zipfile import BadZipFile

from lxml import etree
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from macros.office.carried_plan import carried_in
from macros.office.excel_cells import cell_shade, shown
from macros.office.office_paper import CellLine, GridCell, GridTable, LooseText, NotReadable, OfficePaper, plain
from macros.office.office_zip import parts_of, repacked
from macros.office.word_unseen import told_about, unread_parts

MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 20_000, 100, 200_000
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)


def excel_paper(content: bytes, file: str) -> OfficePaper:
    """What stands in an Excel file."""
    parts = parts_of(content, file, "Excel")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells of parts that it leaves out; we list them
            typed = load_workbook(repacked(parts))
            values = load_workbook(repacked(parts), data_only=True)
        about = {name: etree.fromstring(it, PARSER) for name, it in parts.items() if name.startswith("docProps/")}
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, OSError, BadZipFile, etree.XMLSyntaxError):
        raise NotReadable(file, "cannot be read as a file of Excel; open it there and save it as .xlsx") from None
    hidden = [it for name, root in sorted(about.items()) for it in told_about(name, root)]
    tables, notes = list[GridTable](), list[LooseText]()
    for sheet in typed.worksheets:
        if len(sheet._cells) > MOST_CELLS or sheet.max_column > MOST_COLUMNS * 10:
            raise NotReadable(file, f'sheet "{sheet.title}" has more cells than can be read; delete its empty ones')
        reader = _SheetReader(file, sheet, values[sheet.title])
        hidden += reader.beside()
        if sheet.sheet_state != "visible":
            hidden += reader.texts(f"on a sheet that is {sheet.sheet_state}")
            continue
        tables.append(GridTable(f"sheet {sheet.title}", (), tuple(reader.rows())))
        hidden += reader.hidden
        notes += reader.unread()
    return OfficePaper(
        file, tuple(tables), hidden=tuple(hidden), unread=(*notes, *unread_parts(parts)), carried=carried_in(parts)
    )


class _SheetReader:
    """One sheet: its cells as they are typed, and the values that Excel kept of its formulas."""

    def __init__(self, file: str, sheet: Any, values: Any) -> None:
        self.file, self.sheet, self.values = file, sheet, values
        self.hidden: list[LooseText] = []
        self.merged: dict[tuple[int, int], tuple[int, int]] = {}
        for area in sheet.merged_cells.ranges:
            if area.size["rows"] * area.size["columns"] <= MOST_CELLS:
                self.merged |= dict.fromkeys(_places(area), (area.min_row, area.min_col))

    def rows(self) -> Iterator[tuple[GridCell, ...]]:
        """The rows that are shown, down to the last with anything in it."""
        filled = [at for at, cell in self.sheet._cells.items() if cell.value is not None or cell_shade(cell)]
        last_row, last_column = max((r for r, _ in filled), default=0), max((c for _, c in filled), default=0)
        if last_row > MOST_ROWS or last_column > MOST_COLUMNS:
            at = f"{get_column_letter(last_column)}{last_row}"
            raise NotReadable(
                self.file, f'sheet "{self.sheet.title}" goes on to {at}; delete its empty rows and columns'
            )
        for row in range(1, last_row + 1):
            cells = tuple(self._cell(row, column) for column in range(1, last_column + 1))
            if self.sheet.row_dimensions[row].hidden:
                self._hide(cells, "in a row that is hidden; show it and import again, if it belongs to the plan")
            else:
                yield tuple(self._seen(cell, number) for number, cell in enumerate(cells, start=1))

    def texts(self, why: str) -> list[LooseText]:
        """Every text of the sheet."""
        cells = sorted(self.sheet._cells.items())
        return [
            LooseText(self._place(*at), plain(str(cell.value)), why) for at, cell in cells if cell.value is not None
        ]

    def beside(self) -> Iterator[LooseText]:
        """The comments on its cells, and what stands at the head and the foot of a printed page."""
        for at, cell in sorted(self.sheet._cells.items()):
            if cell.comment:
                words = plain(f"{cell.comment.text} (by {cell.comment.author})")
                yield LooseText(f"comment on {self._place(*at)}", words, "a comment")
        for name in ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"):
            for part in ("left", "center", "right"):
                if words := plain(getattr(getattr(self.sheet, name), part).text or ""):
                    yield LooseText(f"sheet {self.sheet.title}, printed {name}", words, "at the head or foot of a page")

    def unread(self) -> Iterator[LooseText]:
        """What colours cells by a rule: the rule is not run."""
        for area in self.sheet.conditional_formatting:
            place = f"sheet {self.sheet.title}, {area.sqref}"
            yield LooseText(place, "a colour that a rule gives (conditional formatting)", "is not read")

    def _seen(self, cell: GridCell, column: int) -> GridCell:
        """A cell, or an empty one in the place of one in a hidden column."""
        if not self._is_hidden(column):
            return cell
        self._hide((cell,), "in a column that is hidden; show it and import again, if it belongs to the plan")
        return GridCell(cell.place)

    def _is_hidden(self, column: int) -> bool:
        return any(it.hidden and it.min <= column <= it.max for it in self.sheet.column_dimensions.values() if it.min)

    def _hide(self, cells: tuple[GridCell, ...], why: str) -> None:
        self.hidden += [LooseText(cell.place, cell.text, why) for cell in cells if cell.lines and not cell.continues]

    def _cell(self, row: int, column: int) -> GridCell:
        place, first = self._place(row, column), self.merged.get((row, column), (row, column))
        if first != (row, column) and first[1] < column:
            return GridCell(place, continues="across")
        cell = self.sheet._cells.get(first)
        if cell is None:
            return GridCell(place)
        told = shown(cell, self.values._cells.get(first))
        lines = [line for line in map(plain, told.text.split("\n")) if line]
        made = tuple(CellLine(line, paragraph=number) for number, line in enumerate(lines))
        is_below = first != (row, column)
        return GridCell(
            place, made, cell_shade(cell), told.kind, told.typed, told.doubt, continues="down" if is_below else ""
        )

    def _place(self, row: int, column: int) -> str:
        return f"sheet {self.sheet.title}, cell {get_column_letter(column)}{row}"


def _places(area: Any) -> Iterator[tuple[int, int]]:
    return product(range(area.min_row, area.max_row + 1), range(area.min_col, area.max_col + 1))
