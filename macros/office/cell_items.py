"""The items of a cell: one action, several with numbers, or one with lettered steps; each with its lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from macros.office.office_paper import CellLine

LETTER = re.compile(r"\(?([a-z])[.):]\)?(?:\s+|(?=[A-Z]))(?=\S)")
NUMBER = re.compile(r"\(?(\d{1,2})[.):]\)?(?:\s+|(?=[A-Z]))(?=\S)")
PRINTED = re.compile(r"((?:[A-Z]{1,3}[ -]?)?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)(?:[.):]\s*|\s+[-–—]\s+|\s+)(?=\S)")
BULLET = re.compile(r"[•●▪◦·‣*–—-]\s+")
AN_ID = re.compile(r"(?:[A-Z]{1,3}[ -]?\d{1,3}|\d{1,3}\.\d{1,3})(?:\.\d{1,3}){0,3}[a-z]?")


@dataclass
class CellItem:
    """A part of a cell: `printed` is its id, number or letter, as it stands there."""

    kind: Literal["text", "number", "letter", "id"]
    printed: str = ""
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words, a bullet on a line of its own."""
        return "\n".join(self.lines)


def items_of(lines: Sequence[CellLine]) -> list[CellItem]:
    """The items of some lines. A line without a sign before it goes on with the text before the first sign only."""
    found: list[CellItem] = []
    for number, line in enumerate(lines):
        is_bullet = line.is_bullet or bool(BULLET.match(line.text))
        text = BULLET.sub("", line.text, count=1) if is_bullet else line.text
        item = None if is_bullet else _signed(line, is_first=not found)
        goes_on = number > 0 and lines[number - 1].paragraph == line.paragraph and not line.label
        if item:
            found.append(item)
        elif found and (is_bullet or goes_on or found[-1].kind == "id" or found[-1] is found[0]):
            found[-1].lines.append(f"- {text}" if is_bullet else text)
        else:
            found.append(CellItem("text", lines=[text]))
    return found


def _signed(line: CellLine, *, is_first: bool) -> CellItem | None:
    """The item that a line begins, by the number that Word wrote or that was typed."""
    label = line.label.strip(" ().:")
    if label and re.fullmatch(r"[a-z]", label):
        return CellItem("letter", label, [line.text])
    if label and re.fullmatch(r"\d{1,2}", label):
        return CellItem("number", label, [line.text])
    if label:
        return CellItem("id", label, [line.text])
    if found := LETTER.match(line.text):
        return CellItem("letter", found[1], [line.text[found.end() :]])
    if found := NUMBER.match(line.text):
        return CellItem("number", found[1], [line.text[found.end() :]])
    found = PRINTED.match(line.text)
    if found and AN_ID.fullmatch(found[1]) and (is_first or "." in found[1] or found[0].strip() != found[1]):
        return CellItem("id", found[1].replace(" ", ""), [line.text[found.end() :]])
    return None
