"""Streets that are not known, with the number of a house or without, and flats with theirs."""

import re
from collections.abc import Iterator
from string import ascii_lowercase

from macros.guard.births import tells_of_one
from macros.guard.closed_world import Known, places
from macros.guard.english import is_also_a_name, is_english
from macros.guard.personal import Personal
from macros.guard.strangers import is_in_a_known_name
from macros.guard.word_lists import words_of
from macros.guard.words import Passage, Word, at, begins

LETTERS = frozenset(ascii_lowercase)
HOUSE = re.compile(r"\d{1,4}[A-Za-z]?")
IN_A_NAME = frozenset(["of", "the", "and", "for", "in", "at", "on", "'", "’", "-"])
BEFORE_HOMES = frozenset(["at", "in", "on", "to", "the", "was", "is", "of", "address", "home", ":"])
# How many words a name may have.
LONGEST = 8


def streets(sentence: Passage, known: Known) -> Iterator[Personal]:
    """Every street that is not known, with the number of a house before it, and every flat with its number."""
    words = sentence.words
    for here, word in enumerate(words if sentence.has(words_of("streets", "maybe_streets", "flats")) else ()):
        after, is_street = at(words, here + 1), word.low in words_of("streets")
        if word.low in words_of("flats") and HOUSE.fullmatch(after.text):
            yield sentence.piece("street-address", word, after)
        is_saint = word.low == "st" and after.is_capital
        if is_street or (word.is_capital and word.low in words_of("maybe_streets") and not is_saint):
            first = _first_of_street(words, here, is_street, known)
            if first >= 0:
                yield sentence.piece("street-address", words[first], word)


def homes(sentence: Passage, known: Known) -> Iterator[Personal]:
    """Every known street, estate or village where a sentence says that somebody lives there. A town passes."""
    if not (known.is_whole and sentence.has(words_of("homes")) and tells_of_one(sentence, known)):
        return
    words = sentence.words
    for here in [here for here, word in enumerate(words) if word.low in words_of("homes")]:
        first = last = here + 1
        while at(words, first).low in BEFORE_HOMES and first < here + LONGEST:
            first = last = first + 1
        while at(words, last).is_capital and last < first + LONGEST:
            last += 1
        named = [word.low for word in words[first:last]]
        if here + 1 < first < last and not places().issuperset(named) and known.holds(named):
            yield sentence.piece("street-address", words[first], words[last - 1])


def first_of_name(words: list[Word], here: int) -> int:
    """Where the name before a word begins: words with a capital, and small ones between them."""
    first = here
    for back in range(here - 1, max(-1, here - LONGEST), -1):
        word = words[back]
        is_saint = word.text == "." and at(words, back - 1).low == "st"
        if word.is_capital and not (word.low in words_of("small_words") and begins(words, back)):
            first = back
        elif not (word.low in IN_A_NAME or word.low in words_of("of_settings") or is_saint):
            break
    return first


def _first_of_street(words: list[Word], here: int, is_street: bool, known: Known) -> int:
    """Where an address that ends with a street begins: at the number of a house or at the name; -1 if it is none."""
    first = first_of_name(words, here)
    is_named = words[here].is_capital and any(word.is_capital for word in words[first:here])
    house = _house(words, first, here)
    if is_named and _is_known(words, house if is_street else -1, here, known):
        return -1
    if house >= 0 and (is_named or is_street):
        return -1 if _is_numbered(words, house) else house
    is_certain = known.is_whole and is_named and (is_street or not _is_ordinary(words, first, here))
    return first if is_certain else -1


def _is_known(words: list[Word], house: int, here: int, known: Known) -> bool:
    """Whether an address is known: a house with its number alone, a street as a part of any known name."""
    if house < 0:
        return is_in_a_known_name(words, here, known)
    longer = words[house + 1 : here + 2] if at(words, here + 1).is_capital else []
    return any(known.holds(word.low for word in name) for name in (words[house : here + 1], longer) if name)


def _house(words: list[Word], first: int, here: int) -> int:
    """Where the number of a house stands before a name, or before two small words of a street; -1 if none does."""
    if first == here:
        small = [at(words, here - step) for step in (1, 2)]
        first -= sum(1 for word in small if word.is_word and word.low not in words_of("no_street_names"))
    place = first - 1
    while at(words, place).low in (",", "the") or (at(words, place).is_glued and words[place].low in LETTERS):
        place -= 1
    number = at(words, place)
    is_year = len(number.text) == 4 and number.text[:2] in ("19", "20")
    is_house = number.text.isdecimal() and len(number.text) < 5 and not is_year
    return place if is_house and not (place and number.is_glued) else -1


def _is_numbered(words: list[Word], house: int) -> bool:
    """Whether what stands before a number makes it the number of an action, a page, a year."""
    here = house - 1
    while at(words, here).low in ("no", "number", ".", "(", ":"):
        here -= 1
    return at(words, here).low in words_of("numbered")


def _is_ordinary(words: list[Word], first: int, here: int) -> bool:
    """Whether the name before a word that only may be a street is a heading in capitals or the start of a sentence."""
    after = at(words, here + 1)
    is_heading = begins(words, first) or (after.is_capital and is_english(after.low))
    return is_heading and all(is_english(it.low) and not is_also_a_name(it.low) for it in words[first:here])
