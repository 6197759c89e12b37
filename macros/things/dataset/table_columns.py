"""The columns of a flat table: the name of each, its type as a Data Package says it, and what it means."""

from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, get_args, get_type_hints

from macros.model.partial_date import SCHEMA, PartialDate
from macros.things.dataset.field_words import field_words
from macros.things.open_data import DataTable

TYPES: dict[type, str] = {bool: "boolean", int: "integer", Decimal: "number", date: "date"}
LIST = "Several are parted by a semicolon and a space."


@dataclass(frozen=True)
class TableColumn:
    """One column. `is_partial` says that it holds dates of which a month or a year may be all that is known; `words`
    are those that can stand in it, where they are few.
    """

    name: str
    type: str
    meaning: str
    is_required: bool
    is_partial: bool
    words: tuple[str, ...]

    @property
    def constraints(self) -> dict[str, object]:
        """What holds for every cell of it."""
        told: dict[str, object] = {"required": True} if self.is_required else {}
        return (
            told
            | ({"pattern": SCHEMA["pattern"]} if self.is_partial else {})
            | ({"enum": list(self.words)} if self.words else {})
        )


def table_columns(table: DataTable) -> tuple[TableColumn, ...]:
    """The columns of a table, from the fields of its rows."""
    hints = get_type_hints(table.row)
    return tuple(_column(table, field.name, hints[field.name]) for field in fields(table.row))


def _column(table: DataTable, name: str, hint: Any) -> TableColumn:
    kinds = [kind for kind in get_args(hint) or (hint,) if kind not in (type(None), ...)]
    kind, meaning = kinds[0], field_words(table.row.__name__, name)
    is_list = get_args(hint)[1:] == (...,)
    words = tuple(kind) if isinstance(kind, type) and issubclass(kind, StrEnum) else ()
    # An empty text is an empty cell.
    is_required = (kinds == [hint] and hint is not str) or name == table.key
    return TableColumn(
        name,
        TYPES.get(kind, "string"),
        f"{meaning} {LIST}" if is_list else meaning,
        is_required,
        kind is PartialDate,
        words,
    )
