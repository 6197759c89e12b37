"""Exact days: of a birth, of what happened to somebody, and every other one that the record does not know."""

from collections.abc import Iterator
from string import ascii_uppercase

from macros.guard.closed_world import Known, national_days
from macros.guard.days import OF_DAYS, Day, days_in, labelled_days, named_days
from macros.guard.personal import Personal
from macros.guard.word_lists import words_of
from macros.guard.words import Passage, Word, at, phrase

# How many words from a day the words of a birth, and of what happened, still say what day it is.
NEAR, FAR = 13, 98
# A letter may stand for a child.
CAPITALS = frozenset(ascii_uppercase)


def exact_days(passage: Passage, known: Known) -> Iterator[Personal]:
    """Every exact day in a passage that tells something of a person, or that the record does not know."""
    if not (passage.has_digits or passage.has(OF_DAYS)):
        return
    for words, written in days_in(passage):
        days = [*written, *named_days(words), *labelled_days(words)]
        said = {word.low for word in words} if days else set()
        for day in days:
            if kind := _kind(day, words, said, known):
                yield passage.piece(kind, words[day.first], words[day.last])


def _kind(day: Day, words: list[Word], said: set[str], known: Known) -> str:
    """What a day tells, or nothing. The year decides only where nothing in the sentence does."""
    if _is_of_birth(day, words):
        return "birth-date"
    if _is_of_harm(day, words):
        return "incident-day"
    named = at(words, day.first - 2)
    if at(words, day.first - 1).text == "(" and (named.low in known.pseudonyms or named.text in CAPITALS):
        return "exact-day"
    is_of_a_person = not said.isdisjoint(words_of("of_a_person"))
    if day.is_named:
        return "exact-day" if is_of_a_person or not said.isdisjoint(known.pseudonyms) else ""
    if day.last - day.first + 2 >= len(words) and words[-1].text == "|":
        return ""  # It fills a cell: the head of its column says what it is the day of.
    if day.when is None or not known.is_whole or day.when in known.days or day.when in national_days():
        return ""
    is_of_ours = not said.isdisjoint(words_of("our_work")) and said.isdisjoint(known.pseudonyms)
    return "" if is_of_ours and not is_of_a_person else "exact-day"


def _is_of_birth(day: Day, words: list[Word]) -> bool:
    """Whether words of a birth are near, or somebody comes of an age: "will be eighteen on the 16th"."""
    near = range(max(0, day.first - NEAR), min(len(words), day.last + NEAR + 1))
    if any(words[here].low in words_of("births") or phrase(words, here, "said_of_births") for here in near):
        return True
    before = [word.low for word in words[max(0, day.first - 4) : day.first] if word.low not in ("the", ",")]
    if len(before) < 2 or before[-1] != "on":
        return False
    return before[-2] in words_of("of_years") or (
        before[-2].isdecimal() and any(words[here].low == "age" for here in near)
    )


def _is_of_harm(day: Day, words: list[Word]) -> bool:
    """Whether a word of what happens to a person stands nearer to a day than any word of the work of agencies."""
    for far in range(1, FAR):
        beside = {at(words, day.first - far).low, at(words, day.last + far).low}
        if not beside.isdisjoint(words_of("our_work")):
            return False
        if not beside.isdisjoint(words_of("harms")):
            return True
    return False
