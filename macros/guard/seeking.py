"""The search of a text: every kind of personal data in it, each once, with its place in the text as it was written."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from macros.guard.ages import AFTER_AN_AGE, ages
from macros.guard.case_references import references
from macros.guard.contacts import NETWORKS, accounts, mails, phones
from macros.guard.days import EVENT_WORDS, births, incidents
from macros.guard.numbers import numbers, spelt_digits
from macros.guard.personal import Personal
from macros.guard.places import SPACED, STREET_WORDS, places
from macros.guard.plain_text import Plain, flows
from macros.guard.plates import plates
from macros.guard.rows import rows
from macros.guard.small_numbers import small_counts

Search = Callable[[str], Iterable[Personal]]

# Each search, how many digits there are at least in what it looks for, and words of which one is in it, if they are
# known: most of a text is passed over by them. What is said first of a piece of text is what is said of it.
SEARCHES: tuple[tuple[Search, int, tuple[str, ...]], ...] = (
    (numbers, 5, ()),
    (births, 1, ("born", "birth", "dob", "d.o", "d o", "b. ", "né", "turned", "geburt", "urodz")),
    (mails, 0, ("@", "dot", "[at", "(at", "{at", "( at", "[ at")),
    (places, 1, ()),
    (places, 0, STREET_WORDS),
    (phones, 7, ()),
    (references, 3, ()),
    (plates, 1, ()),
    (accounts, 0, ("@", *NETWORKS)),
    (incidents, 1, EVENT_WORDS),
    (ages, 0, ("old", "age", "yo", "y/o", " (", *AFTER_AN_AGE, "was ", "were ", "is ", "turned")),
)


def personal_data(source: str, *, is_briefing: bool = False) -> list[Personal]:
    """All personal data in a text (plain, Markdown, HTML, YAML, JSON), in its order; in a briefing,
    small counts too."""
    found = [_in_source(it, plain) for plain in flows(source) for it in in_plain_text(plain.text)]
    found += rows(source)
    if is_briefing:
        found += small_counts(source)
    return sorted(_apart(found))


def in_plain_text(text: str) -> list[Personal]:
    """All personal data in a text that nothing is hidden in: the name of a file, the text of a PDF."""
    found, place = [], 0
    for block in text.split("\n"):
        for it in _of_block(block) if len(block) > 2 else ():
            found.append(Personal(it.start + place, it.end + place, it.kind, it.text))
        place += len(block) + 1
    return found


@lru_cache(maxsize=50_000)
def _of_block(block: str) -> tuple[Personal, ...]:
    """All that stands in a paragraph, a cell, a field; many pages of a site have the same."""
    return tuple(sorted(_apart(_searched(block))))


def _searched(text: str) -> Iterator[Personal]:
    digits, small, done = sum(map(text.count, "0123456789")), text.lower(), set[Search]()
    for search, least, words in SEARCHES:
        if search not in done and digits >= least and (not words or any(word in small for word in words)):
            done.add(search)
            yield from search(text)
    for start, end, spelt in spelt_digits(text):
        yield from (Personal(start, end, it.kind, text[start:end]) for it in (*numbers(spelt), *phones(spelt)))
    for spaced in SPACED.finditer(text) if digits else ():
        packed = spaced[0][::2]
        for it in (*numbers(packed), *places(packed), *plates(packed)):
            yield Personal(spaced.start(), spaced.end(), it.kind, spaced[0])


def _in_source(found: Personal, plain: Plain) -> Personal:
    """Something found, with its place in the source; what is compared and shown is what a reader sees."""
    start, end = plain.at(found.start), plain.at(found.end - 1) + 1
    return Personal(start, max(end, start + 1), found.kind, found.text)


def _apart(found: Iterable[Personal]) -> list[Personal]:
    """Of findings that lie over each other, the first that was said."""
    kept: list[Personal] = []
    taken: set[int] = set()
    for it in found:
        if it.start not in taken and it.end - 1 not in taken:
            kept.append(it)
            taken.update(range(it.start, min(it.end, it.start + 400)))
    return kept
