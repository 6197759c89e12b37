"""Places by which a family is found: a named school or home that is not known, a street, a flat."""

import re
from collections.abc import Iterator
from string import ascii_lowercase

from macros.guard.closed_world import Known, places
from macros.guard.english import is_also_a_name, is_english
from macros.guard.personal import Personal
from macros.guard.word_lists import words_of
from macros.guard.words import Passage, Word, at, begins

LETTERS = frozenset(ascii_lowercase)
HOUSE = re.compile(r"\d{1,4}[A-Za-z]?")
# As a part of a name with capitals ("Forced Marriage Unit", "Tilbury Ward") these are an office or an area.
SMALL_ONLY = frozenset(("unit", "ward"))
ANY_OF = frozenset(["a", "an", "any", "every", "each", "another", "no", "most", "all"])
IN_A_NAME = frozenset(["of", "the", "and", "for", "in", "at", "on", "'", "’", "-"])
BEHIND_ATTENDED = frozenset(["at", "the", "of", ",", "to"])
SMALL_BEFORE = frozenset(["at", "to", "from", "for", "in", "on", "by", "and", "or", "of", "than"])
# How many words a name may have.
LONGEST = 8


def settings(passage: Passage, known: Known) -> Iterator[Personal]:
    """Every school, nursery, surgery, home or club that is named and not known."""
    words, listed = passage.words, words_of("settings")
    for here, word in enumerate(words) if known.is_whole and passage.has(listed) else ():
        if word.low in listed and not word.owns and not (word.low in SMALL_ONLY and word.is_capital):
            first = _first_of_name(words, here)
            if first < here and _is_a_certain_setting(words, first, here, known):
                yield passage.piece("setting", words[first], word)
    for here, word in enumerate(words) if known.is_whole and passage.has(words_of("attended")) else ():
        if word.low in words_of("attended"):
            named = _attended(words, here + 1)
            if named and _is_unknown(named, known):
                yield passage.piece("setting", named[0], named[-1])


def streets(passage: Passage, known: Known) -> Iterator[Personal]:
    """Every street that is not known, with the number of a house before it, and every flat with its number."""
    words, listed = passage.words, words_of("streets", "maybe_streets", "flats")
    for here, word in enumerate(words) if passage.has(listed) else ():
        if word.low not in listed:
            continue
        after = at(words, here + 1)
        if word.low in words_of("flats") and HOUSE.fullmatch(after.text):
            yield passage.piece("street-address", word, after)
        if word.low == "st" and after.is_capital:
            continue
        if word.low in words_of("streets") or (word.is_capital and word.low in words_of("maybe_streets")):
            first = _first_of_street(words, here, known)
            if first >= 0:
                yield passage.piece("street-address", words[first], word)


def _first_of_name(words: list[Word], here: int) -> int:
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


def _is_a_certain_setting(words: list[Word], first: int, here: int, known: Known) -> bool:
    """Whether a name is that of one setting: a word of it is its own, and neither known nor any one in an area."""
    own = [word for word in words[first:here] if word.is_capital and word.low not in words_of("of_settings")]
    if not words[here].is_capital:
        is_begin = begins(words, first) and is_english(words[first].low)
        own = [word for word in own if not word.text.isupper() and not (is_begin and word is words[first])]
    if not own or known.holds(word.low for word in words[first : here + 1]):
        return False
    return at(words, first - 1).low not in ANY_OF or not all(word.low in places() for word in own)


def _attended(words: list[Word], here: int) -> list[Word]:
    """The name behind "attended" or "a pupil at": words with a capital, unless people attend it as an event."""
    while at(words, here).low in BEHIND_ATTENDED:
        here += 1
    last = here
    while last < here + LONGEST and at(words, last).is_capital and words[last].low not in words_of("events"):
        last += 1
    return [] if at(words, last).low in words_of("events") else words[here:last]


def _is_unknown(named: list[Word], known: Known) -> bool:
    """Whether a name is neither known nor made of ordinary words for settings, nor an acronym."""
    if named[0].text.isupper() or known.holds(word.low for word in named):
        return False
    return not all(word.low in words_of("of_settings") or word.low in known.words for word in named)


def _first_of_street(words: list[Word], here: int, known: Known) -> int:
    """Where an address that ends with a street begins: at the number of a house or at the name; -1 if it is none."""
    first = _first_of_name(words, here)
    is_named = words[here].is_capital and any(word.is_capital for word in words[first:here])
    house = _house(words, first, here)
    is_clear = words[here].low in words_of("streets")
    if is_named and _is_known(words, house if house >= 0 and is_clear else first, here, known):
        return -1
    if house >= 0 and (is_named or is_clear):
        return -1 if _is_numbered(words, house) else house
    return first if known.is_whole and is_named and not _is_ordinary(words, first, here) else -1


def _is_known(words: list[Word], first: int, here: int, known: Known) -> bool:
    """Whether an address is known: its name, the end of it ("Family Court"), or the longer name that it begins.

    A house in a street is known with its number alone.
    """
    lows = [word.low for word in words[first : here + 1] if word.text.isalnum() or word.is_word]
    longer = [*lows, at(words, here + 1).low] if at(words, here + 1).is_capital else []
    if words[first].text.isdecimal():
        return known.holds(lows) or (len(longer) > 2 and known.holds(longer[1:]))
    return any(known.holds(name[start:]) for name in (lows, longer) for start in range(len(name) - 1))


def _house(words: list[Word], first: int, here: int) -> int:
    """Where the number of a house stands before a name, or before two small words of a street; -1 if none does."""
    if first == here:
        while (
            first > here - 2
            and at(words, first - 1).is_word
            and words[first - 1].low not in words_of("no_street_names")
        ):
            first -= 1
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
    while here > 0 and words[here].low in ("no", "number", ".", "(", ":"):
        here -= 1
    before = at(words, here).low
    if before not in words_of("numbered").difference(("no", "number", "numbers")):
        return False
    return here == house - 1 or before not in SMALL_BEFORE


def _is_ordinary(words: list[Word], first: int, here: int) -> bool:
    """Whether the name before a word that only may be a street is a heading in capitals or the start of a sentence."""
    after = at(words, here + 1)
    is_heading = begins(words, first) or (after.is_capital and is_english(after.low))
    if words[here].low in words_of("streets") or not is_heading:
        return False
    return all(is_english(it.low) and not is_also_a_name(it.low) for it in words[first:here] if it.is_capital)
