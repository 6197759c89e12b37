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
    words, is_of_one = sentence.words, tells_of_one(sentence, known)
    found = list(_ages(words, is_of_one))
    traits = list(_traits(words)) if found else []
    for first, last in found:
        near = [it for it in traits if first - NEAR < it < first + NEAR and not first <= it <= last]
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
        number = age_of(word)
        if number and at(words, here - 1).low not in BANDS:
            last = _old(words, here, number) or (number < 18 and _said(words, here, is_of_one))
            if last:
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
    after, next_but_one = at(words, old + 1).low, at(words, old + 2).low
    is_old = at(words, old).low == "old" or (at(words, old).low == "of" and after == "age")
    return 0 if not is_old or after in GROUPS or (after == "and" and next_but_one in BANDS) else old


def _said(words: list[Word], here: int, is_of_one: bool) -> int:
    """The last word of "aged 7", "was seven when", "boy of 7", "Robin, 7, who", "ten and a half"; or 0."""
    before, named, after, then = (at(words, here + step) for step in (-1, -2, 1, 2))
    if _is_in_more(after, then):
        return 0
    back = here - 1
    while back >= 0 and words[back].low in ABOUT:
        back -= 1
    if at(words, back).low in ("aged", "age"):
        return here + (after.low in SHORT)
    is_half = over(words, here + 1, "and", "a", "half") == here + 4
    is_told = (
        (before.low in BEFORE and after.low in BEHIND)
        or (is_half and at(words, here + 4).low in BEHIND)
        or (before.low == "of" and named.low in words_of("children"))
        or (before.low in ("he", "she") and before.owns)
        or (before.text == "(" and after.text == "," and named.is_capital)
        or _is_beside_a_name(words, here)
    )
    return here if is_told and is_of_one else 0


def _is_in_more(after: Word, then: Word) -> bool:
    """Whether a number is the lower end of a band, a share, or has a fraction."""
    is_digit = then.text.isdecimal()
    is_band = after.low in BAND_AFTER or (after.low == "and" and (is_digit or then.low in BANDS))
    return is_band or after.text == "%" or (after.text == "." and is_digit)


def _is_beside_a_name(words: list[Word], here: int) -> bool:
    """Whether a number stands in commas or brackets behind a name, and something is told behind it."""
    named, before, after = (at(words, here + step) for step in (-2, -1, 1))
    if before.text not in ("(", ",") or after.text not in (")", ","):
        return False
    if not named.is_capital:
        return named.low in words_of("children")
    if named.low in words_of("calendar") or named.low in words_of("numbered"):
        return False
    return any(at(words, here + step).low in words_of("of_people") for step in (2, 3))


def _traits(words: list[Word]) -> Iterator[int]:
    """Where the words of a sentence stand that tell a child from others."""
    listed = words_of("traits")
    for here, word in enumerate(words):
        after = at(words, here + 1)
        is_school_year = word.low in ("year", "y") and word.is_capital and after.text.isdecimal()
        if (
            word.low in listed
            or word.low.removesuffix("s") in listed
            or is_school_year
            or phrase(words, here, "traits_of_two_words")
        ):
            yield here
        elif word.low in ("in", "from", "near", "of") and after.is_capital and after.low in places():
            yield here + 1
