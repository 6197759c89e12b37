"""Where an action, a step or a recommendation stands on the day, for programs: the same values as on its page."""

from dataclasses import dataclass

from macros.model.written import Stage
from macros.standing.lateness import late_by
from macros.standing.stages import NOT_RECORDED
from macros.standing.standing import Standing
from macros.standing.timeliness import Timeliness
from macros.things.action.action import Deadline


@dataclass(frozen=True)
class StandingData:
    """What follows for one thing on the day. What is not known is null."""

    rating: str
    stage: Stage
    timeliness: Timeliness
    late_by: str | None
    timeliness_against_original: Timeliness | None
    late_by_against_original: str | None
    done_on: str | None
    due: str | None
    due_by: str | None
    original_due: str | None
    moves: int
    last_reported: str | None


def standing_data(it: Standing) -> StandingData:
    """Where a thing stands."""
    first = it.against_original
    return StandingData(
        rating=it.rating.rating if it.rating else NOT_RECORDED,
        stage=it.stage,
        timeliness=it.timeliness,
        late_by=late_by(it) or None,
        timeliness_against_original=first.timeliness if first else None,
        late_by_against_original=(first.late_by or None) if first else None,
        done_on=it.done_on.typed if it.done_on else None,
        due=_typed(it.deadline),
        due_by=it.due.isoformat() if it.due else None,
        original_due=_typed(it.original),
        moves=max(0, len(it.deadlines) - 1),
        last_reported=it.last_reported.typed if it.last_reported else None,
    )


def _typed(deadline: Deadline | None) -> str | None:
    return deadline.date.typed if deadline and deadline.date else None
