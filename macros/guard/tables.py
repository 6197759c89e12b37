"""The tables of a Markdown text: what a cell and its head say together, and a count of few people in a cell."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from macros.guard.ages import ages
from macros.guard.births import births
from macros.guard.closed_world import Known
from macros.guard.personal import Personal
from macros.guard.plain_text import Plain, flows
from macros.guard.small_counts import FEW
from macros.guard.word_lists import words_of
from macros.guard.words import Passage, Word, cut, passage

ROW = re.compile(r"^[ \t]{0,3}\|?[^\n|]{0,500}\|[^\n]{0,3000}$", re.MULTILINE)
RULE = re.compile(r"[\s|:-]*-[\s|:-]*")
# The place of a cell in the text, and its words.
Cell = tuple[int, str]
Search = Callable[[Passage, Known], Iterator[Personal]]


@dataclass(frozen=True)
class Table:
    """A table: the last line before it, its heads, and its rows."""

    caption: str
    heads: list[Cell]
    rows: list[list[Cell]]


def in_tables(text: str, known: Known, *, is_contributed: bool) -> Iterator[Personal]:
    """Every date of birth, child's age with a trait and, in a text that is contributed, count of 1 to 4 people."""
    for table in _tables(text):
        labels = [[word.low for word in cut(flows(head)[0].text)] for _, head in table.heads]
        is_of_children = any(not words_of("heads_of_children").isdisjoint(label[:3]) for label in labels)
        for cells in table.rows:
            fields = list(zip(("age" if "age" in it[:3] else " ".join(it) for it in labels), cells, strict=False))
            for field in fields:
                yield from _read([field], births, known)
            if is_of_children:
                yield from _read(fields, ages, known)
            for number in range(1, len(cells) if is_contributed else 0):
                yield from _count(table, cells, number)


def _tables(text: str) -> Iterator[Table]:
    """Every table of a Markdown text that has heads and a row."""
    lines: list[Cell] = []
    place, above, caption = 0, "", ""
    for line in [*text.split("\n"), ""] if "|" in text else ():
        if "|" in line and ROW.match(line):
            caption = caption if lines else above
            lines.append((place, line))
        else:
            if len(lines) > 2 and RULE.fullmatch(lines[1][1]):
                yield Table(caption, _cells(*lines[0]), [_cells(*row) for row in lines[2:]])
            lines = []
            above = line if line.strip() else above
        place += len(line) + 1


def _cells(place: int, line: str) -> list[Cell]:
    """The cells of a row, each with its place in the text."""
    cells = []
    for words in line.split("|"):
        cells.append((place, words))
        place += len(words) + 1
    return cells[1:-1] if line.lstrip().startswith("|") else cells


def _read(fields: Iterable[tuple[str, Cell]], search: Search, known: Known) -> Iterator[Personal]:
    """What a search finds in some cells, read as the sentence that they make with their heads: "dob: 3/4/12"."""
    sentence = Plain()
    for label, (place, written) in fields:
        sentence.add(f", {label}: ", place)
        seen = flows(written)[0]
        for start, part in zip(seen.sources, seen.parts, strict=True):
            sentence.add(part, place + start)
    for found in search(passage(sentence.text), known):
        start, end = sentence.at(found.start), sentence.at(found.end - 1) + 1
        yield Personal(start, max(end, start + 1), found.kind, found.text)


def _count(table: Table, cells: list[Cell], number: int) -> Iterator[Personal]:
    """The small count that a cell holds alone, with its share or with what it counts, if it counts people.

    The nearest words that say what it counts decide: in the cell, its head, the head of the rows, the row, the caption.
    """
    place, written = cells[number]
    words = [word for word in cut(written) if word.text not in "*_`~"]
    if not words or words[0].low not in FEW or not _is_alone(words[1:]):
        return
    heads = [head for _, head in (*table.heads[number : number + 1], *table.heads[:1])]
    said = (written.partition("(")[0], *heads, cells[0][1], table.caption)
    if next(filter(None, map(_counted, said)), "") == "people":
        yield Personal(place + words[0].start, place + words[0].end, "small-count", words[0].text)


def _is_alone(behind: list[Word]) -> bool:
    if behind and behind[0].text == "(":
        return behind[-1].text == ")"
    return not behind or (len(behind) == 1 and behind[0].low in words_of("people"))


def _counted(text: str) -> str:
    """What the first word of a text that says so makes it count: people, things, or nothing."""
    for word in cut(text):
        if word.low in words_of("things", "shares") or word.text == "%":
            return "things"
        if word.low in words_of("people", "of_groups"):
            return "people"
    return ""
