"""The page of a letter, /search/a-to-z/<letter>/: all that begins with it."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.shown.addresses import A_TO_Z, SEARCH, letter_address
from macros.shown.links import Link
from macros.things.entry import Entry
from macros.things.facts import Facts
from macros.things.listing.listing_facts import Listed, by_letter
from macros.things.listing.neighbouring_list import NeighbouringList
from macros.things.page import Page


@dataclass(frozen=True)
class LetterPage:
    """All that the page of a letter shows: the way to the other letters, and every page that begins with it."""

    letter: str
    letters: tuple[NeighbouringList, ...]
    listed: tuple[Listed, ...]


def letter_pages(facts: Facts) -> Iterator[Page]:
    """The page of every letter that anything begins with."""
    return (_page(facts, letter) for letter in by_letter(facts))


def _page(facts: Facts, letter: str) -> Page:
    return Page(
        letter_address(letter),
        f"A to Z: {letter}",
        f"Every page that begins with {letter}.",
        SEARCH,
        (Link(SEARCH, "Search"), Link(A_TO_Z, "A to Z")),
        "pages/letter.html",
        letter_page(facts, letter),
        Entry("List", is_list=True),
    )


def letter_page(facts: Facts, letter: str) -> LetterPage:
    """What the page of a letter shows."""
    letters = (NeighbouringList(it, "" if it == letter else letter_address(it)) for it in by_letter(facts))
    return LetterPage(letter, tuple(letters), tuple(by_letter(facts)[letter]))
