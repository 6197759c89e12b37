"""A draft: the values of a plan as they were understood, with the places that somebody has to fill in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from pydantic import TypeAdapter, ValidationError

from macros.model.open_place import OPEN
from macros.model.written import ItemId
from macros.office.headings import heading_words
from macros.office.office_paper import LooseText

Values = dict[str, Any]
LONGEST_TITLE = 140
AN_ID = TypeAdapter(ItemId)


@dataclass
class Draft:
    """What was understood of a paper; `open_places` are the questions in it, `left` is what has no place.

    `rows` and `updates` are digests of the words of each action; the ids in `by_order` are not the document's own.
    """

    recommendations: list[Values] = field(default_factory=list)
    open_places: list[LooseText] = field(default_factory=list)
    left: list[LooseText] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    rows: dict[str, str] = field(default_factory=dict)
    updates: dict[str, str] = field(default_factory=dict)
    by_order: set[str] = field(default_factory=set)
    called: str = ""

    def ask(self, place: str, question: str) -> str:
        """A value that is to be filled in: it asks what stands in the place, and the check names it."""
        self.open_places.append(LooseText(place, question, "is to be filled in"))
        return f"{OPEN} {question} ({place})"

    def actions(self) -> Iterator[tuple[Values, Values]]:
        """Every action with its recommendation."""
        return ((rec, action) for rec in self.recommendations for action in rec.get("actions", ()))


def titled(text: str) -> Values:
    """A title of one line, and the whole text below it where that says more."""
    lines = text.split("\n")
    whole = " ".join(lines)
    if len(whole) <= LONGEST_TITLE and not any(line.startswith("- ") for line in lines):
        return {"title": whole}
    first = lines[0]
    end = next(
        (at + 1 for at in range(20, len(first)) if first[at] in ".?!" and first[at + 1 : at + 2] in ("", " ")), 0
    )
    title = first[:end] if 0 < end <= LONGEST_TITLE else first
    if len(title) > LONGEST_TITLE:
        title = title[:LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:-–") + " …"
    return {"title": title.rstrip(":").rstrip(), "text": text}


def as_id(printed: str) -> str:
    """What is printed as an id, as ids are written; empty where it cannot be one."""
    made = re.sub(r"[^A-Za-z0-9.]+", "-", printed.strip(" .:()")).strip("-.")
    made = re.sub(r"-?\.[.-]*", ".", made)
    try:
        return str(AN_ID.validate_python(made))
    except ValidationError:
        return ""


def digest(text: str) -> str:
    """A few signs that stand for a text, so that it is known again when it is read the next time."""
    return sha256(heading_words(text).encode()).hexdigest()[:12]
