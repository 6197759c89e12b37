"""What the owner reported, and what proves a claim, each with its date and its source."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.model.record import Record
from macros.model.written import Citation, EvidenceKind
from macros.shown.addresses import measure_address
from macros.shown.cite import Cite, cite
from macros.shown.heard_link import heard_link
from macros.shown.links import Link, body_link
from macros.things.action.action import Evidence, Update

NO_CHECK = "No check by anybody else is recorded."
OWN_CLAIM = f"The owner's own claim; {NO_CHECK[:1].lower()}{NO_CHECK[1:]}"
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


def published_words(evidence: Sequence[Evidence]) -> str:
    """How much evidence is published, and of which kind: "2 published (activity)"; empty where there is none."""
    kinds = Counter(it.kind for it in evidence)
    each = ", ".join(kind if len(kinds) == 1 else f"{number} {kind}" for kind, number in kinds.items())
    return f"{len(evidence)} published ({each})" if evidence else ""


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
