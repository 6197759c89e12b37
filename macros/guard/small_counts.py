"""Counts of 1 to 4 people in a sentence: so few can be recognised. Counts of actions, days and steps pass.

A sentence is spelt with one letter a word, and a count is a short pattern of such letters: "two of the boys" is "FfeP".
"""

import re
from collections.abc import Iterator

from macros.guard.closed_world import Known
from macros.guard.number_words import NUMBERS
from macros.guard.personal import Personal
from macros.guard.word_lists import words_of
from macros.guard.words import Passage, Word, at

FEW = {"one": "o", "1": "i"} | dict.fromkeys(("two", "three", "four", "2", "3", "4"), "F")
# The letters: o, i and F are small numbers, n one up to twenty, N another; P people, C one of them, O what they own; T
# things; K things, D people and B words before a number that counts nothing; m and M what ends a row of adjectives.
LETTERS = {word: letter for letter, words in {
    "v": "was were is are", "w": "had has have who remain remained live lived concerned", "r": "to", "q": "from",
    "t": "did died attended remains went left with aged on", "I": "in", "f": "of", "e": "the", "E": "these those this",
    "a": "a an", "j": "just only", "b": "both neither", "u": "couple pair handful", "l": "relating related due",
    "h": "half third thirds quarter quarters per cent percent % none out all", "Y": "but", "z": "n", "s": "single",
}.items() for word in words.split()} | {sign: sign for sign in ".;|:()=,"}  # fmt: skip
COUNTING = FEW.keys() | {word for word, letter in LETTERS.items() if letter in "bhjus"}
_GAP = "TKOMmvwtrqY.;|:()="
PEOPLE = rf"[^P{_GAP}]{{0,6}}P(?![TK])"
ONE = rf"[^CD{_GAP}]{{0,6}}[CD](?![TK])"
NOT_BEHIND = "(?<![BKDEMbeqr])"
# In any sentence.
COUNTS = [
    rf"(?:{NOT_BEHIND}|(?<=je)|(?<=l[rq]))F\)?{PEOPLE}",
    rf"(?:{NOT_BEHIND}i\)?|(?<=j)o|(?<=je)o|(?<=,)o(?![fI])){ONE}",
    rf"(?:{NOT_BEHIND}o(?![fI])|(?<=a)s){ONE}(?=[vwtq])",
    rf"(?:(?<=a)uf|{NOT_BEHIND}Fva?|o,){PEOPLE}",
    rf"[hFoib][IfhFoiaN]{{0,4}}f[eE][Foin]{PEOPLE}",
    rf"(?<=z=)[Foi]|(?<=[:=])[Foi]\((?:{PEOPLE}|{ONE})|{NOT_BEHIND}[oi]va?{ONE}",
    rf"(?<=e)j[^PCD{_GAP}]{{1,6}}[PCD](?![TK])",
]
# In a sentence that counts people of an area, a time or a sample.
OF_MANY = [rf"(?:{NOT_BEHIND}o(?![fI])|(?<=a)s){ONE}", rf"(?<=e)j[PCD]|b[fe]{{0,2}}[^PCD{_GAP}]{{0,5}}[PCD](?![TK])"]
# In a sentence that has spoken of people, and of how their number changed.
TOLD = [
    rf"f[eE]?[nNF]{PEOPLE}[^.;|:]{{0,8}}[,;][oi][vwt]",
    rf"(?<=[:=])[Foi](?!{ONE})",
    r"(?<![BKDEMbeqrX])(?:[Foi]g(?![TK])|F(?:[vw]|f(?![nFoi])))|(?<=[jY])[oi][vw]",
]
CHANGED = [r"(?<=[qr])[Foi]"]
ALWAYS_, OF_MANY_, TOLD_, CHANGED_ = (re.compile("|".join(it)) for it in (COUNTS, OF_MANY, TOLD, CHANGED))


def counts_in_prose(sentence: Passage, known: Known) -> Iterator[Personal]:
    """Every count of 1 to 4 people in a sentence."""
    words = sentence.words
    if not sentence.has(COUNTING) or not (sentence.has(words_of("people")) or sentence.has({"="})):
        return
    spelt = "".join(_letter(words, here) for here in range(len(words)))
    listed = (it.low for it in words if it.low in words_of("people", "things"))
    is_told = next(listed, "") in words_of("people")
    searches = {
        ALWAYS_: True,
        OF_MANY_: sentence.has(words_of("of_many")),
        TOLD_: is_told,
        CHANGED_: is_told and sentence.has(words_of("changed")),
    }
    for expression, is_meant in searches.items():
        for found in expression.finditer(spelt) if is_meant else ():
            if known.pseudonyms.isdisjoint(word.low for word in words[found.start() : found.end() + 3]):
                yield sentence.piece("small-count", words[found.start()], words[found.start()])


def _letter(words: list[Word], here: int) -> str:
    """The letter of a word."""
    word, low = words[here], words[here].low
    if low in FEW:
        return "N" if _is_part_of_more(words, here) else FEW[low]
    if low.isdecimal() or low in NUMBERS:
        return "n" if low in NUMBERS or (len(low) < 3 and int(low) < 21) else "N"
    if low in words_of("people"):
        one = "D" if low in words_of("before_no_count") else "C"
        return "O" if word.owns else one if low in words_of("children") else "P"
    if low == "," and at(words, here + 1).is_capital:
        return ";"
    if low in LETTERS and not (low == "single" and at(words, here + 1).low in ("parent", "mother")):
        return LETTERS[low]
    is_before = low in words_of("before_no_count")
    if low in words_of("things"):
        return "K" if is_before else "T"
    if low in words_of("no_modifiers"):
        return "M" if is_before else "m"
    return "B" if is_before else "g" if low in words_of("of_whom") else "X" if word.is_capital else "x"


def _is_part_of_more(words: list[Word], here: int) -> bool:
    """Whether a small number is part of another, of a range, a fraction, a share or a reference."""
    before, two_before, after = at(words, here - 1).low, at(words, here - 2).low, at(words, here + 1)
    if (after.is_glued and after.text in "-/:%–") or (words[here].is_glued and before not in ("(", "=")):
        return True
    if after.is_glued and after.text in ".," and at(words, here + 2).text.isdecimal():
        return True
    return before in ("in", "of") and two_before in FEW
