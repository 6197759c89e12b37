"""A child's exact age beside something else that tells the child from others. A band, or an age alone, passes."""

from collections.abc import Iterator

from macros.guard.births import tells_of_one
from macros.guard.closed_world import Known, places
from macros.guard.number_words import NUMBERS
from macros.guard.personal import Personal
from macros.guard.word_lists import words_of
from macros.guard.words import Passage, Word, at, over, phrase

YEARS = frozenset(["year", "years", "yr", "yrs", "y", "yo"])
SHORT = frozenset(["month", "months", "mth", "mths", "week", "weeks", "wk", "wks", "day", "days", "hour", "hours"])
ABOUT = frozenset(["exactly", "of", "just", "only", "about", "around", "was", "is", ":", "="])
# What stands before a bare age in a sentence about a person, and what behind it.
BEFORE = frozenset(
    ["was", "is", "are", "were", "turned", "at", "by", "been", "being", "nearly", "almost", "only", "just", "barely"]
) | {"then"}
BEHIND = frozenset(["when", "and", "with", "at", ",", "(", "who", ".", "he", "she", "they"])
BANDS = frozenset(
    ["to", "over", "under", "least", "from", "and", "or", "between", "up", "until", "most", "below", "above"]
)
BAND_AFTER = frozenset(["to", "or", "over", "under", "older", "-", "–", "/", "plus"])
GROUPS = frozenset(["check", "review", "offer", "health", "place", "entitlement", "funding", "development", "olds"])
# How many words from an age a trait may stand.
NEAR = 30


def ages(sentence: Passage, known: Known) -> Iterator[Personal]:
    """Every exact age of a child in a sentence with another trait."""
    if not (sentence.has_digits or sentence.has(NUMBERS.keys())):
        return
    words = sentence.words
    for first, last in _ages(words, tells_of_one(sentence, known)):
        near = [it for it in _traits(words) if first - NEAR < it < first + NEAR and not first <= it <= last]
        if near:
            nearest = min(near, key=lambda it, first=first: abs(it - first))  # type: ignore[misc]
            yield sentence.piece("age-and-trait", words[min(first, nearest)], words[max(last, nearest)])


def age_of(word: Word) -> int:
    """The number that a word is; 0 where it is none, or too long for an age."""
    if word.text.isdecimal() and len(word.text) < 3:
        return int(word.text)
    return NUMBERS.get(word.low, 0)


def _ages(words: list[Word], is_of_one: bool) -> Iterator[tuple[int, int]]:
    """The first and the last word of each exact age."""
    for here, word in enumerate(words):
        number = age_of(word) if at(words, here - 1).low not in BANDS else 0
        if last := number and (_old(words, here, number) or (number < 18 and _said(words, here, is_of_one))):
            yield here, last


def _old(words: list[Word], here: int, number: int) -> int:
    """The last word of "7 years old", "7-year-old", "7yo", "nine months old", "11 weeks of age"; or 0."""
    last = over(words, here + 1, "-", "and", "a", "half")
    unit = at(words, last).low
    if unit == "yo" or (unit == "y" and at(words, last + 2).low == "o"):
        return last if number < 18 else 0
    if unit not in SHORT and (unit not in YEARS or number > 17):
        return 0
    old = over(words, last + 1, "-")
    if at(words, old).low == "and" and at(words, old + 2).low in SHORT:
        return old + 2  # "four years and eleven months" is nobody's but a child's
    if unit in YEARS and at(words, here - 1).text in (",", "(") and at(words, old).text in (",", ")"):
        return last
    after = at(words, old + 1).low
    is_old = at(words, old).low == "old" or (at(words, old).low == "of" and after == "age")
    return old if is_old and after not in GROUPS else 0


def _said(words: list[Word], here: int, is_of_one: bool) -> int:
    """The last word of "aged 7", "was seven when", "boy of 7", "Robin, 7, who", "ten and a half"; or 0."""
    before, named, after, then = (at(words, here + step) for step in (-1, -2, 1, 2))
    is_digit = then.text.isdecimal()
    if (
        after.low in BAND_AFTER
        or (after.text in ("and", ".") and is_digit)
        or (after.low == "and" and then.low in BANDS)
    ):
        return 0
    back = here - 1
    while back >= 0 and words[back].low in ABOUT:
        back -= 1
    if at(words, back).low in ("aged", "age"):
        return here + (after.low in SHORT)
    half = over(words, here + 1, "and", "a", "half")
    is_behind_a_name = named.is_capital or named.low in words_of("children")
    is_told = (
        (before.low in BEFORE and after.low in BEHIND)
        or (half == here + 4 and at(words, half).low in BEHIND)
        or (before.low == "of" and named.low in words_of("children"))
        or (before.low in ("he", "she") and before.owns)
        or (before.text in ("(", ",") and after.text in (")", ",") and is_behind_a_name)
    )
    return here if is_told and is_of_one else 0


def _traits(words: list[Word]) -> Iterator[int]:
    """Where the words of a sentence stand that tell a child from others."""
    listed = words_of("traits")
    for here, word in enumerate(words):
        after = at(words, here + 1)
        if not listed.isdisjoint((word.low, word.low.removesuffix("s"))) or phrase(words, here, "traits_of_two_words"):
            yield here
        elif word.low in ("in", "from", "near", "of") and after.is_capital and after.low in places():
            yield here + 1
