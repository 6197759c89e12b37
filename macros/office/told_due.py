"""What a cell of dates says: when a thing was due, and how that moved; the source's own words are kept."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from macros.model.due_words import day_in_words, is_plain_date
from macros.model.partial_date import partial_date
from macros.office.import_settings import ImportSettings
from macros.office.office_paper import CellLine, GridCell
from macros.office.told_dates import SERIAL, ToldDate, dates_in

# Round a date these say nothing else than that it is one by which a thing is due.
_BY = "by the end of on in before until no later than due date target deadline original originally initial plan place"
BY = frozenset([*_BY.split(), "to", "be", "completed", "complete", "completion", "for"])
_MOVED = "revised revision now was extended moved changed new and then agreed to date extension rev"
MOVED = frozenset(_MOVED.split())
RANGE = re.compile(r"\b(?:and|from|between|start(?:ing|s)?|since|after|commenc\w+)\b|[–—&]| - ", re.IGNORECASE)
NOTHING = frozenset(["", "-", "–", "—", "n/a", "na", "none", "not applicable", "nil"])
DONE = re.compile(r"\b(?:completed|done|closed|achieved|finished|delivered)\b", re.IGNORECASE)
# What tells of a time that is no date.
TIME = re.compile(r"\d|spring|summer|autumn|winter|quarter|month|week|year", re.IGNORECASE)


@dataclass(frozen=True)
class DueFact:
    """A deadline: the date, where it gives one, with its words; `doubt` is what has to be asked."""

    words: str
    due: str = ""
    doubt: str = ""


def due_facts(cell: GridCell, lines: Sequence[CellLine], settings: ImportSettings) -> list[DueFact]:
    """The deadlines in some lines of a cell, the original one first; one with a doubt where they are not certain."""
    words = "\n".join(line.text for line in lines)
    text = " ".join(words.split())
    if cell.doubt and text:
        return [DueFact(text, doubt=f"when was it due? {cell.doubt}")]
    if cell.kind == "day":
        return [DueFact("", cell.typed)]
    if text.casefold() in NOTHING:
        return []
    if SERIAL.fullmatch(text):
        return [DueFact(text, doubt=f'"{text}" may be a day as Excel counts it; which day is it?')]
    if day_in_words(text) and not is_plain_date(text):
        return [DueFact(text)]
    return _of_words(text, settings)


def _of_words(text: str, settings: ImportSettings) -> list[DueFact]:
    found = list(dates_in(text, settings))
    wrong = next((it.doubt for it in found if it.doubt), "")
    rest = _rest(text, found)
    if wrong:
        return [DueFact(text, doubt=wrong)]
    if DONE.search(text) and found:
        return [DueFact(text, doubt="when was it due? This seems to say when it was done")]
    if not found:
        is_open = bool(day_in_words(text)) or not TIME.search(text)
        return [DueFact(text) if is_open else DueFact(text, doubt="when was it due?")]
    if len(found) == 1 and rest <= BY | MOVED and not RANGE.search(text):
        return [DueFact(text, found[0].typed)]
    if len(found) > 1 and rest <= BY | MOVED and not RANGE.search(text) and _rises(found):
        return [DueFact(it.words, it.typed) for it in found]
    return [DueFact(text, doubt="when was it due? These words say more than one date")]


def _rest(text: str, found: Sequence[ToldDate]) -> set[str]:
    """The words round the dates."""
    left, done = [], 0
    for it in found:
        left.append(text[done : it.start])
        done = it.end
    return set(re.findall(r"[a-z']+|\d+", " ".join([*left, text[done:]]).casefold()))


def _rises(found: Sequence[ToldDate]) -> bool:
    """Whether each date is later than the one before it."""
    days = [partial_date(it.typed).last for it in found]
    return all(before < after for before, after in pairwise(days))


def groups_of(lines: Sequence[CellLine]) -> list[list[CellLine]]:
    """The lines of a cell by their paragraphs."""
    groups: list[list[CellLine]] = []
    for line in lines:
        if groups and groups[-1][-1].paragraph == line.paragraph:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups
