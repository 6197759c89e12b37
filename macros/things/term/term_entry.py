"""What search finds within the glossary: each of its terms."""

from collections.abc import Iterator

from macros.shown.addresses import HELP
from macros.things.entry import Entry, PartEntry
from macros.things.facts import Facts
from macros.things.term.term import Term


def term_entries(facts: Facts) -> Iterator[PartEntry]:
    """Every term, at its place in the glossary."""
    for name, term in facts.record.glossary.items():
        yield PartEntry(f"{HELP}glossary/#{name}", term_words(term), term.meaning, _entry(term))


def term_words(term: Term) -> str:
    """A term with its long form: "CIN: child in need"."""
    return f"{term.title}: {term.long}" if term.long else term.title


def _entry(term: Term) -> Entry:
    return Entry("Glossary", also=tuple(filter(None, [term.long, *term.also])))
