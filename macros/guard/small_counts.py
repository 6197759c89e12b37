"""Counts of 1 to 4 people in a sentence: so few can be recognised. Counts of actions, days and steps pass.

A small number counts the last noun of the words behind it. Where that is people it stops; where it is nothing, what the
sentence told of before decides. The lists say behind which words a number counts nobody, and what people may be told to
do or say one by one.
"""

from collections.abc import Iterator
from itertools import pairwise

from macros.guard.closed_world import Known
from macros.guard.number_words import NUMBERS
from macros.guard.personal import Personal
from macros.guard.word_lists import words_of
from macros.guard.words import Passage, Word, at, phrase

ONE = frozenset(["one", "1", "single", "sole", "lone"])
FEW = ONE | frozenset(["two", "three", "four", "2", "3", "4"])
SETS = frozenset(["couple", "pair", "pairs", "handful", "trio", "set", "sets"])
SHARES = FEW | frozenset(["half", "third", "thirds", "quarter", "quarters"])
PAIRED, ONLY = frozenset(["both", "neither"]), frozenset(["only", "just", "exactly", "sole"])
COUNTING = SHARES | SETS | PAIRED | ONLY
OF_WHICH = frozenset(["of", "out", "the", "these", "those", "our", "their", "its", "all", "them", "(", ")"])
ENDS = frozenset(".;|:()=,–")
# Behind these a number counts what was told of before.
ALONE = frozenset([":", "-", "but", "only", "just", ","])
# How many words a name for people may have, and how far a few of them may be from what they are.
LONGEST, MOST_OF_FEW = 7, 20


def counts_in_prose(sentence: Passage, known: Known) -> Iterator[Personal]:
    """Every count of 1 to 4 people in a sentence."""
    words = sentence.words
    if not sentence.has(COUNTING) or not (sentence.has(words_of("people")) or sentence.has({"="})):
        return
    listed = [here for here, word in enumerate(words) if word.low in words_of("people", "things")]
    for here, word in enumerate(words):
        is_count = word.low in COUNTING and _counts_people(sentence, here, listed)
        if is_count and known.pseudonyms.isdisjoint(it.low for it in words[here : here + LONGEST]):
            yield sentence.piece("small-count", word, word)


def _counts_people(sentence: Passage, here: int, listed: list[int]) -> bool:
    """Whether a small number, a share or a set is one of people."""
    words, low, is_of_many = sentence.words, sentence.words[here].low, sentence.has(words_of("of_many"))
    before, after = _before(words, here), at(words, here + 1).low
    if low in SHARES | PAIRED and _is_of_few(words, here):
        return True
    if low in SETS:
        return after == "of" and before in ("a", "the") and _counted(words, here + 2, True) == "people"
    if low in PAIRED:
        return is_of_many and _counted(words, here + 1, True) == "people"
    if low in ONLY and before == "the" and after not in FEW:
        is_told_apart = is_of_many or after not in words_of("people")
        return is_told_apart and _counted(words, here + 1, False) == "people"
    if low not in FEW or _is_part_of_more(words, here) or _is_band(words, here):
        return False
    counted = _counted(words, here + (2 if before in ("fact", "is") else 1), low not in ONE)
    if not counted:
        return _is_of_who_was_told_of(sentence, here, listed)
    if counted != "people" or (_is_no_count(words, here) and not _is_certain(words, here)):
        return False
    return low not in ONE or not _is_any(words, here)


def _is_band(words: list[Word], here: int) -> bool:
    """Whether a number is of the band "1 to 4", which says no more than "fewer than 5"."""
    first = here if words[here].low == "1" else here - 2
    is_band = first >= 0 and [it.low for it in words[first : first + 3]] == ["1", "to", "4"]
    return is_band and at(words, first + 3).low in words_of("people")


def _before(words: list[Word], here: int) -> str:
    """The word before a number, over a bracket and words like "only"."""
    here -= 1
    while at(words, here).low in ("(", "just", "only", "exactly"):
        here -= 1
    return at(words, here).low


