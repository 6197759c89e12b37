"""The lists of a PDF that say where its objects lie: tables of lines, and packed columns of numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeGuard

from macros.guard.pdf_values import BETWEEN, UNREADABLE, Name, NotPlain, Value, after_gap, value_at

_RANGE = re.compile(rb"(\d{1,10}) (\d{1,8})[ ]*(?:\r\n|\r|\n)")
_LINE = re.compile(rb"(\d{10}) (\d{5}) ([nf])(?: \n| \r|\r\n|\n|\r)")
LISTS_LIE = "has a list of its parts that does not fit them"
MOST_LISTED, MOST_WIDE = 1_000_000, 30


@dataclass(frozen=True)
class Place:
    """Where an object is said to lie: at a byte of the file, or packed, as the so-manieth of a stream of objects."""

    number: int
    at: tuple[int, ...]
    is_packed: bool = False


def places_in_table(content: bytes, place: int) -> tuple[list[Place], int]:
    """The objects in use of a table that begins at `place`, and where it ends."""
    found: list[Place] = []
    place = after_gap(content, place)
    while span := _RANGE.match(content, place):
        place = span.end()
        for number in range(int(span[1]), int(span[1]) + int(span[2])):
            line = _LINE.match(content, place)
            if not line:
                raise NotPlain(LISTS_LIE)
            place = line.end()
            if line[3] == b"n":
                found.append(Place(number, (int(line[1]),)))
    return found, place


def places_in_stream(group: dict[Name, Value], content: bytes) -> list[Place]:
    """The objects in use of packed columns: of which kind each is, where, and its generation or its index."""
    widths, spans = group.get(Name("W")), group.get(Name("Index"), [0, group.get(Name("Size"))])
    if not _are_numbers(widths) or not _are_numbers(spans) or len(widths) != 3 or len(spans) % 2:
        raise NotPlain(UNREADABLE)
    if not 0 < sum(widths) < MOST_WIDE:
        raise NotPlain(UNREADABLE)
    listed = (
        number for first, count in zip(spans[::2], spans[1::2], strict=True) for number in range(first, first + count)
    )
    rows = range(0, len(content) - sum(widths) + 1, sum(widths))
    # Where the two are of different length, some object is in no list, or none is there: that is seen by the caller.
    return [it for number, start in zip(listed, rows, strict=False) if (it := _place(number, content, start, widths))]


def _are_numbers(value: Value) -> TypeGuard[list[int]]:
    return isinstance(value, list) and all(isinstance(it, int) and 0 <= it <= MOST_LISTED for it in value)


def _place(number: int, content: bytes, start: int, widths: list[int]) -> Place | None:
    columns = list[int]()
    for width in widths:
        columns.append(int.from_bytes(content[start : start + width], "big"))
        start += width
    kind = columns[0] if widths[0] else 1
    if kind not in (1, 2):
        return None
    return Place(number, tuple(columns[1:]), kind == 2)


def packed_objects(group: dict[Name, Value], content: bytes) -> Iterator[tuple[int, Value]]:
    """The objects of a stream of objects with their numbers; raises `NotPlain` where anything lies beside them."""
    count, first = group.get(Name("N")), group.get(Name("First"))
    begin = first if isinstance(first, int) else 0
    head = content[:begin].split()
    if not isinstance(count, int) or len(head) != 2 * count or not all(it.isdigit() and len(it) < 11 for it in head):
        raise NotPlain(UNREADABLE)
    place = begin
    for number, offset in zip(head[::2], head[1::2], strict=True):
        start = after_gap(content, place)
        if after_gap(content, begin + int(offset)) != start:
            raise NotPlain(BETWEEN)
        value, place = value_at(content, start)
        yield int(number), value
    if after_gap(content, place) != len(content):
        raise NotPlain(BETWEEN)
