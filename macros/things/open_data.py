"""Open data: what a kind of thing gives to programs. Files of JSON, parts of the index of all, and flat tables.

Each is of a typed class, from which its schema is made (macros/things/dataset/): what no class names is not published.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from macros.model.written import Written
from macros.things.facts import Facts

T = TypeVar("T", bound=Written)


@dataclass(frozen=True)
class DataFiles:
    """Files of JSON of one type. `name` is that of its schema; `address` has an id in braces where each has its own."""

    name: str
    address: str
    about: str
    shape: type[Any]
    files: Callable[[Facts], Iterable[tuple[str, Any]]]


@dataclass(frozen=True)
class IndexPart:
    """A part of api/v1/index.json: its type, and its value."""

    shape: Any
    value: Callable[[Facts], Any]


@dataclass(frozen=True)
class DataTable:
    """A flat table: `row` is a frozen dataclass of plain values, whose fields are the columns.

    `key` tells rows apart; `of_actions` says that each belongs to one of the table of actions, `for_spreadsheets` that
    people open it by a click: then the file begins with the mark by which a spreadsheet knows its letters.
    """

    name: str
    about: str
    row: type[Any]
    rows: Callable[[Facts], Iterable[Any]]
    key: str
    of_actions: bool = False
    for_spreadsheets: bool = False


def with_more(shape: type[T], written: Written, **more: object) -> T:
    """Something as it is written, as the type that is published: with what was worked out beside it."""
    return cast(T, shape.model_construct(**dict(written) | more))
