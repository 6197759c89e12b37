"""Counts of 1 to 4 people in prose: so few can be recognised. Counts of actions, days and steps pass."""

from collections.abc import Iterator

from macros.guard.closed_world import Known
from macros.guard.number_words import NUMBERS
from macros.guard.personal import Personal
from macros.guard.word_lists import words_of
from macros.guard.words import Passage, Word, at

FEW = {"one": 1, "two": 2, "three": 3, "four": 4, "1": 1, "2": 2, "3": 3, "4": 4}
# Words that count so few without a number; "a couple" and "a pair" do so with "of".
IN_WORDS = {"single": 1, "only": 1, "couple": 2, "pair": 2, "handful": 2, "both": 2, "neither": 2}
PARTS = FEW.keys() | {"half", "third", "thirds", "quarter", "quarters", "cent", "%", "neither", "both", "none"}
BE = frozenset(["was", "were", "is", "are"])
HAVE = BE | {"had", "has", "have", "of", "who", "remain", "remained", "live", "lived", "concerned"}
ENDS = frozenset(".;|:()")
# How far from a number its people stand, how far what a sentence says of them, and how many are few to take a part of.
FAR, FARTHER, FEWER = 7, 24, 21


def counts_in_prose(sentence: Passage, known: Known) -> Iterator[Personal]:
    """Every count of 1 to 4 people in a sentence."""
    if not (sentence.has(PARTS) or sentence.has(IN_WORDS.keys())):
        return
    words = sentence.words
    listed = (it.low for it in words if it.low in words_of("people", "things"))
    is_told, is_of_many = next(listed, "") in words_of("people"), sentence.has(words_of("of_many"))
    for here, word in enumerate(words):
        is_number = word.low in FEW and not _is_part_of_more(words, here)
        if (
            (is_number and _counts(words, here, known.pseudonyms, is_told, is_of_many))
            or (word.low in IN_WORDS and _counts_in_words(words, here, is_of_many))
            or (word.low in PARTS and _is_a_part_of_few(words, here))
        ):
            yield sentence.piece("small-count", word, word)


def _is_part_of_more(words: list[Word], here: int) -> bool:
    """Whether a small number is part of another, of a range, a fraction, a share or a reference."""
    before, two_before, after = at(words, here - 1).low, at(words, here - 2).low, at(words, here + 1)
    if (after.is_glued and after.text in "-/:%–") or (words[here].is_glued and before not in ("(", "=")):
        return True
    if after.is_glued and after.text in ".," and at(words, here + 2).text.isdecimal():
        return True
    return before in ("in", "of") and two_before in FEW


def _counts(words: list[Word], here: int, pseudonyms: frozenset[str], is_told: bool, is_of_many: bool) -> bool:
    """Whether a small number counts people: those that follow it, or those that the sentence has spoken of."""
    before, two_before, after = at(words, here - 1).low, at(words, here - 2).low, at(words, here + 1)
    is_one, is_just = FEW[words[here].low] == 1, "just" in (before, two_before) or two_before == "only"
    if before == "=" and two_before == "n":
        return True
    if before in ("to", "from") and two_before not in ("relating", "related", "due"):
        return _is_what_a_number_came_to(words, here, is_told)
    if before in words_of("before_no_count") and not (before == "the" and is_just):
        return False
    there = _people(words, here + 1 + (before == "(" and after.text == ")"), is_one and after.text != ",")
    if there and any(it.low in pseudonyms for it in words[there : there + 4]):
        return False
    if there:
        return not is_one or words[here].text == "1" or is_just or _is_certain(words, here, there, is_of_many)
    if before in (":", "="):
        return is_told or (after.text == "(" and bool(_people(words, here + 2, is_one)))
    if after.low in BE and _people(words, here + 2 + (at(words, here + 2).low in ("a", "an")), is_one):
        return True
    if not is_told or at(words, here - 1).is_capital:
        return False
    if after.low in words_of("of_whom") and at(words, here + 2).low not in words_of("things"):
        return True
    is_share = after.low == "of" and _number(at(words, here + 2)) > 0
    return after.low in HAVE and not is_share and (not is_one or before in ("just", "only", "but"))


def _counts_in_words(words: list[Word], here: int, is_of_many: bool) -> bool:
    """Whether "a couple of", "a single", "the only", "both" stand before people, of whom something is told."""
    low, before, after = words[here].low, at(words, here - 1).low, at(words, here + 1)
    if low in ("couple", "pair", "handful"):
        return before == "a" and after.low == "of" and _people(words, here + 2) > 0
    if low in ("both", "neither"):
        return is_of_many and _people(words, here + 1 + (after.low == "of")) > 0
    if low == "single":
        there = _people(words, here + 1, is_one=True) if before == "a" and after.low not in ("parent", "mother") else 0
        return there > 0 and _is_certain(words, here, there, is_of_many)
    there = _people(words, here + 1, is_one=after.low not in words_of("people") - words_of("children"))
    return before == "the" and there > 0 and (there > here + 1 or is_of_many)


def _is_a_part_of_few(words: list[Word], here: int) -> bool:
    """Whether "one in four of the eight boys" begins here: a part of so few people is a count."""
    for place in range(here + 1, here + 6):
        if at(words, place).low == "of" and at(words, place + 1).low in ("the", "these", "those"):
            return 0 < _number(at(words, place + 2)) < FEWER and _people(words, place + 3) > 0
        if at(words, place).low not in ("in", "of", "out", "per", "cent", "all") and not _number(at(words, place)):
            return False
    return False


def _is_what_a_number_came_to(words: list[Word], here: int, is_told: bool) -> bool:
    """Whether a sentence tells how a number of people rose or fell to this one."""
    for place in range(max(0, here - FARTHER), here):
        if is_told and words[place].low in words_of("changed"):
            return True
        if words[place].low == "number" and words[place + 1].low == "of":
            return _people(words, place + 2) > 0
    return False


def _people(words: list[Word], first: int, is_one: bool = False) -> int:
    """Where the people stand that a number before them counts; 0 if it counts none."""
    for here in range(first, min(len(words), first + FAR)):
        word, after = words[here], at(words, here + 1)
        if word.low in words_of("people") and (word.low in words_of("children")) is is_one:
            return 0 if word.owns or after.low in words_of("things") else here
        is_end = word.text in ENDS or (word.text == "," and after.is_capital)
        if is_end or word.low in words_of("things") or word.low in words_of("no_modifiers"):
            return 0
    return 0


def _is_certain(words: list[Word], here: int, there: int, is_of_many: bool) -> bool:
    """Whether "one child" is one that something is told of, and not any child."""
    before, after, behind = at(words, here - 1).low, at(words, here + 1).low, at(words, there + 1).low
    if before == "only":
        return True
    return after not in ("of", "in") and (is_of_many or before == "," or behind in words_of("told_of"))


def _number(word: Word) -> int:
    return int(word.text) if word.text.isdecimal() and len(word.text) < 4 else NUMBERS.get(word.low, 0)