def _is_no_count(words: list[Word], here: int) -> bool:
    """Whether the words before a small number make that it counts nobody, or says no more than is known."""
    before = _before(words, here)
    if phrase(words, max(0, here - 2), "before_no_count_of_two"):
        return True
    is_number = words[here].low.isdecimal() or at(words, here - 1).is_capital
    return before in words_of("before_no_count") or (is_number and before in words_of("numbered"))


def _counted(words: list[Word], here: int, is_plural: bool) -> str:
    """What is counted, "people" or "things": the last noun from a word on, or nothing if none stands there."""
    counted = ""
    while at(words, here).low in OF_WHICH | SETS:
        here += 1
    for place, word in enumerate(words[here : here + LONGEST], here):
        is_joined = word.is_glued or at(words, place + 1).text == "-"
        if word.text in ENDS or (word.low in words_of("no_modifiers") and not is_joined):
            break
        if word.low in words_of("people") and not word.owns:
            counted = "people"
            is_last = is_plural and word.low not in words_of("children")
            if is_last and at(words, place + 1).low not in words_of("things"):
                break
        elif word.low in words_of("things") or word.low in SHARES or (is_plural and word.low.endswith("s")):
            counted = "things"
    return counted


def _is_of_few(words: list[Word], here: int) -> bool:
    """Whether a share is one of so few people that it counts them: "a third of the six boys"."""
    place = here + 1
    while at(words, place).low in OF_WHICH:
        place += 1
    is_few = at(words, here + 1).low in ("of", "out") and _is_few(at(words, place).low)
    return is_few and _counted(words, place + 1, True) == "people"


def _is_certain(words: list[Word], here: int) -> bool:
    """Whether a number counts people behind a word that says that it counts nobody: "only the two", "no more than"."""
    before = [word.low for word in words[max(0, here - 3) : here]]
    return (
        before[-2:] in (["only", "the"], ["just", "the"], ["relating", "to"])
        or before == ["no", "more", "than"]
        or (before[-1:] == ["the"] and words[here].low == "one")
    )


def _is_any(words: list[Word], here: int) -> bool:
    """Whether one of people is any of them: who says something, who should be seen, one in ten."""
    near = [it.low for it in words[max(0, here - 2) : here + LONGEST]]
    if near.count("one") > 1 or near[:2] in (["lives", "with"], ["live", "with"]):
        return True
    ratio = any(it in ("in", "out") and (next_ in NUMBERS or next_.isdecimal()) for it, next_ in pairwise(near))
    return ratio or not words_of("of_anyone").isdisjoint(near)


def _is_of_who_was_told_of(sentence: Passage, here: int, listed: list[int]) -> bool:
    """Whether a number that counts nothing behind it counts people, of whom the sentence speaks first."""
    words, before = sentence.words, at(sentence.words, here - 1).low
    if before == "=":
        return True
    is_of_people = words[listed[0]].low in words_of("people") if listed else "those" in sentence.lows
    is_told_apart = words[here].low not in ONE or before in ALONE
    return (
        is_of_people
        and is_told_apart
        and (before in ALONE or not (_is_no_count(words, here) or _is_label(words, here)))
    )


def _is_label(words: list[Word], here: int) -> bool:
    """Whether a number is the end of a name, or stands in brackets behind another: "Team 3", "had 5 (2)"."""
    before = words[max(0, here - 2) : here]
    is_second = [it.text for it in before[1:]] == ["("] and before[0].text.isdecimal()
    return words[here].low.isdecimal() and (is_second or any(it.is_capital for it in before))


def _is_part_of_more(words: list[Word], here: int) -> bool:
    """Whether a small number is part of another, of a range, a fraction, a share or a reference."""
    before, two_before, after = at(words, here - 1).low, at(words, here - 2).low, at(words, here + 1)
    if (after.is_glued and after.text in "-/:%–") or (words[here].is_glued and before not in ("(", "=")):
        return True
    if after.is_glued and after.text in ".," and at(words, here + 2).text.isdecimal():
        return True
    is_share = after.low == "in" and _is_few(at(words, here + 2).low)
    return is_share or (before in ("in", "of") and two_before in FEW)


def _is_few(low: str) -> bool:
    return low in NUMBERS or (low.isdecimal() and int(low[:3]) <= MOST_OF_FEW)
