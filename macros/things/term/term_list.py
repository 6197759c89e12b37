"""The glossary: words, short names of bodies, kinds of plan. On the written page /help/glossary/."""

from dataclasses import dataclass

from macros.shown.links import Link, body_link
from macros.shown.sentence import full_stop
from macros.things.facts import Facts
from macros.things.term.term import Term
from macros.things.term.term_entry import term_words


@dataclass(frozen=True)
class TermLine:
    """A word, what it means, and other ways of saying it."""

    id: str
    words: str
    meaning: str
    also: str


@dataclass(frozen=True)
class ShortName:
    """A short name of a body or a role, and what that is."""

    short: str
    body: Link
    meaning: str


@dataclass(frozen=True)
class PlanKindLine:
    """A kind of plan, and what it is."""

    title: str
    meaning: str


@dataclass(frozen=True)
class TermList:
    """All that the glossary explains."""

    terms: tuple[TermLine, ...]
    bodies: tuple[ShortName, ...]
    kinds: tuple[PlanKindLine, ...]


def term_list(facts: Facts) -> TermList:
    """All that is explained, on the page of the glossary: the words in the order of the alphabet."""
    record = facts.record
    in_order = sorted(record.glossary.items(), key=lambda entry: entry[1].title.lower())
    return TermList(
        tuple(_line(name, term) for name, term in in_order),
        tuple(
            ShortName(it.short, body_link(record, name), it.meaning or "")
            for name, it in record.bodies.items()
            if it.short
        ),
        tuple(PlanKindLine(kind.title, kind.meaning) for kind in record.kinds.values()),
    )


def _line(name: str, term: Term) -> TermLine:
    also = f"Also: {full_stop(', '.join(term.also))}" if term.also else ""
    return TermLine(name, term_words(term), term.meaning, also)
