"""Who a cell names: roles and agencies by their titles, short names and what was answered about them before."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from macros.model.record import Record
from macros.office.headings import heading_words
from macros.office.import_settings import ImportSettings
from macros.office.office_paper import GridCell

NOTHING = frozenset(["", "n/a", "na", "none", "tbc", "-"])
PARTED = re.compile(r"\s*[\n;]\s*")
ABBREVIATIONS = re.compile(r"[A-Z][A-Z0-9&]{1,9}(?:\s*[/,&+]\s*[A-Z][A-Z0-9&]{1,9})+")
LONGEST_NAME = 8
PERSON = "a person seems to be named; write the role"


@dataclass
class Bodies:
    """The names of a record's bodies; `unknown` are those that it does not have, with the places where they stand.

    `unclear` are words of which somebody has to say whom they name.
    """

    named: dict[str, str]
    is_person: Callable[[str], bool]
    unknown: dict[str, list[str]] = field(default_factory=dict)
    unclear: dict[str, str] = field(default_factory=dict)

    def in_cell(self, cell: GridCell, text: str) -> tuple[list[str], str]:
        """The ids of the bodies that a text names; or none, and why nobody but a person can tell."""
        if cell.doubt:
            return [], cell.doubt
        found, left, unclear = self._known(text)
        for piece in unclear:
            if self.is_person(piece):
                return found, PERSON
            self.unclear.setdefault(piece, cell.place)
            return found, "only a part of these words is known"
        for piece in left:
            if piece.upper() != piece and self.is_person(piece):
                return found, PERSON
            if len(piece.split()) > LONGEST_NAME or re.search(r"\b(?:to|will|for|on behalf|led)\b", piece):
                self.unclear.setdefault(piece, cell.place)
                return found, "these words name nobody that the record knows"
            # Of a name that may be several, only abbreviations can be told apart.
            for name in re.split(r"\s*[/,&+]\s*", piece) if ABBREVIATIONS.fullmatch(piece) else [piece]:
                self.unknown.setdefault(name, []).append(cell.place)
                found.append(proposed_id(name))
        return list(dict.fromkeys(found)), ""

    def _known(self, text: str) -> tuple[list[str], list[str], list[str]]:
        """The bodies whose names stand in a text, the pieces that name none, and those of which only a part does."""
        found, left, unclear = list[str](), list[str](), list[str]()
        for piece in PARTED.split(text):
            whole = self.named.get(heading_words(piece))
            if whole:
                found.append(whole)
                continue
            parts = re.split(r"\s*(?:,|/|&|\+|\band\b)\s*", piece)
            ids = [self.named.get(heading_words(part)) for part in parts]
            if all(ids):
                found += [it for it in ids if it]
            elif any(ids):
                unclear.append(piece)
            elif heading_words(piece) and piece.casefold() not in NOTHING:
                left.append(piece)
        return found, left, unclear


def bodies_of(record: Record, settings: ImportSettings, is_person: Callable[[str], bool]) -> Bodies:
    """The names of all bodies; a name that two have is nobody's."""
    named = dict[str, str]()
    twice = set[str]()
    for body_id, body in record.bodies.items():
        for name in {body_id.replace("-", " "), body.title, body.short or ""} - {""}:
            words = heading_words(name)
            if named.setdefault(words, body_id) != body_id:
                twice.add(words)
    known = {words: body_id for words, body_id in named.items() if words not in twice}
    return Bodies(known | _answered(settings.names), is_person)


def _answered(names: Mapping[str, str]) -> dict[str, str]:
    return {heading_words(name): body_id for name, body_id in names.items()}


def proposed_id(name: str) -> str:
    """The id that a name would have: "Head of Service" is head-of-service."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-") or "name"
