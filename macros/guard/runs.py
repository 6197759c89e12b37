"""Runs: words of a passage that may be one number or reference together, in any grouping, in digits or in words."""

from collections.abc import Iterator
from typing import NamedTuple

from macros.guard.closed_world import Known
from macros.guard.english import is_english
from macros.guard.number_words import NUMBERS
from macros.guard.word_lists import words_of
from macros.guard.words import NO_WORD, Passage, Word, at

SAID = {name: str(number) for name, number in NUMBERS.items()} | {"oh": "0", "nought": "0"}
TIMES = {"double": 2, "treble": 3, "triple": 3}
LETTERS_LIKE = frozenset("OoIl")
TURNED = str.maketrans("OoIl", "0011")
# What may stand between two parts of one number.
BETWEEN = frozenset("-–./·•_()#:,|\\[]{}~*'")
# How many signs may stand between two parts.
GAP = 4
# The longest part, the longest number, and how many parts it may have.
LONGEST_PART, LONGEST, MOST_PARTS = 7, 20, 12


class NumberRun(NamedTuple):
    """Words that may be one number: the first, the last, and their letters and digits alone, in capitals."""

    passage: Passage
    first: int
    last: int
    packed: str

    @property
    def parts(self) -> list[Word]:
        """Its words."""
        return self.passage.words[self.first : self.last + 1]

    @property
    def written(self) -> str:
        """The run as it is written."""
        words = self.passage.words
        return self.passage.text[words[self.first].start : words[self.last].end]

    @property
    def digits(self) -> str:
        """Its digits alone."""
        return "".join(filter(str.isdecimal, self.packed))

    @property
    def groups(self) -> list[str]:
        """Its words that are digits."""
        return [word.text for word in self.parts if word.text.isdecimal()]

    def before(self, near: int) -> list[str]:
        """The words just before it, in small letters."""
        return [word.low for word in self.passage.words[max(0, self.first - near) : self.first]]


def runs(passage: Passage, known: Known, taken: frozenset[int]) -> Iterator[NumberRun]:
    """Every run in a passage that holds a digit, as long as it can be, without the words that are taken."""
    words, parts = passage.words, list[int]()
    digits = {here for here, word in enumerate(words) if word.low.isdecimal() or word.low in SAID} - taken
    near = {it for here in digits for it in range(here - 2, here + 3)}
    for here, word in enumerate([*words, NO_WORD]):
        is_near = here in near
        if not (parts or is_near or len(word.text) == 1):
            continue
        is_part = here in digits or ((is_near or len(word.text) == 1) and _is_part(words, here, word, is_near, known))
        is_between = word.text in BETWEEN and not (word.text == "(" and len(parts) > 1)
        if parts and not (_go_together(words[here - 1], word) and (is_part or is_between)):
            if not digits.isdisjoint(parts):
                yield NumberRun(passage, parts[0], parts[-1], "".join(_spelt(words[parts[0] : parts[-1] + 1])))
            parts = []
        if is_part:
            parts.append(here)


def runs_inside(run: NumberRun) -> Iterator[NumberRun]:
    """Every group of parts in a run of several that could be a number by itself."""
    places = [here for here, word in enumerate(run.parts, run.first) if word.text.isalnum()]
    spelt = _spelt(run.parts)
    for number, first in enumerate(places if len(places) > 1 else ()):
        for end in range(number + 1, min(number + MOST_PARTS, len(places)) + 1):
            packed = "".join(spelt[number:end])
            if len(packed) > LONGEST:
                break
            if len(packed) > (5 if packed.isdecimal() else 4):
                yield NumberRun(run.passage, first, places[end - 1], packed)


def _go_together(word: Word, following: Word) -> bool:
    """Whether two words may belong to one number, by what stands between them."""
    is_end = word.text in (",", "|") and not following.is_glued and following.low not in SAID
    is_label = following.text == ":" and not (word.text.isdecimal() or word.low in SAID)
    return not (is_end or is_label) and following.start - word.end <= GAP


def _is_part(words: list[Word], here: int, word: Word, is_near_digits: bool, known: Known) -> bool:
    """Whether a word that is no digits can belong to a number: "double", and a few letters by the side of digits."""
    if not word.is_word or len(word.text) > LONGEST_PART:
        return False
    if word.low in TIMES or len(word.text) == 1:
        return is_near_digits or 1 in (len(at(words, here - 1).text), len(at(words, here + 1).text))
    return is_near_digits and (LETTERS_LIKE.issuperset(word.text) or _is_mark(words, here, known))


def _is_mark(words: list[Word], here: int, known: Known) -> bool:
    """Whether letters near digits are no word of their own: "AB 12", "LADO-12345", and not "Act 1989", "MASH-2"."""
    word, before, after = words[here], at(words, here - 1), at(words, here + 1)
    is_ordinary = word.low in known.words or is_english(word.low)
    if (word.is_glued and before.text != "(") or (after.is_glued and after.text not in ":,;)"):
        if is_ordinary and len(word.text) > 2 and not any(map(_is_long, words[max(0, here - 4) : here + 5])):
            return False
        if word.text.isupper() or before.text.isdecimal() or after.text.isdecimal():
            return True
    return len(word.text) < 4 and (not is_ordinary or before.low in words_of("of_plates"))


def _is_long(word: Word) -> bool:
    """Whether a number is neither small nor a year."""
    return len(word.text) > 3 and word.text.isdecimal() and not (len(word.text) == 4 and word.text[:2] in ("19", "20"))


def _spelt(words: list[Word]) -> list[str]:
    """The signs of each word that is letters or digits, in capitals: digits for their names and for letters like them,
    and two of what stands behind "double".
    """
    spelt, times = list[str](), 1
    for word in words:
        if word.text.isalnum():
            part = "" if word.low in TIMES else SAID.get(word.low, word.text) * times
            spelt.append(part.upper() if part.strip("OoIl0123456789") else part.translate(TURNED))
            times = TIMES.get(word.low, 1)
    return spelt
