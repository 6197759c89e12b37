"""Counts of 1 to 4 people in prose: so few can be recognised. Counts of actions, days and steps pass."""

from collections.abc import Iterator

from macros.guard.closed_world import Known
from macros.guard.number_words import NUMBERS
from macros.guard.personal import Personal
from macros.guard.word_lists import phrases_of, words_of
from macros.guard.words import Passage, Word, at, phrase

FEW = {"one": 1, "two": 2, "three": 3, "four": 4, "1": 1, "2": 2, "3": 3, "4": 4}
CHANGED = frozenset(["rose", "fell", "went", "increased", "decreased", "dropped", "grew", "down", "up"])
VERBS = frozenset(
    ["was", "were", "had", "has", "have", "are", "is", "of", "who", "remain", "remained", "live", "lived", "concerned"]
)
ABOUT = frozenset(["relating", "related", "due"])
COUNTING = FEW.keys() | phrases_of("few_in_words").keys()
# How far from a number its people stand, and how far what a sentence says of them.
FAR, FARTHER = 7, 24


def counts_in_prose(passage: Passage, known: Known) -> Iterator[Personal]:
    """Every count of 1 to 4 people in a passage."""
    for words in passage.sentences if passage.has(COUNTING) else ():
        counting = [here for here, word in enumerate(words) if word.low in COUNTING]
        nouns = (
            here for here, word in enumerate(words if counting else ()) if word.low in words_of("people", "things")
        )
        subject = next(nouns, len(words))
        for here in counting:
            is_told = subject < here and words[subject].low in words_of("people")
            if _counts_people(words, here, known.pseudonyms, is_told) or _is_in_words(words, here):
                yield passage.piece("small-count", words[here], words[here])


def _is_part_of_more(words: list[Word], here: int) -> bool:
    """Whether a small number is part of another, of a range, a fraction, a share or a reference."""
    before, two_before, after = at(words, here - 1).low, at(words, here - 2).low, at(words, here + 1)
    is_joined = after.is_glued and after.text in ("-", "/", ":", "%", "–")
    if is_joined or (words[here].is_glued and before not in ("(", "=")):
        return True
    if after.is_glued and after.text in (".", ",") and at(words, here + 2).text.isdecimal():
        return True
    return before in ("in", "of") and two_before in FEW


def _counts_people(words: list[Word], here: int, pseudonyms: frozenset[str], is_told: bool) -> bool:
    """Whether a small number counts people: those that follow it, or those that the sentence has spoken of."""
    if words[here].low not in FEW or _is_part_of_more(words, here):
        return False
    before, two_before, after = at(words, here - 1).low, at(words, here - 2).low, at(words, here + 1)
    is_one = FEW[words[here].low] == 1
    if _is_a_share_of_few(words, here):
        return True
    if before == "=" and two_before == "n":
        return True
    if before in ("to", "from") and two_before not in ABOUT:
        return _is_what_a_number_came_to(words, here, is_told)
    if before in words_of("before_no_count"):
        return False
    is_in_brackets = before == "(" and after.text == ")"
    if there := _people_after(words, here + 1 + is_in_brackets, pseudonyms, is_one):
        return not is_one or _is_a_certain_one(words, here, there)
    if before in (":", "="):
        return is_told or (after.text == "(" and bool(_people_after(words, here + 2)))
    if is_told and after.low in words_of("of_whom") and at(words, here + 2).low not in words_of("things"):
        return True
    of = at(words, here + 2).low if after.low == "of" else ""
    is_share = of.isdecimal() or of in NUMBERS
    return is_told and after.low in VERBS and not is_share and (not is_one or before in ("just", "only"))


def _is_in_words(words: list[Word], here: int) -> bool:
    """Whether "a couple of", "a single", "the only" begin here and people follow."""
    length = phrase(words, here, "few_in_words")
    is_of = bool(length) and words[here + length - 1].low == "of"
    there = _people_after(words, here + length, is_one=not is_of) if length else 0
    told = words_of("told_of") - {"with", "is"}
    return there > 0 and (is_of or any(word.low in told for word in words[there : there + 9]))


def _is_a_share_of_few(words: list[Word], here: int) -> bool:
    """Whether "one in four of the eight boys" begins here: a share of so few people is a count."""
    for place in range(here + 2, here + 6 if at(words, here + 1).low in ("in", "of", "out") else 0):
        if [at(words, place).low, at(words, place + 1).low] == ["of", "the"]:
            whole = at(words, place + 2).low
            is_few = whole in NUMBERS or (whole.isdecimal() and int(whole) < 21)
            return is_few and _people_after(words, place + 3) > 0
    return False


def _is_what_a_number_came_to(words: list[Word], here: int, is_told: bool) -> bool:
    """Whether a sentence tells how a number of people rose or fell to this one."""
    for place in range(max(0, here - FARTHER), here):
        if is_told and words[place].low in CHANGED:
            return True
        if words[place].low == "number" and words[place + 1].low == "of":
            return _people_after(words, place + 2) > 0
    return False


def _people_after(words: list[Word], first: int, pseudonyms: frozenset[str] = frozenset(), is_one: bool = False) -> int:
    """Where the people stand that a number before them counts; 0 if it counts none."""
    for here in range(first, min(len(words), first + FAR)):
        word, after = words[here], at(words, here + 1)
        if word.low in words_of("people") and (word.low in words_of("children")) is is_one:
            is_named = any(it.low in pseudonyms for it in words[here : here + 4])
            return 0 if word.owns or is_named or after.low in words_of("things") else here
        is_end = word.text in (".", ";", "|", ":", "(", ")") or (word.text == "," and after.is_capital)
        if is_end or word.low in words_of("things") or word.low in words_of("no_modifiers"):
            return 0
    return 0


def _is_a_certain_one(words: list[Word], here: int, there: int) -> bool:
    """Whether "one child" is one that something is told of, and not any child."""
    before = at(words, here - 1).low
    if words[here].text == "1" or before in ("only", "just"):
        return True
    is_told = before == "," or at(words, there + 1).low in words_of("told_of")
    return is_told and at(words, here + 1).low not in ("of", "in")
