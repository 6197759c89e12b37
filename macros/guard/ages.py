"""A child's exact age beside something else that tells the child from others. A band, or an age alone, passes.

A sentence is spelt with one letter a word, and an age is a short pattern of such letters: "a 7-year-old" is "xn-y-o".
"""

import re
from collections.abc import Iterator

from macros.guard.births import tells_of_one
from macros.guard.closed_world import Known, places
from macros.guard.number_words import NUMBERS
from macros.guard.personal import Personal
from macros.guard.word_lists import words_of
from macros.guard.words import Passage, Word, at, phrase

# The letters: n is a child's age, N a larger number, y years, s months or days, o "old", a "age", j "just", v "was", t
# "at", c a child, q "he's", w what may follow an age, b what makes a band of it, g a group that is asked for at an age.
WORDS = {
    "y": "year years yr yrs y", "s": "month months mth mths week weeks wk wks day days hour hours", "o": "old",
    "O": "o", "z": "yo", "a": "age aged", "j": "now just only exactly about around almost nearly barely then",
    "v": "was is are were been being", "u": "turned turns turning", "t": "at by", "f": "of", "d": "and", "h": "half",
    "w": "the when with who he she they her his but because so as until while",
    "b": "to over under least from or between up until most below above older plus –",
    "g": "check review offer health place entitlement funding development",
}  # fmt: skip
LETTERS = {word: letter for letter, words in WORDS.items() for word in words.split()} | {it: it for it in "-/,.():=;"}
OF_AGES = frozenset(word for word, letter in LETTERS.items() if letter in "yszOa")
OLD = re.compile(r"(?<![bd])(?:n-?z|n-?y/O|n-?[ys]d[nN]s|(?:n(?:dxh)?-?y|[nN](?:dxh)?-?s)-?(?:o|fa)(?!-?g))")
AGED = re.compile(r"a[jfv:=]*ns?(?![b/-]|d[nNb]|\.[nN])")
# In a sentence about one person.
BARE = re.compile(
    r"(?<=[vtj])n(?=[w,(t;]|d(?![Nb]|n(?!f))|\.(?![nN]))|ndxh(?=[wdt,.(])|(?<=u)n|(?<=t)[nN]s(?=[w,(])|^n(?=,)|(?<=[(,])[nN]s(?=[),])|(?<=[va])ndn(?=[,.w])|(?<=cf)n|(?<=q)n|(?<=Q)n(?=[wd,.;t])|(?<=[Xci][(,])(?:n[ys]?|Ns|n-?y,?[nN]s)(?=[),])"
)
# In any sentence: of somebody who goes by letters.
LETTERED = re.compile(r"(?<=i[(,])n(?=[),])")
# How many words from an age a trait may stand.
NEAR = 30


def ages(sentence: Passage, known: Known) -> Iterator[Personal]:
    """Every exact age of a child in a sentence with another trait."""
    if not (sentence.has_digits or sentence.has(NUMBERS.keys())):
        return
    words, is_of_one = sentence.words, tells_of_one(sentence, known)
    found = list(_ages(words, is_of_one))
    traits = set(_traits(words)) if found else set()
    for first, last in found:
        near = [it for it in range(first - NEAR, last + NEAR) if it in traits and not first <= it <= last]
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
    spelt = "".join(map(_letter, words))
    for expression in (OLD, AGED, BARE) if is_of_one else (OLD, AGED, LETTERED):
        for found in expression.finditer(spelt):
            if found.end() - found.start() > 1 or words[found.start()].low != "one":
                yield found.start(), found.end() - 1


def _letter(word: Word) -> str:
    if number := age_of(word):
        return "n" if number < 18 else "N"
    if word.low in LETTERS:
        return "q" if word.low in ("he", "she") and word.owns else LETTERS[word.low]
    if word.low in words_of("children"):
        return "Q" if word.owns else "c"
    return ("i" if len(word.text) < 3 else "X") if word.is_capital else "x"


def _traits(words: list[Word]) -> Iterator[int]:
    """Where the words of a sentence stand that tell a child from others."""
    listed = words_of("traits", "pronouns", "nations") - words_of("small_words", "no_modifiers")
    for here, word in enumerate(words):
        after = at(words, here + 1)
        if not listed.isdisjoint((word.low, word.low.removesuffix("s"))) or phrase(words, here, "traits_of_two_words"):
            yield here
        elif word.low in ("in", "from", "near", "of") and after.is_capital and after.low in places():
            yield here + 1
