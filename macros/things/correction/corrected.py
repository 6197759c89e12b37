"""A correction as pages show it: what was printed wrong, by a source or by us, and how it stands here."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.model.record import Record
from macros.shown.cite import Cite, cite
from macros.shown.links import Link, about_links
from macros.things.correction.correction import Correction


@dataclass(frozen=True)
class Corrected:
    """One correction. On a page of what it is about, it has no id and does not say what it is about."""

    id: str
    whose: str
    said: str
    says: str
    why: str
    when: PartialDate
    about: tuple[Link, ...]
    source: Cite | None


# What is said of something that told of a person: nothing of it.
NOT_REPEATED = "Something that told of a person. We do not repeat it."
TAKEN_OUT = "It was taken out."


def corrected_here(record: Record, corrections: Iterable[tuple[str, Correction]]) -> tuple[Corrected, ...]:
    """Some corrections, on the page of all."""
    return tuple(_corrected(record, it, name, about_links(record, it.about)) for name, it in corrections)


def corrected_elsewhere(record: Record, corrections: Iterable[tuple[str, Correction]]) -> tuple[Corrected, ...]:
    """Some corrections, on the page of what they are about."""
    return tuple(_corrected(record, it, "", ()) for _, it in corrections)


def _corrected(record: Record, it: Correction, name: str, about: tuple[Link, ...]) -> Corrected:
    whose = "We published" if it.of == "this portal" else "A paper prints"
    said, says = it.said or NOT_REPEATED, it.says or TAKEN_OUT
    return Corrected(name, whose, said, says, it.why, it.on, about, cite(record, it.source))
