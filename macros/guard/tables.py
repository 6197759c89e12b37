"""The tables of a Markdown text: what stands over each, its heads, and its rows with the place of every cell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

ROW = re.compile(r"^[ \t]{0,3}\|?[^\n|]{0,500}\|[^\n]{0,3000}$", re.MULTILINE)
RULE = re.compile(r"[\s|:-]*-[\s|:-]*")

# The place of a cell in the text, and its words.
Cell = tuple[int, str]


@dataclass(frozen=True)
class Table:
    """A table: the last line before it, the words of its heads, and its rows."""

    caption: str
    heads: list[str]
    rows: list[list[Cell]]

    def head(self, number: int) -> str:
        """What stands over a cell."""
        return self.heads[number] if number < len(self.heads) else ""


def tables(text: str) -> Iterator[Table]:
    """Every table of a Markdown text that has heads and a row."""
    lines: list[Cell] = []
    place, above, caption = 0, "", ""
    for line in text.split("\n") if "|" in text else ():
        if "|" in line and ROW.match(line):
            caption = caption if lines else above
            lines.append((place, line))
        else:
            yield from _table(lines, caption)
            lines = []
            above = line if line.strip() else above
        place += len(line) + 1
    yield from _table(lines, caption)


def _table(lines: list[Cell], caption: str) -> Iterator[Table]:
    if len(lines) > 2 and RULE.fullmatch(lines[1][1]):
        yield Table(caption, [words for _, words in _cells(*lines[0])], [_cells(*line) for line in lines[2:]])


def _cells(place: int, line: str) -> list[Cell]:
    """The cells of a row, each with its place in the text."""
    cells = []
    for words in line.split("|"):
        cells.append((place, words))
        place += len(words) + 1
    return cells[1:-1] if line.lstrip().startswith("|") else cells
