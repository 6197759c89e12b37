"""Settings: a school, a surgery, a home, a club by which a child is found, called by its name or by where it stands."""

from collections.abc import Iterator

from macros.guard.births import tells_of_one
from macros.guard.closed_world import Known, areas, places
from macros.guard.english import is_english
from macros.guard.personal import Personal
from macros.guard.streets import first_of_name
from macros.guard.word_lists import words_of
from macros.guard.words import Passage, Word, at, begins, over

# As a part of a name with capitals ("Forced Marriage Unit", "Tilbury Ward") these are an office or an area.
SMALL_ONLY = frozenset(("unit", "ward"))
# Words behind which a setting is named.
CALLED = frozenset(["called", "named", "attend", "attends", "attended", "attending"])
BEFORE_A_PLACE = frozenset(["in", "at", "on", "near", "outside", "from", "to"])
THE, JOINS = frozenset(["the", "his", "her", "their"]), frozenset(["of", "the", "and", "'", "&"])
# How far before a setting "only" may stand, how far behind it what it stands by, and how far that may be from "near".
NEAR, FAR, BESIDE = 5, 10, 5
LONGEST = 8
# What stands by the side of a setting, whatever it is.
CERTAIN = frozenset(["opposite", "behind", "beside", "adjoining", "adjacent", "next", "near", "facing", "above"])


def settings(sentence: Passage, known: Known) -> Iterator[Personal]:
    """Every setting that is named and not known, or that a sentence about a child tells the place of."""
    is_of_one = tells_of_one(sentence, known) or sentence.has(words_of("children"))
    nouns = words_of("settings", "places_used", "homes") if is_of_one else words_of("settings")
    if not known.is_whole or not sentence.has(nouns):
        return
    words = sentence.words
    for here, word in enumerate(words):
        if word.low in nouns and not word.owns:
            is_office = word.low in SMALL_ONLY and word.is_capital and not sentence.has(words_of("pronouns"))
            first = here if is_office else first_of_name(words, here)
            is_setting = word.low not in words_of("homes") or word.low in words_of("settings")
            if is_setting and first < here and _is_a_certain_one(words, first, here, known):
                yield sentence.piece("setting", words[first], word)
                continue
            last = _where(words, here, is_of_one, is_setting, known)
            if last and not known.holds(it.low for it in words[here : last + 1]):
                yield sentence.piece("setting", word, words[last])


def unknown_titles(sentence: Passage, known: Known) -> Iterator[Personal]:
    """Every name of ordinary words with capitals that is not known, in a sentence about a child or behind a setting:
    "She went to Little Pebbles", "the nursery, Little Pebbles".
    """
    words = sentence.words
    is_of_one = tells_of_one(sentence, known)
    is_meant = known.is_whole and (
        is_of_one or sentence.has(words_of("settings", "places_used")) or sentence.has(CALLED)
    )
    for here, word in enumerate(words if is_meant else ()):
        is_called = word.is_capital and _is_called(words, here)
        if not is_called and not (word.is_capital and is_of_one and not begins(words, here)):
            continue
        if at(words, here - 1).is_capital:
            continue
        last = _after(words, here)
        while last < here + LONGEST and at(words, last).is_capital and not begins(words, last):
            last = _after(words, last)
        last -= words[last - 1].low in JOINS
        is_alone = is_of_one and at(words, here - 1).low == "the" and at(words, here - 2).low in BEFORE_A_PLACE
        is_title = last > here + 1 or is_alone or (last > here and _is_a_setting_behind(words, last))
        if is_title and _is_unknown(words[here:last], known):
            yield sentence.piece("setting", word, words[last - 1])


def _after(words: list[Word], here: int) -> int:
    """The place after a word of a name, over what joins it to the next."""
    return here + (2 if at(words, here + 1).low in JOINS else 1)


def _is_called(words: list[Word], here: int) -> bool:
    """Whether a name stands in commas or brackets behind a setting, or behind "called" or "attended"."""
    before, noun = at(words, here - 1), at(words, here - 2)
    return before.low in CALLED or (before.text in (",", "(", ":") and noun.low in words_of("settings", "places_used"))


def _is_a_setting_behind(words: list[Word], here: int) -> bool:
    """Whether what a name is follows it: "Treetops, a special school"."""
    is_apposed = at(words, here).text == "," and at(words, here + 1).low in ("a", "an", "the", "his", "her")
    return is_apposed and any(word.low in words_of("settings") for word in words[here + 2 : here + 5])


def _is_a_certain_one(words: list[Word], first: int, here: int, known: Known) -> bool:
    """Whether a name is that of one setting: a word of it is its own, and neither known nor any one in an area."""
    ordinary = words_of("of_settings") | known.pseudonyms
    own = [word for word in words[first:here] if word.is_capital and word.low not in ordinary]
    if not words[here].is_capital:
        is_begin = begins(words, first) and is_english(words[first].low)
        own = [word for word in own if not word.text.isupper() and not (is_begin and word is words[first])]
    return bool(own) and not known.holds(word.low for word in words[first : here + 1])


def _where(words: list[Word], here: int, is_of_one: bool, is_setting: bool, known: Known) -> int:
    """The last word of "school opposite the", "home near the docks", "home in Wickford"; 0 if none says where it is."""
    is_only = any(word.low == "only" for word in words[max(0, here - NEAR) : here])
    for place in range(here + 1, min(len(words) - 1, here + FAR)):
        last = over(words, place + 1, "to", "from")
        is_the, last = at(words, last).low in THE, over(words, last, *THE)
        if words[place].text in ".;:|" or last >= len(words):
            break
        if words[place].low == "only" and at(words, place + 1).low == "one":
            return place + 1
        low, is_named = words[place].low, words[last].is_capital
        if low in words_of("locators") and (is_the or is_named):
            beside = range(last, min(len(words), last + BESIDE))
            mark = next((it for it in beside if words[it].low in words_of("landmarks", "settings")), 0)
            if low in CERTAIN and ((place < here + 3 and (is_of_one or is_named)) or mark):
                return mark or last
            if is_of_one and mark:
                return mark
        if low in BEFORE_A_PLACE and (is_of_one or place < here + 3):
            is_place = is_named and _is_a_small_place(words[last].low, known)
            if is_setting and (is_place or (is_only and place == here + 1)):
                return last
    return 0


def _is_a_small_place(low: str, known: Known) -> bool:
    is_known = low in places() or (f" {low} " in known.phrases and low not in known.pseudonyms and not is_english(low))
    return is_known and low not in areas() and low not in words_of("occasions", "nations")


def _is_unknown(named: list[Word], known: Known) -> bool:
    """Whether a name is neither known, nor that of a body or a meeting, nor made of words for any setting."""
    if named[-1].low in words_of("events") or known.holds(word.low for word in named):
        return False
    ordinary = words_of("of_settings", "small_words", "roles", "people", "relations")
    return not all(word.low in ordinary or word.low in known.words or len(word.text) == 1 for word in named)
