"""The search of a text: every kind of personal data in it, each once, with its place in the text as it was written."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from macros.guard.ages import ages
from macros.guard.births import births
from macros.guard.closed_world import NOTHING, Known
from macros.guard.contacts import WEB, accounts, links, mails, without_addresses
from macros.guard.exact_days import exact_days
from macros.guard.identifiers import identifiers
from macros.guard.personal import Personal
from macros.guard.plain_text import Plain, flows
from macros.guard.points import points
from macros.guard.settings import settings, unknown_titles
from macros.guard.small_counts import counts_in_prose
from macros.guard.strangers import strangers
from macros.guard.streets import homes, streets
from macros.guard.tables import in_tables
from macros.guard.words import passage

# What is said first of a piece of text is what is said of it.
BY_SENTENCE = (accounts, births, exact_days, streets, homes, settings, ages, strangers, unknown_titles)


def personal_data(source: str, known: Known = NOTHING, *, is_contributed: bool = False) -> list[Personal]:
    """All personal data in a text (plain, Markdown, HTML, YAML, JSON), in its order.

    In a text that is contributed, counts of 1 to 4 people too: what the portal counts itself is checked as it is read.
    """
    found = [
        _in_source(it, plain) for plain in flows(source) for it in in_plain_text(plain.text, known, is_contributed)
    ]
    found += in_tables(source, known, is_contributed=is_contributed)
    return sorted(_apart(found))


def in_plain_text(text: str, known: Known = NOTHING, is_contributed: bool = False) -> list[Personal]:
    """All personal data in a text that nothing is hidden in: the name of a file, the text of a PDF."""
    return _by_block(text, lambda block: _of_block(block, known, is_contributed))


def _by_block(text: str, search: Callable[[str], Iterable[Personal]]) -> list[Personal]:
    """What a search finds in each paragraph of a text, with its place in the text."""
    found, place = [], 0
    for block in text.split("\n"):
        for it in search(block) if len(block) > 2 else ():
            found.append(Personal(it.start + place, it.end + place, it.kind, it.text))
        place += len(block) + 1
    return found


@lru_cache(maxsize=50_000)
def _of_block(block: str, known: Known, is_contributed: bool) -> tuple[Personal, ...]:
    """All that stands in a paragraph, a cell, a field; many pages of a site have the same."""
    return tuple(sorted(_apart(_searched(block, known, is_contributed))))


def _searched(text: str, known: Known, is_contributed: bool) -> Iterator[Personal]:
    yield from mails(text, known)
    yield from links(text, known)
    whole = passage(text)
    yield from points(whole)
    addresses = [found.span() for found in WEB.finditer(text)] if "/" in text else []
    for it in identifiers(whole, known):
        # What is odd in an address is the name of a page or of a version; a number in it belongs to nobody less.
        if it.kind != "reference" or not any(start <= it.start < end for start, end in addresses):
            yield it
    prose = without_addresses(text, known)
    of_prose = whole if prose == text else passage(prose)
    for sentence in of_prose.sentences:
        for search in BY_SENTENCE:
            yield from search(sentence, known)
        if is_contributed:
            yield from counts_in_prose(sentence, known)


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
