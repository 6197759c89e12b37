"""Exact days in a text, however they are written: in digits, in words, by a name, or behind "DoB"."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from macros.guard.number_words import MONTHS, NUMBERS, ORDINALS, TENS
from macros.guard.word_lists import phrases_of, words_of
from macros.guard.words import Passage, Word, at, over, phrase

LATEST = 2100
BETWEEN = frozenset("./-–")
ENDINGS = frozenset(["st", "nd", "rd", "th"])
WHICH = frozenset(["first", "second", "third", "fourth", "last"])
BIRTHDAY = frozenset(["dob", "dobs", "b"])
# With one of these, or with digits, each day begins.
BEGINNINGS = frozenset((*MONTHS, *ORDINALS, *TENS, *WHICH))
NAMED = phrases_of("named_days").keys()
OF_DAYS = BEGINNINGS | BIRTHDAY | NAMED
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
    return [*days_of(words), *named_days(words), *labelled_days(words)]


def days_of(words: list[Word]) -> Iterator[Day]:
    """Every exact day in some words that is written with a number or a month."""
    done = 0
    for here in [here for here, word in enumerate(words) if word.low in BEGINNINGS or word.low.isdecimal()]:
        if here >= done and (day := _in_digits(words, here) or _in_words(words, here) or _of_a_week(words, here)):
            yield day
            done = day.last + 1


def named_days(words: list[Word]) -> Iterator[Day]:
    """Every day that has a name and no number: Christmas Eve, Mother's Day."""
    for here, word in enumerate(words):
        if word.low in NAMED and (length := phrase(words, here, "named_days")):
            yield Day(here, here + length - 1, is_named=True)


def labelled_days(words: list[Word]) -> Iterator[Day]:
    """What stands behind "DoB", however it is written."""
    for here, word in enumerate(words):
        if word.low in BIRTHDAY and (word.low != "b" or at(words, here + 1).text in (".", ":")):
            numbers = [i for i in range(here + 1, min(len(words), here + LABELLED)) if _is_a_number(words[i])]
            if len(numbers) > 1 or (numbers and len(words[numbers[0]].text) > 5):
                yield Day(numbers[0], numbers[-1])


def _in_digits(words: list[Word], first: int) -> Day | None:
    """A day like 30/12/2020, 30.12.20 or 2020-12-30."""
    sign = at(words, first + 1).text
    if sign not in BETWEEN or at(words, first + 3).text != sign:
        return None
    numbers = [at(words, first + step).text for step in (0, 2, 4)]
    if not all(map(str.isdecimal, numbers)):
        return None
    before, after = at(words, first - 1).text == sign, at(words, first + 5).text == sign
    if (after and at(words, first + 6).text.isdecimal()) or (before and at(words, first - 2).text.isdecimal()):
        return None
    one, two, three = map(int, numbers)
    if len(numbers[0]) == 4:
        return _day(first, first + 4, one, two, three)
    return _day(first, first + 4, _year(numbers[2]), two, one) if len(numbers[2]) in (2, 4) else None


def _in_words(words: list[Word], first: int) -> Day | None:
    """A day like 3 May 2012, the 3rd of May, May 3rd, 2012."""
    number, last = _number(words, first)
    if number:
        month = over(words, last + 1, "of", "day", "-", "/", ".", ",")
        of = MONTHS.get(at(words, month).low)
        return _with_year(words, Day(first, month), number, of) if of else None
    if of := MONTHS.get(words[first].low):
        number, last = _number(words, over(words, first + 1, "the", "."))
        return _with_year(words, Day(first, last), number, of) if number and last - first < 4 else None
    return None


def _of_a_week(words: list[Word], first: int) -> Day | None:
    """A day like "the last Friday of November 2019"."""
    if words[first].low not in WHICH:
        return None
    day, of, month = (at(words, first + step).low for step in (1, 2, 3))
    return Day(first, first + 3) if day.endswith("day") and of in ("of", "in") and month in MONTHS else None


def _number(words: list[Word], first: int) -> tuple[int, int]:
    """The number of a day that begins at a word, and its last word; 0 if none does."""
    word = at(words, first)
    if word.text.isdecimal():
        number = int(word.text) if len(word.text) < 3 else 0
        return (number if number < 32 else 0), first + (at(words, first + 1).low in ENDINGS)
    if word.low in TENS:
        last = over(words, first + 1, "-")
        unit = ORDINALS.get(at(words, last).low, 10)
        return (TENS[word.low] + unit, last) if unit < 10 else (0, first)
    return ORDINALS.get(word.low, 0), first


def _with_year(words: list[Word], day: Day, number: int, month: int) -> Day:
    """A day with the year that may stand behind it, over a few signs."""
    here = over(words, day.last + 1, ",", "of", "'", "’", "-", "/", ".", "in")
    year = at(words, here).text
    if here - day.last > 3 or not (year.isdecimal() and (len(year) == 4 or (len(year) == 2 and here > day.last + 1))):
        return day
    return _day(day.first, here, _year(year), month, number) or Day(day.first, here)


def _year(written: str) -> int:
    return int(written) if len(written) == 4 else 2000 + int(written)


def _day(first: int, last: int, year: int, month: int, number: int) -> Day | None:
    try:
        return Day(first, last, date(year, month, number)) if year < LATEST else None
    except ValueError:
        return None


def _is_a_number(word: Word) -> bool:
    return word.text.isdecimal() or word.low in NUMBERS or word.low in ORDINALS or word.low in words_of("of_years")
