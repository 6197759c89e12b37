"""The workbook, /api/v1/candour.xlsx: every table on a sheet of its own, and what each column means.

The same tables give the same bytes: neither the hour nor the machine is in it.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime, time

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ERROR_CODES
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from macros.shown.addresses import DATA
from macros.things.dataset.index_file import LICENCE_TITLE
from macros.things.dataset.table_cells import Cell, cells
from macros.things.dataset.table_columns import table_columns
from macros.things.facts import Facts
from macros.things.open_data import DataTable

# A date that every zip file can hold.
BEGINNING = (1980, 1, 1, 0, 0, 0)
WIDEST, NARROW, MOST_SIGNS, MOST_LETTERS = 60, 18, 32_767, 31
LONG = ("title", "text", "meaning", "promise", "note", "words", "About these tables")
HEAD = Font(bold=True)
SAVED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def workbook(facts: Facts, tables: Sequence[DataTable]) -> bytes:
    """All tables in one file for a spreadsheet."""
    book = Workbook(write_only=True)
    portal = facts.record.portal
    about = [
        [portal.title],
        [portal.partnership],
        [portal.demonstration or ""],
        [f"As at {facts.day.isoformat()}"],
        [f"What the data means: {portal.address}{DATA}"],
        [f"Licence: {LICENCE_TITLE}"],
    ]
    _sheet(book, "about", ["About these tables"], about)
    for table in sorted(tables, key=lambda it: it.name != "actions-with-ratings"):
        _sheet(book, table.name, [column.name for column in table_columns(table)], cells(table, facts))
    meanings = ([it.name, column.name, column.meaning] for it in tables for column in table_columns(it))
    _sheet(book, "columns", ["table", "column", "meaning"], meanings)
    made = io.BytesIO()
    book.save(made)
    return _without_hour(made.getvalue(), datetime.combine(facts.day, time()))


def _sheet(book: Workbook, name: str, head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    sheet = book.create_sheet(name[:MOST_LETTERS])
    assert isinstance(sheet, WriteOnlyWorksheet)
    sheet.freeze_panes = "A2"
    for number, title in enumerate(head, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = WIDEST if title in LONG else NARROW
    sheet.append([_head(sheet, title) for title in head])
    for row in rows:
        sheet.append([_plain(sheet, value) for value in row])


def _plain(sheet: WriteOnlyWorksheet, value: Cell) -> object:
    """A value as openpyxl takes it: only what it would take for something else is made a cell, which takes longer."""
    if not isinstance(value, str):
        return value
    return _text(sheet, value) if value.startswith("=") or value in ERROR_CODES else value[:MOST_SIGNS]


def _text(sheet: WriteOnlyWorksheet, value: str) -> WriteOnlyCell:
    """A cell with a text that stays a text, whatever it begins with."""
    cell = WriteOnlyCell(sheet)
    cell._value, cell.data_type = value[:MOST_SIGNS], "s"
    return cell


def _head(sheet: WriteOnlyWorksheet, title: str) -> WriteOnlyCell:
    cell = _text(sheet, title)
    cell.font = HEAD
    return cell


def _without_hour(made: bytes, day: datetime) -> bytes:
    """The same file, packed in the order of its names, as if it had been saved on a day."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda it: (it != "[Content_Types].xml", it)):
            content = SAVED.sub(rb"\g<1>" + f"{day.isoformat()}Z".encode(), old.read(name))
            entry = zipfile.ZipInfo(name, BEGINNING)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
            new.writestr(entry, content)
    return packed.getvalue()
