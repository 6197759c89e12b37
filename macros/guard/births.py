"""Births: every time in a sentence that tells of the beginning of a life, but a year alone."""

from collections.abc import Iterator, Set
from itertools import takewhile

from macros.guard.closed_world import Known
from macros.guard.days import days_in
from macros.guard.number_words import NUMBERS, ORDINALS
from macros.guard.personal import Personal
from macros.guard.word_lists import words_of
from macros.guard.words import Passage, Word, at, begins, phrase

OF_BIRTHS = words_of("births", "maybe_births")
# How many words from a time a birth still makes it its own.
NEAR = 13
THE = frozenset(["the", "this", "her", "his", "their", "my", "our", "your"])
# What stands between a baby and its arrival.
BETWEEN = frozenset(["was", "were", "is", "had", "been", "then", "first", "came", "to", "now", "not", "being"])
MOTHERS, OF_AGES = frozenset(["she", "mum", "mother"]), frozenset(["day", "days", "hour", "hours", "week", "weeks"])
# How far before its arrival a baby may be named.
LONG = 9
IS = frozenset(["be", "been", "is", "was", "are", "were", "am"])


def births(sentence: Passage, known: Known) -> Iterator[Personal]:
    """Every time in a sentence that is the time of a birth, of a birthday or of coming of an age."""
    words, days = sentence.words, days_in(sentence)
    if not (days or sentence.has(words_of("occasions"))):
        return
    is_of_one = tells_of_one(sentence, known)
    of_births = words_of("births") if sentence.has(words_of("our_work")) and not is_of_one else OF_BIRTHS
    told = {here for here in range(len(words)) if _tells_of_birth(words, here, of_births, is_of_one)}
    for day in days:
        if not told.isdisjoint(range(day.first - NEAR, day.last + NEAR + 1)):
            yield sentence.piece("birth-date", words[day.first], words[day.last])
    exact = {here for day in days for here in range(day.first, day.last + 1)}
    certain = told if is_of_one else {here for here in told if at(words, here - 1).low in THE}
    for here, word in enumerate(words if certain else ()):
        if here not in exact and _is_time(words, here) and not certain.isdisjoint(range(here - NEAR, here + NEAR + 1)):
            yield sentence.piece("birth-date", word, word)


def tells_of_one(sentence: Passage, known: Known) -> bool:
    """Whether a sentence is about one person, whom a word like "she" or "aunt", or a pseudonym names."""
    return sentence.has(words_of("of_a_person", "relations")) or sentence.has(known.pseudonyms)


def _is_time(words: list[Word], here: int) -> bool:
    """Whether a word tells when: a month, a weekday, a season, a feast; "May" where it is no verb."""
    word = at(words, here)
    return word.low in words_of("occasions") and (word.low != "may" or (word.is_capital and not begins(words, here)))


def _tells_of_birth(words: list[Word], here: int, of_births: Set[str], is_of_one: bool) -> bool:
    """Whether a word tells of the beginning of a life, of a birthday, of coming of an age; not of work with births."""
    low, before, after = words[here].low, at(words, here - 1), at(words, here + 1)
    if low in of_births or (before.low in THE and low in OF_BIRTHS):
        return not _is_of_work(words, here)
    if words[here].text == "b" and before.text in ("(", ":", ",", "-") and after.text == ".":
        return True
    if low in ORDINALS and (before.low in THE or before.owns) and after.low in ("is", "was", "falls", "fell", "on"):
        return True
    if low in words_of("comes_of_age") or (is_of_one and low in IS):
        return _is_of_age(words, here)
    if low in OF_AGES and at(words, here + 1 + (after.text == "-")).low == "old":
        return True
    if low in words_of("babies") and not _is_of_work(words, here) and _is_time(words, here - 1):
        return True
    return is_of_one and (phrase(words, here, "said_of_births") > 0 or _tells_of_arrival(words, here))


def _tells_of_arrival(words: list[Word], here: int) -> bool:
    """Whether a word tells that a baby arrived or is expected, or that its mother is due."""
    if words[here].low not in words_of("arrives"):
        return False
    after = at(words, here + 1).low
    near = range(here, here + 4) if words[here].low == "had" and after != "the" else range(max(0, here - LONG), here)
    if any(at(words, it).low in words_of("babies") and not _is_of_work(words, it) for it in near):
        return True
    place = here - 1
    while at(words, place).low in BETWEEN:
        place -= 1
    return words[here].low == "due" and at(words, place).low in MOTHERS and after != "to"


def _is_of_work(words: list[Word], here: int) -> bool:
    """Whether a word of a birth stands before what makes it the work of an agency: "the unborn baby protocol"."""
    behind = (word.low for word in words[here + 1 : here + 4])
    nouns = takewhile(lambda low: low not in words_of("no_modifiers") and (low == "-" or low.isalnum()), behind)
    return not words_of("work_of_births").isdisjoint(nouns)


def _is_of_age(words: list[Word], here: int) -> bool:
    """Whether somebody comes of an age: "will be eighteen on", "reached the age of 13", "became an adult"."""
    behind = [word for word in words[here + 1 : here + 5] if word.low not in ("the", "age", "of", "an", "just")]
    if not behind:
        return False
    is_number = behind[0].low in NUMBERS or (behind[0].text.isdecimal() and len(behind[0].text) < 3)
    follows = behind[1] if len(behind) > 1 else behind[0]
    is_alone = not follows.is_word or follows.low in words_of("behind_ages")
    return (is_number and is_alone) or behind[0].low == "adult"
