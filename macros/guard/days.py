"""Exact days in a sentence, however they are written: in digits, in words, by a name, or behind "DoB".

A sentence is spelt with one letter a word, and a day is a short pattern of such letters: "3rd of May 2012" is "ne,my".
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from macros.guard.number_words import MONTHS, NUMBERS, ORDINALS, TENS
from macros.guard.word_lists import phrases_of, words_of
from macros.guard.words import Passage, Word, at, phrase

LATEST = 2100
# The letters: m is a month, n the number of a day, t tens, e the ending of a number, h "the", a comma what else
# may stand between them; of digits, y is four and 0 what can only be a year.
LETTERS = dict.fromkeys(MONTHS, "m") | dict.fromkeys(ORDINALS, "n") | dict.fromkeys(TENS, "t") | {"the": "h"}
LETTERS |= {sign: sign for sign in "-./"} | dict.fromkeys(("st", "nd", "rd", "th"), "e")
LETTERS |= dict.fromkeys(("of", "day", "in", ",", "'", "’"), ",")
IN_DIGITS = re.compile(r"(?<![ny0][-./])[ny]([-./])n\1[ny0](?!\1[ny0])")
_YEAR = r"(?:[-.,/]{0,2}(y)|[-.,/]{1,2}([n0]))?"
IN_WORDS = re.compile(rf"((?:t-?)?[nt])e?[-.,/]{{0,3}}(m){_YEAR}")
MONTH_FIRST = re.compile(rf"(m)[.h]{{0,2}}((?:t-?)?[nt])e?{_YEAR}")
BIRTHDAY = frozenset(["dob", "dobs", "b"])
NAMED = phrases_of("named_days").keys()
OF_DAYS = MONTHS.keys() | BIRTHDAY | NAMED
# How many words a date of birth may be long.
LABELLED = 9


class Day(NamedTuple):
    """An exact day: its first and its last word, the date if its year is given, and whether it goes by a name."""

    first: int
    last: int
    when: date | None = None
    is_named: bool = False


@lru_cache(maxsize=64)
def days_in(sentence: Passage) -> list[Day]:
    """The days of a sentence: more than one recogniser asks for them."""
    words = sentence.words
    if not (sentence.has_digits or sentence.has(OF_DAYS)):
        return []
    written = {day.first: day for day in _written(words)}
    labelled = (day for day in _labelled(words) if day.first not in written)
    return [*written.values(), *_named(words), *labelled]


def _written(words: list[Word]) -> Iterator[Day]:
    """Every day that is written with numbers alone, or with a month and the year that may stand behind it."""
    spelt = "".join([LETTERS.get(it.low) or ("x" if it.is_word else _letter(it.text)) for it in words])
    for found in IN_DIGITS.finditer(spelt):
        one, two, three = (int(words[found.start() + step].text) for step in (0, 2, 4))
        year, of_month = (one, three) if found[0][0] == "y" else (three, one)
        if when := _date(year, two, of_month):
            yield Day(found.start(), found.end() - 1, when)
    for expression, number, month in ((IN_WORDS, 1, 2), (MONTH_FIRST, 2, 1)):
        for found in expression.finditer(spelt):
            of_month = sum(map(_value, words[found.start(number) : found.end(number)]))
            last = words[found.end() - 1].text if found[3] or found[4] else ""
            when = _date(int(last), MONTHS[words[found.start(month)].low], of_month) if last.isdecimal() else None
            yield Day(found.start(), found.end() - 1, when)


def _named(words: list[Word]) -> Iterator[Day]:
    """Every day that has a name and no number: Christmas Eve, Mother's Day."""
    for here, word in enumerate(words):
        if word.low in NAMED and (length := phrase(words, here, "named_days")):
            yield Day(here, here + length - 1, is_named=True)


def _labelled(words: list[Word]) -> Iterator[Day]:
    """What stands behind "DoB", however it is written."""
    for here, word in enumerate(words):
        if word.low in BIRTHDAY and (word.low != "b" or at(words, here + 1).text in (".", ":")):
            numbers = [i for i in range(here + 1, min(len(words), here + LABELLED)) if _is_a_number(words[i])]
            if len(numbers) > 1 or (numbers and len(words[numbers[0]].text) > 5):
                yield Day(numbers[0], numbers[-1])


def _letter(sign: str) -> str:
    if sign.isdecimal() and len(sign) < 3:
        return "n" if 0 < int(sign) < 32 else "0"
    return "y" if sign.isdecimal() and len(sign) == 4 else "x"


def _value(word: Word) -> int:
    return int(word.text) if word.text.isdecimal() else ORDINALS.get(word.low, TENS.get(word.low, 0))


def _date(year: int, month: int, day: int) -> date | None:
    with suppress(ValueError):
        return date(year if year > 99 else 2000 + year, month, day) if year < LATEST else None
    return None


def _is_a_number(word: Word) -> bool:
    return word.text.isdecimal() or word.low in NUMBERS or word.low in ORDINALS or word.low in words_of("of_years")
