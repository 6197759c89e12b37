"""What the owner reported, and what proves a claim, each with its date and its source."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.model.record import Record
from macros.model.written import Citation, EvidenceKind
from macros.shown.addresses import measure_address
from macros.shown.cite import Cite, cite
from macros.shown.heard_link import heard_link
from macros.shown.links import Link, body_link
from macros.things.action.action import Evidence, Update

OWN_CLAIM = "The owner's own claim; no check by anybody else is recorded."
SHOWS = {
    EvidenceKind.ACTIVITY: "shows that it was done",
    EvidenceKind.ADOPTION: "shows that people work that way",
    EvidenceKind.IMPACT: "shows a difference for children",
}


@dataclass(frozen=True)
class Told:
    """What the owner reported on a date."""

    text: str
    is_no_change: bool
    when: PartialDate
    source: Cite | None
    heard: Link | None


@dataclass(frozen=True)
class Proof:
    """A piece of evidence: its kind and what such a kind can show, and who checked it; else that it is a claim."""

    kind: str
    shows: str
    text: str
    measure: Link | None
    when: PartialDate
    checked_by: Link | None
    own_claim: str
    source: Cite | None
    heard: Link | None


def told(record: Record, updates: Iterable[Update], within: Citation | None) -> tuple[Told, ...]:
    """Some updates, in the order given."""
    return tuple(
        Told(it.text, it.no_change, it.as_at, cite(record, it.source, within, it.as_at), heard_link(it.heard_from))
        for it in updates
    )


def proofs(record: Record, evidence: Iterable[Evidence], within: Citation) -> tuple[Proof, ...]:
    """Some pieces of evidence."""
    return tuple(proof(record, it, within) for it in evidence)


def proof(record: Record, it: Evidence, within: Citation) -> Proof:
    """A piece of evidence."""
    return Proof(
        it.kind.capitalize(),
        SHOWS[it.kind],
        it.text,
        Link(measure_address(it.measure), "See the measure") if it.measure else None,
        it.as_at,
        body_link(record, it.checked_by) if it.checked_by else None,
        "" if it.checked_by else OWN_CLAIM,
        cite(record, it.source, within, it.as_at),
        heard_link(it.heard_from),
    )
