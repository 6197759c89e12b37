"""Exact days: of what happened to somebody, and every other one that the record does not know."""

from collections.abc import Iterator

from macros.guard.closed_world import Known, national_days
from macros.guard.days import Day, days_in
from macros.guard.personal import Personal
from macros.guard.word_lists import words_of
from macros.guard.words import Passage, Word, at

# How many words from a day what happened still says what day it is.
FAR = 98


def exact_days(sentence: Passage, known: Known) -> Iterator[Personal]:
    """Every exact day in a sentence that tells something of a person, or that the record does not know."""
    for day in days_in(sentence):
        if kind := _kind(day, sentence, known):
            yield sentence.piece(kind, sentence.words[day.first], sentence.words[day.last])


def _kind(day: Day, sentence: Passage, known: Known) -> str:
    """What a day tells, or nothing. The year decides only where nothing in the sentence does."""
    words = sentence.words
    if _is_of_harm(day, words):
        return "incident-day"
    named = at(words, day.first - 2)
    if at(words, day.first - 1).text == "(" and (
        named.low in known.pseudonyms or (len(named.text) == 1 and named.is_capital)
    ):
        return "exact-day"
    is_of_a_person = sentence.has(words_of("of_a_person"))
    if day.is_named:
        return "exact-day" if is_of_a_person or sentence.has(known.pseudonyms) else ""
    if day.last - day.first + 2 >= len(words) and words[-1].text == "|":
        return ""  # It fills a cell: the head of its column says what it is the day of.
    is_of_ours = sentence.has(words_of("our_work")) and not sentence.has(known.pseudonyms)
    if day.when is None:
        return "exact-day" if known.is_whole and sentence.has(words_of("pronouns")) and not is_of_ours else ""
    if not known.is_whole or day.when in known.days or day.when in national_days():
        return ""
    return "" if is_of_ours and not is_of_a_person else "exact-day"


def _is_of_harm(day: Day, words: list[Word]) -> bool:
    """Whether a word of what happens to a person stands nearer to a day than any word of the work of agencies."""
    for far in range(1, FAR):
        beside = {at(words, day.first - far).low, at(words, day.last + far).low}
        if not beside.isdisjoint(words_of("our_work")):
            return False
        if not beside.isdisjoint(words_of("harms")):
            return True
    return False
