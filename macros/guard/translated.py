"""A translation: it has no name that its original does not have. No dictionary of its language is asked.

What can be told without one: in a Latin script a word with a capital inside a sentence is a name. Languages that write
every noun with a capital, and scripts without capitals, keep their names for the two people who read each change.
"""

from collections.abc import Iterator
from dataclasses import replace

from macros.guard.closed_world import Known
from macros.guard.english import is_english
from macros.guard.personal import Personal
from macros.guard.plain_text import flows
from macros.guard.seeking import personal_data
from macros.guard.words import Word, begins, cut

ALL_NOUNS = ("de", "lb")
# A language changes the end of a name with its case ("Sama", "Sammal"), and leaves its beginning.
SAME = 3


def personal_data_of_translation(text: str, original: str, language: str, known: Known) -> list[Personal]:
    """What is personal in a translation: what is so in any language, and names that the original does not have."""
    found = personal_data(text, replace(known, is_whole=False))
    if language not in ALL_NOUNS:
        found += _new_names(text, original, known)
    return sorted(found)


def _new_names(text: str, original: str, known: Known) -> Iterator[Personal]:
    beginnings = {word.low[:SAME] for word in cut(flows(original)[0].text) if word.is_capital}
    plain = flows(text)[0]
    for place, block in _blocks(plain.text):
        words = cut(block)
        for at, word in enumerate(words):
            if word.is_capital and not begins(words, at) and _is_new(word, beginnings, known):
                start = plain.at(place + word.start)
                yield Personal(start, start + len(word.text), "name", word.text)


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    place = 0
    for block in text.split("\n"):
        yield place, block
        place += len(block) + 1


def _is_new(word: Word, beginnings: set[str], known: Known) -> bool:
    is_latin = word.low[0] < "\u0250" and len(word.low) >= SAME
    is_known = word.low in known.words or word.low in known.pseudonyms or is_english(word.low)
    return is_latin and not is_known and word.low[:SAME] not in beginnings
