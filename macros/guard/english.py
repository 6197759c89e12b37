"""Ordinary English words: those that a spelling dictionary writes in small letters, British spellings too.

The dictionary comes with the library spylls (SCOWL's English words). It is read here as text, for its affix rules
alone: the library's own look-up takes two seconds to load.
"""

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from macros.guard.word_lists import words_of

# An ending or a beginning that a word may have: the flag of the words that may, and what is put in its place.
Affix = tuple[str, str]
LONGEST = 9
# British spelling to that of the dictionary.
_BRITISH = "our:or is:iz ys:yz ll:l l:ll ae:e oe:e ogue:og tre:ter mme:m ence:ense ise:ice dgem:dgm que:ck"
BRITISH = [pair.split(":") for pair in _BRITISH.split()]


class Dictionary(NamedTuple):
    """Words in small letters and the flags of their affixes; the affixes by their text; words that are names too."""

    words: dict[str, str]
    endings: dict[str, list[Affix]]
    beginnings: dict[str, list[Affix]]
    also_names: frozenset[str]


@cache
def is_english(word: str) -> bool:
    """Whether a word in small letters is an ordinary one: itself, with an ending, a beginning, in British spelling."""
    if _is_listed(word):
        return True
    return any(ours in word and _is_listed(word.replace(ours, theirs)) for ours, theirs in BRITISH)


def is_also_a_name(word: str) -> bool:
    """Whether an ordinary word in small letters is somebody's name too, as "grace", "mark" and "hunter" are."""
    return word in dictionary().also_names


@cache
def dictionary() -> Dictionary:
    """The dictionary, read once."""
    spec = find_spec("spylls.hunspell")
    assert spec
    assert spec.origin
    folder = Path(spec.origin).parent / "data" / "en"
    words, names = dict[str, str](), set[str]()
    for line in (folder / "en_US.dic").read_text("utf-8").splitlines()[1:]:
        word, _, flags = line.partition("/")
        if word.islower():
            words[word] = flags
        elif word.istitle():
            names.add(word.lower())
    for word in words_of("english"):
        words.setdefault(word, "SD")
    endings, beginnings = dict[str, list[Affix]](), dict[str, list[Affix]]()
    for line in (folder / "en_US.aff").read_text("utf-8").splitlines():
        kind, flag, strip, add, *condition = (*line.split(), "", "", "", "")
        if kind in ("SFX", "PFX") and condition[0]:
            of = endings if kind == "SFX" else beginnings
            of.setdefault(add, []).append((flag, strip.strip("0")))
    return Dictionary(words, endings, beginnings, frozenset(names & words.keys()) | frozenset(words_of("also_names")))


def _is_listed(word: str) -> bool:
    words, _, beginnings, _ = dictionary()
    if any(flag in words[stem] for stem, flag in _stems(word)):
        return True
    return any(
        begun in words[stem]
        for cut in range(1, 4)
        for begun, _ in beginnings.get(word[:cut], ())
        for stem, flag in _stems(word[cut:])
        if flag in words[stem]
    )


def _stems(word: str) -> Iterator[tuple[str, str]]:
    """The words that a word can come from by an ending, each with the flag that it must have; it itself needs none."""
    words, endings, *_ = dictionary()
    if word in words:
        yield word, ""
    for cut in range(1, min(LONGEST, len(word))):
        for flag, strip in endings.get(word[-cut:], ()):
            if word[:-cut] + strip in words:
                yield word[:-cut] + strip, flag
