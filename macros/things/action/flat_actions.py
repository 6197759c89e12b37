"""Actions as a flat table, /api/v1/actions.csv: one line each, as on the day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from macros.model.partial_date import PartialDate
from macros.model.written import Stage
from macros.standing.timeliness import Timeliness
from macros.things.action.action_facts import ActionFacts
from macros.things.action.standing_data import standing_data
from macros.things.facts import Facts
from macros.things.open_data import DataTable
from macros.things.plan.plan_facts import actions


@dataclass(frozen=True)
class FlatAction:
    """One action: what was promised, by whom, by when, and where it stands on the day."""

    name: str
    plan: str
    recommendation: str
    action: str
    title: str
    text: str
    leads: tuple[str, ...]
    supports: tuple[str, ...]
    themes: tuple[str, ...]
    priority: str
    rating: str
    stage: Stage
    timeliness: Timeliness
    late_by: str
    due: str
    due_by: date | None
    original_due: str
    moves: int
    done_on: PartialDate | None
    last_reported: PartialDate | None
    unproved: bool
    added: PartialDate | None
    withdrawn_on: PartialDate | None
    source_document: str
    source_place: str
    address: str


def flat_action(it: ActionFacts) -> FlatAction:
    """One action as a line."""
    action, standing, told = it.action, it.standing, standing_data(it.standing)
    return FlatAction(
        name=it.reference,
        plan=it.plan.id,
        recommendation=it.recommendation.id,
        action=action.id,
        title=action.title,
        text=action.text or "",
        leads=action.leads,
        supports=action.supports,
        themes=tuple(it.themes),
        priority=action.priority or "",
        rating=told.rating,
        stage=told.stage,
        timeliness=told.timeliness,
        late_by=told.late_by or "",
        due=told.due or "",
        due_by=standing.due,
        original_due=told.original_due or "",
        moves=told.moves,
        done_on=standing.done_on,
        last_reported=standing.last_reported,
        unproved=standing.is_unproved,
        added=action.added,
        withdrawn_on=action.withdrawn.on if action.withdrawn else None,
        source_document=action.source.document,
        source_place=action.source.place,
        address=it.address,
    )


def _rows(facts: Facts) -> Iterator[FlatAction]:
    return map(flat_action, actions(facts))


ACTIONS = DataTable("actions", "Every action, where it stands on the day.", FlatAction, _rows, "name")
