"""The cells of a flat table: plain values, and as text for CSV. No cell is a formula to a spreadsheet.

A text that a spreadsheet would run begins with an apostrophe, which spreadsheets take as the sign of a text.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date
from decimal import Decimal

from macros.model.partial_date import PartialDate
from macros.things.dataset.table_columns import table_columns
from macros.things.facts import Facts
from macros.things.open_data import DataTable

Cell = str | bool | int | Decimal | date | None
# What begins a formula in a spreadsheet, as it is typed and in the wide letters of East Asia.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def cells(table: DataTable, facts: Facts) -> Iterator[list[Cell]]:
    """The rows of a table without its head, each value as it is."""
    names = [field.name for field in fields(table.row)]
    return ([_cell(getattr(row, name)) for name in names] for row in table.rows(facts))


def csv_of(table: DataTable, facts: Facts) -> bytes:
    """A table as CSV, in the form of RFC 4180."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(column.name for column in table_columns(table))
    writer.writerows(map(_typed, cells(table, facts)))
    return text.getvalue().encode("utf-8-sig" if table.for_spreadsheets else "utf-8")


def as_text(text: str) -> str:
    """A text that no spreadsheet runs."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _cell(value: object) -> Cell:
    if isinstance(value, tuple):
        return "; ".join(value)
    if isinstance(value, PartialDate):
        return value.typed
    if value is None or isinstance(value, bool | int | Decimal | date):
        return value
    return str(value)


def _typed(row: Iterable[Cell]) -> Iterator[str]:
    for cell in row:
        if isinstance(cell, bool):
            yield str(cell).lower()
        elif isinstance(cell, str):
            yield as_text(cell)
        else:
            yield "" if cell is None else str(cell)
