"""Evidence as a flat table, /api/v1/evidence.csv."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.model.written import EvidenceKind
from macros.things.action.action import Evidence
from macros.things.action.evidence_names import evidence_names
from macros.things.facts import Facts
from macros.things.open_data import DataTable
from macros.things.plan.plan import Recommendation
from macros.things.plan.rated_things import RatedThing, rated_things


@dataclass(frozen=True)
class FlatEvidence:
    """One piece of evidence for an action or a step, as it is written."""

    name: str
    plan: str
    recommendation: str
    action: str
    step: str
    as_at: PartialDate
    kind: EvidenceKind
    text: str
    checked_by: str
    measure: str
    source_document: str
    source_place: str
    address: str


def _rows(facts: Facts) -> Iterator[FlatEvidence]:
    for it in rated_things(facts):
        found = () if isinstance(it.written, Recommendation) else it.written.evidence
        for name, evidence in zip(evidence_names(facts, found), found, strict=True):
            yield _row(it, evidence, name)


def _row(it: RatedThing, evidence: Evidence, name: str) -> FlatEvidence:
    document, place = it.source(evidence.source, evidence.as_at)
    return FlatEvidence(
        name=f"{it.name}/evidence-{name}",
        plan=it.plan.plan.id,
        recommendation=it.recommendation,
        action=it.action,
        step=it.step,
        as_at=evidence.as_at,
        kind=evidence.kind,
        text=evidence.text,
        checked_by=evidence.checked_by or "",
        measure=evidence.measure or "",
        source_document=document,
        source_place=place,
        address=it.address,
    )


EVIDENCE = DataTable("evidence", "Every piece of evidence.", FlatEvidence, _rows, "name", of_actions=True)
