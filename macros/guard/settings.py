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
ANY_OF = frozenset(["a", "an", "any", "every", "each", "another", "no", "most", "all"])
# Words behind which a setting is named.
CALLED = frozenset(["called", "named", "attend", "attends", "attended", "attending"])
NEAR = 5
LONGEST = 8


def settings(sentence: Passage, known: Known) -> Iterator[Personal]:
    """Every setting that is named and not known, or that a sentence about a child tells the place of."""
    if not known.is_whole or not sentence.has(words_of("settings")):
        return
    words, is_of_one = sentence.words, tells_of_one(sentence, known) or "family" in sentence.lows
    for here, word in enumerate(words):
        if word.low in words_of("settings") and not word.owns:
            is_office = word.low in SMALL_ONLY and word.is_capital and not sentence.has(words_of("pronouns"))
            first = here if is_office else first_of_name(words, here)
            if first < here and _is_a_certain_one(words, first, here, known):
                yield sentence.piece("setting", words[first], word)
            elif last := is_of_one and _where(words, here, known):
                yield sentence.piece("setting", word, words[last])


def unknown_titles(sentence: Passage, known: Known) -> Iterator[Personal]:
    """Every name of ordinary words with capitals that is not known, in a sentence about a child or behind a setting:
    "She went to Little Pebbles", "the nursery, Little Pebbles".
    """
    words = sentence.words
    is_of_one = sentence.has(words_of("pronouns")) or sentence.has(known.pseudonyms)
    is_meant = known.is_whole and (is_of_one or sentence.has(words_of("settings")) or sentence.has(CALLED))
    for here, word in enumerate(words if is_meant else ()):
        if not word.is_capital or at(words, here - 1).is_capital or not (is_of_one or _is_called(words, here)):
            continue
        last = here
        while last < here + LONGEST and at(words, last).is_capital and not begins(words, last):
            last += 2 if at(words, last + 1).low in ("of", "the", "and", "'", "&") else 1
        is_title = last > here + 1 or (last > here and _is_a_setting_behind(words, last))
        if is_title and _is_unknown(words[here:last], known):
            yield sentence.piece("setting", word, words[last - 1])


def _is_called(words: list[Word], here: int) -> bool:
    """Whether a name stands in commas or brackets behind a setting, or behind "called" or "attended"."""
    before, noun = at(words, here - 1), at(words, here - 2)
    return before.low in CALLED or (before.text in (",", "(") and noun.low in words_of("settings"))


def _is_a_setting_behind(words: list[Word], here: int) -> bool:
    """Whether what a name is follows it: "Treetops, a special school"."""
    is_apposed = at(words, here).text == "," and at(words, here + 1).low in ("a", "an", "the", "his", "her")
    return is_apposed and any(word.low in words_of("settings") for word in words[here + 2 : here + 5])


def _is_a_certain_one(words: list[Word], first: int, here: int, known: Known) -> bool:
    """Whether a name is that of one setting: a word of it is its own, and neither known nor any one in an area."""
    own = [word for word in words[first:here] if word.is_capital and word.low not in words_of("of_settings")]
    if not words[here].is_capital:
        is_begin = begins(words, first) and is_english(words[first].low)
        own = [word for word in own if not word.text.isupper() and not (is_begin and word is words[first])]
    if not own or known.holds(word.low for word in words[first : here + 1]):
        return False
    return at(words, first - 1).low not in ANY_OF or not all(word.low in places() for word in own)


def _where(words: list[Word], here: int, known: Known) -> int:
    """The last word of "school opposite", "the only school in", "home in Wickford"; 0 if nothing says where it is."""
    last = over(words, here + 2, "the")
    if at(words, here + 1).low in ("in", "at", "on") and last < len(words):
        is_only = any(word.low == "only" for word in words[max(0, here - NEAR) : here])
        is_certain = is_only or (at(words, last).is_capital and _is_a_small_place(words[last].low))
        return last if is_certain and not known.holds(word.low for word in words[here : last + 1]) else 0
    near = range(here + 1, min(len(words) - 1, here + NEAR))
    told = (place for place in near if words[place].low in words_of("locators"))
    return next((it for it in told if words[it + 1].low in ("to", "the", "a") or words[it + 1].is_capital), 0)


def _is_a_small_place(low: str) -> bool:
    return low not in areas() and low not in words_of("occasions") and (low in places() or not is_english(low))


def _is_unknown(named: list[Word], known: Known) -> bool:
    """Whether a name is neither known, nor that of a body or a meeting, nor made of words for any setting."""
    if named[-1].low in words_of("events") or known.holds(word.low for word in named):
        return False
    ordinary = words_of("of_settings", "small_words", "roles", "people", "relations")
    return not all(word.low in ordinary or word.low in known.words or len(word.text) == 1 for word in named)
