"""Births: every day, month, weekday or feast in a sentence that tells of somebody's birth. A year alone passes."""

from collections.abc import Iterator

from macros.guard.closed_world import Known
from macros.guard.days import Day, days_in
from macros.guard.personal import Personal
from macros.guard.word_lists import words_of
from macros.guard.words import Passage, Word, at, begins, phrase

# How many words from a month, and from a day, the words of a birth still say what it is the time of.
CLOSE, NEAR = 9, 13
OF_BIRTHS = ("births", "maybe_births", "said_of_births", "arrives")
# What stands between a baby and its arrival.
BETWEEN = frozenset(["was", "were", "is", "had", "been", "then", "first"])


def births(sentence: Passage, known: Known) -> Iterator[Personal]:
    """Every time in a sentence that is the time of a birth, of a birthday or of coming of an age."""
    words, days, is_of_one = sentence.words, days_in(sentence), tells_of_one(sentence, known)
    if not (days or (is_of_one and sentence.has(words_of("occasions")) and sentence.has(words_of(*OF_BIRTHS)))):
        return
    told = {here for here in range(len(words)) if _tells_of_birth(words, here, is_of_one)}
    for day in days:
        if not told.isdisjoint(range(day.first - NEAR, day.last + NEAR + 1)) or _is_of_age(words, day):
            yield sentence.piece("birth-date", words[day.first], words[day.last])
    for here, word in enumerate(words if told and is_of_one else ()):
        is_time = word.low in words_of("occasions") or (word.text == "May" and not begins(words, here))
        if is_time and not told.isdisjoint(range(here - CLOSE, here + CLOSE + 1)):
            yield sentence.piece("birth-date", word, word)


def tells_of_one(sentence: Passage, known: Known) -> bool:
    """Whether a sentence is about one person, whom a word like "she" or "aunt", or a pseudonym names."""
    return sentence.has(words_of("of_a_person", "relations")) or sentence.has(known.pseudonyms)


def _tells_of_birth(words: list[Word], here: int, is_of_one: bool) -> bool:
    """Whether a word tells of a birth, or in a sentence about one person that a baby is expected or arrived."""
    low = words[here].low
    if low in words_of("births") or (
        low == "b" and at(words, here - 1).text == "(" and at(words, here + 1).text == "."
    ):
        return True
    if not is_of_one:
        return False
    before = here - 1
    while at(words, before).low in BETWEEN:
        before -= 1
    is_of_a_baby = low in words_of("arrives") and at(words, before).low in words_of("babies")
    return is_of_a_baby or low in words_of("maybe_births") or phrase(words, here, "said_of_births") > 0


def _is_of_age(words: list[Word], day: Day) -> bool:
    """Whether somebody comes of an age on a day: "will be eighteen on the 16th"."""
    before = [word.low for word in words[max(0, day.first - 4) : day.first] if word.low not in ("the", ",")]
    if len(before) < 2 or before[-1] != "on":
        return False
    if before[-2] in words_of("of_years"):
        return True
    comes = before[-3:-2] and before[-3] in words_of("comes_of_age")
    return before[-2].isdecimal() and (comes or any(word.low == "age" for word in words))
