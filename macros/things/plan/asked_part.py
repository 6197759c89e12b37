"""A recommendation on the paper of its plan: what was asked, the actions under it, and what proves them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.model.record import Record
from macros.shown.cite import Cite, cite
from macros.shown.links import Link, body_links
from macros.shown.status import rating_mark
from macros.shown.told import Told, proofs, told
from macros.things.action.action_facts import ActionFacts
from macros.things.action.action_grounds import action_grounds
from macros.things.action.action_row import ActionRow, action_row
from macros.things.action.action_sentences import steps_words
from macros.things.action.proof_row import ProofRow
from macros.things.plan.plan import Recommendation
from macros.things.plan.plan_facts import PlanFacts
from macros.things.plan.recommendation_part import also_words, serves_others
from macros.things.plan.recommendation_standing import (
    RecommendationResponse,
    RecommendationStanding,
    recommendation_response,
    recommendation_standing,
)


@dataclass(frozen=True)
class PlanRow:
    """One action of the plan. `steps` is how many are complete, where that is not said already; `evidence` is how much
    of each kind is published: "2 activity, 1 impact".
    """

    action: ActionRow
    steps: str
    leads: tuple[Link, ...]
    withdrawn_on: PartialDate | None
    rated_on: PartialDate | None
    evidence: str
    source: Cite | None


@dataclass(frozen=True)
class AskedPart:
    """All that the paper of a plan shows of one recommendation."""

    heading: str
    text: str
    note: str
    source: Cite | None
    response: RecommendationResponse | None
    standing: RecommendationStanding | None
    actions: tuple[PlanRow, ...]
    serves_others: tuple[str, ...]
    also: tuple[PlanRow, ...]
    also_words: str
    proofs: tuple[ProofRow, ...]
    updates: tuple[Told, ...]


def asked_part(record: Record, plan: PlanFacts, asked: Recommendation) -> AskedPart:
    """One recommendation of a plan."""
    called, actions, also = asked.called or plan.plan.called, plan.actions_of(asked), plan.also_under(asked)
    return AskedPart(
        heading=f"{called[:1].upper()}{called[1:]} {asked.id}: {asked.title}",
        text=asked.text or "",
        note=asked.note or "",
        source=cite(record, asked.source),
        response=recommendation_response(record, plan, asked, called),
        standing=recommendation_standing(record, plan, asked),
        actions=tuple(_plan_row(record, action) for action in actions),
        serves_others=serves_others(plan, asked),
        also=tuple(_plan_row(record, action) for action in also),
        also_words=also_words(plan, also, called),
        proofs=tuple(row for action in actions for row in _proof_rows(record, action)),
        updates=told(record, plan.told(asked.updates), asked.source),
    )


def _plan_row(record: Record, action: ActionFacts) -> PlanRow:
    it, written, plan = action.standing, action.action, action.plan
    kinds = Counter(piece.kind for piece in it.evidence)
    return PlanRow(
        action=action_row(action, it, rating_mark(it.rating, it.key)),
        steps="" if action_grounds(plan, it) else steps_words(it),
        leads=body_links(record, written.leads),
        withdrawn_on=written.withdrawn.on if written.withdrawn else None,
        rated_on=it.rating.as_at if it.rating and it.colour else None,
        evidence=", ".join(f"{number} {kind}" for kind, number in kinds.items()),
        source=cite(record, written.source),
    )


def _proof_rows(record: Record, action: ActionFacts) -> Iterator[ProofRow]:
    for proof in proofs(record, action.standing.evidence, action.action.source):
        yield ProofRow(action.action.id, proof)
