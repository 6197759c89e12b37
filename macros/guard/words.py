"""A plain text cut into its words, once, for all recognisers: each knows where it stands and what stands before it."""

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from macros.guard.personal import Personal
from macros.guard.word_lists import phrases_of, words_of

# Letters set apart with one sign ("K e l l y") are the word that they make.
PIECE = re.compile(
    r"([^\W\d_]([\s.-])[^\W\d_](?:\2[^\W\d_])+(?![^\W\d_'’])|[^\W\d_]+(?:['’][^\W\d_]+)*['’]?|\d+|[^\w\s]|_)"
)
ENDS = frozenset(".!?:;|#>*•{}\n")
# Between two of its sentences a reader takes a breath; a colon or a bar only begins something new.
STOPS = frozenset(".!?|{}\n")
OPENS = frozenset("\"'“‘([{–—-/")


class Word(NamedTuple):
    """A word, a run of digits or another sign: where it stands, whether nothing stands between it and the one before,
    how it is written, in small letters without a possessive ending, whether it owns what follows, and what it is.
    """

    start: int
    end: int
    is_glued: bool
    text: str
    low: str
    owns: bool
    is_word: bool
    is_capital: bool


# What stands before the first and behind the last word.
NO_WORD = Word(0, 0, False, "", "", False, False, False)


@dataclass(frozen=True, eq=False)
class Passage:
    """A paragraph, a cell, a field, or a sentence of one: the text in which it stands, and its words."""

    text: str
    words: list[Word]

    @cached_property
    def lows(self) -> frozenset[str]:
        """Its words in small letters."""
        return frozenset([word.low for word in self.words])

    @cached_property
    def has_digits(self) -> bool:
        """Whether a number in digits is in it."""
        return any(map(str.isdecimal, self.lows))

    @cached_property
    def sentences(self) -> list["Passage"]:
        """Each of its sentences."""
        ends = [
            place
            for place, word in enumerate(self.words[:-1], 1)
            if word.text in STOPS and _ends_a_sentence(self.words, place - 1)
        ]
        if not ends:
            return [self]
        bounds = zip([0, *ends], [*ends, len(self.words)], strict=True)
        return [Passage(self.text, self.words[start:end]) for start, end in bounds]

    def has(self, listed: Set[str]) -> bool:
        """Whether any word of a list is in it."""
        return not self.lows.isdisjoint(listed)

    def piece(self, kind: str, first: Word, last: Word) -> Personal:
        """Something personal in it, from one word to another."""
        return Personal(first.start, last.end, kind, self.text[first.start : last.end])


def passage(text: str) -> Passage:
    """A text with its words."""
    return Passage(text, cut(text))


def cut(text: str) -> list[Word]:
    """The words of a text in their order."""
    pieces = PIECE.split(text)
    words, start, is_glued, new = list[Word](), len(pieces[0]), False, tuple.__new__
    for written, sign, gap in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        end = start + len(written)
        # What `Word(...)` does, in a third of the time.
        words.append(new(Word, (start, end, is_glued, *_read(written.replace(sign, "") if sign else written))))
        start, is_glued = end + len(gap), not gap
    return words


def lows_of(text: str) -> list[str]:
    """The words of a text in small letters, without its other signs."""
    return [word.low for word in cut(text) if word.low[0].isalnum()]


def at(words: list[Word], place: int) -> Word:
    """The word at a place, which may be before the first or behind the last."""
    return words[place] if 0 <= place < len(words) else NO_WORD


def over(words: list[Word], place: int, *passed: str) -> int:
    """The first place from one on where none of some words stands."""
    while place < len(words) and words[place].low in passed:
        place += 1
    return place


def phrase(words: list[Word], place: int, name: str) -> int:
    """How many words the entry of a list has that begins at a place; 0 if none does."""
    for listed in phrases_of(name).get(words[place].low, ()):
        if [word.low for word in words[place : place + len(listed)]] == listed:
            return len(listed)
    return 0


def begins(words: list[Word], place: int) -> bool:
    """Whether a word begins a sentence, a heading, an item, a cell or a quotation, where any word has a capital."""
    while place and words[place - 1].text in OPENS:
        place -= 1
        if words[place].text in "([":
            break
    before = at(words, place - 1).text
    return place == 0 or before in ENDS or (before == ")" and place < 4)


def _ends_a_sentence(words: list[Word], here: int) -> bool:
    """Whether a sign ends a sentence: not a dot in a number, behind a letter, or between "Age: 7. Plan: none"."""
    if words[here].text != ".":
        return True
    before, after = at(words, here - 1), at(words, here + 1)
    is_short = before.is_word and (len(before.text) == 1 or before.low in words_of("shortened"))
    return not (after.is_glued or (after is not NO_WORD and is_short) or at(words, here + 2).text == ":")


@lru_cache(maxsize=50_000)
def _read(written: str) -> tuple[str, str, bool, bool, bool]:
    """How something is written, in small letters, whether it owns what follows, is a word, has a capital letter."""
    if not written[0].isalpha():
        return written, written, False, False, False
    small = written.casefold().replace("’", "'")
    low = small.removesuffix("'").removesuffix("'s") or small
    return written, low, low != small, True, not written.islower() and written != low
