"""What may be named: the portal's own vocabulary, what data/known.yml registers, and the national lists."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property

from macros.guard.word_lists import lines_of
from macros.guard.words import lows_of

NATIONAL = (
    "agencies", "charities", "laws", "inquiries", "programmes", "acronyms", "areas", "places", "nations", "calendar",
    "medicine",
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Known:
    """What a portal may name: texts of proper names, exact days, and contacts, numbers and references by their key.

    `is_whole` says that the record could be read: without it nothing is said of what might be known from there.
    """

    names: tuple[str, ...] = ()
    days: frozenset[date] = frozenset()
    contacts: tuple[str, ...] = ()
    pseudonyms: frozenset[str] = frozenset()
    is_whole: bool = True
    _held: dict[tuple[str, ...], bool] = field(default_factory=dict, repr=False)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the names, in small letters."""
        return national_words() | self.pseudonyms | _words(self.names)

    @cached_property
    def phrases(self) -> str:
        """All names as one text, to look a phrase up in."""
        return _phrases(self.names)

    @cached_property
    def keys(self) -> frozenset[str]:
        """Letters and digits alone of each contact and reference."""
        helplines = (line.rpartition(":")[2] for line in lines_of("helplines"))
        return frozenset(key(text) for text in (*self.contacts, *helplines))

    def holds(self, phrase: Iterable[str]) -> bool:
        """Whether words in small letters stand one after the other in a known name."""
        words = tuple(phrase)
        if words not in self._held:
            looked_for = f" {' '.join(words)} "
            self._held[words] = looked_for in self.phrases or looked_for in _national_phrases()
        return self._held[words]

    def has(self, text: str) -> bool:
        """Whether a contact, a number or a reference is known, however its signs are grouped."""
        typed = key(text)
        return typed in self.keys or (typed.startswith("44") and f"0{typed[2:]}" in self.keys)


NOTHING = Known(is_whole=False)


def key(text: str) -> str:
    """What is compared of two texts: letters and digits alone, whatever stands between them."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())


@cache
def national_words() -> frozenset[str]:
    """Every name of one word of the national lists, in small letters. Of a longer one the whole is known, and no word:
    some are called after somebody.
    """
    return _words(line for name in NATIONAL for line in lines_of(name) if " " not in line)


@cache
def national_days() -> frozenset[date]:
    """The exact days that laws and guidance are known by."""
    return frozenset(date.fromisoformat(line[:10]) for line in lines_of("known_days"))


@cache
def places() -> frozenset[str]:
    """The words of the names of places: some are names of people too."""
    return areas() | _words(lines_of("places"))


@cache
def areas() -> frozenset[str]:
    """The words of the names of counties, authorities and countries: too large to find a family by."""
    return _words(lines_of("areas"))


@cache
def _national_phrases() -> str:
    return _phrases(line for name in NATIONAL for line in lines_of(name))


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(low for text in texts for low in lows_of(text))


def _phrases(texts: Iterable[str]) -> str:
    return "".join(f" {' '.join(lows_of(text))} |" for text in texts)
