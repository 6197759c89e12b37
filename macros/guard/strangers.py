"""Names: a capitalised word that is neither ordinary English nor known, and a known one where a person stands."""

import re
from collections.abc import Iterator

from macros.guard.closed_world import Known, places
from macros.guard.english import is_also_a_name, is_english
from macros.guard.personal import Personal
from macros.guard.word_lists import words_of
from macros.guard.words import Passage, Word, at, begins

ROMAN = re.compile(r"[ivx]{2,5}")
# Between the two words of one name, and between a name and what stands before it.
JOINS = frozenset("-'’.&") | {"and"}
BETWEEN = frozenset(",(–-\"'“‘.:")
# The most words of a name that is known as a whole.
LONGEST = 6
TITLED = frozenset(["mr", "mrs", "ms"])
PERSON = TITLED | {"miss", "mx"}


def strangers(sentence: Passage, known: Known) -> Iterator[Personal]:
    """Every name in a sentence that the portal does not know."""
    words, done, has_titles = sentence.words, 0, sentence.has(TITLED)
    for here, word in enumerate(words if known.is_whole else ()):
        is_titled = has_titles and word.is_word and at(words, here - 1).low in TITLED
        if here >= done and (is_titled or (word.is_capital and _is_of_somebody(words, here, known))):
            last = _last(words, here)
            yield sentence.piece("name", word, words[last])
            done = last + 1


def _is_of_somebody(words: list[Word], here: int, known: Known) -> bool:
    """Whether a word with a capital is a stranger's name, or a known word with which a person is named."""
    low, after = words[here].low, at(words, here + 1)
    if _is_strange(low, known):
        return not (_is_a_mark(words, here) or is_in_a_known_name(words, here, known))
    if low in known.pseudonyms:
        return after.is_capital and is_also_a_name(after.low)
    before, is_first = _before(words, here), low in words_of("first_names")
    if before in PERSON or len(low) < 2:
        return before in PERSON
    if before in words_of("titles"):
        return is_also_a_name(low) or not is_english(low)
    if words[here].text.isupper() or low in words_of("relations", "calendar"):
        return False
    if before in words_of("relations") and not begins(words, here) and not after.is_capital:
        return is_first or is_also_a_name(low) or low in places()
    return is_first and (_stands_alone(words, here) or _does_what_people_do(words, here))


def _is_strange(low: str, known: Known) -> bool:
    """Whether a word in small letters is neither ordinary English nor known, nor some of what is known."""
    if len(low) < 2 or low in known.words or is_english(low) or ROMAN.fullmatch(low):
        return False
    return not (low.endswith("s") and (low[:-1] in known.words or low[:-2] in known.words))


def _is_a_mark(words: list[Word], here: int) -> bool:
    """Whether a few letters are joined to a number."""
    before, word, after = (at(words, here + step) for step in (-1, 0, 1))
    is_joined = (after.is_glued and after.text.isdecimal()) or (word.is_glued and before.text.isdecimal())
    return is_joined and len(word.text) < 4


def is_in_a_known_name(words: list[Word], here: int, known: Known) -> bool:
    """Whether a word stands in a known name of several words."""
    return any(
        known.holds(word.low for word in words[first:last])
        for first in range(max(0, here - LONGEST + 1), here + 1)
        for last in range(max(here + 1, first + 2), min(len(words), first + LONGEST) + 1)
    )


def _before(words: list[Word], here: int) -> str:
    """The word before a name, over a comma, a bracket, a dot; nothing if it owns something else."""
    here -= 1
    while at(words, here).text in BETWEEN:
        here -= 1
    return "" if at(words, here).owns else at(words, here).low


def _stands_alone(words: list[Word], here: int) -> bool:
    """Whether a first name stands in the middle of a sentence, with no other capital beside it, and is no place."""
    before, after = at(words, here - 1), at(words, here + 1)
    is_place = words[here].low in places() and before.low in words_of("before_places")
    return not (is_place or before.is_capital or after.is_capital or begins(words, here))


def _does_what_people_do(words: list[Word], here: int) -> bool:
    """Whether what a first name does, has or is called makes a person of it."""
    after, then, last = (at(words, here + step) for step in (1, 2, 3))
    if words[here].owns:
        return after.low in words_of("relations") or then.low in words_of("relations")
    is_age = then.low == "aged" or (then.text.isdecimal() and last.text in (")", ","))
    is_full = after.is_capital and (after.low in words_of("first_names") or (len(after.text) == 1 and then.text == "."))
    return is_full or after.low in words_of("said") or (after.text in ("(", ",") and is_age)


def _last(words: list[Word], here: int) -> int:
    """The last word of a name: what has a capital and stands beside it, over a hyphen or an "and"."""
    last = here
    while not words[last].owns:
        step = 2 if at(words, last + 1).low in JOINS else 1
        following = at(words, last + step)
        if not following.is_capital or (is_english(following.low) and not is_also_a_name(following.low)):
            break
        last += step
    return last
