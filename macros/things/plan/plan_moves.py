"""The dates of a plan that moved, as its page and its paper show them."""

from macros.model.record import Record
from macros.shown.due import Move, move
from macros.shown.links import Link
from macros.standing.moves import moves
from macros.things.action.action_facts import ActionFacts
from macros.things.plan.plan_facts import PlanFacts


def plan_moves(record: Record, plan: PlanFacts) -> tuple[Move, ...]:
    """Every date of an action or a step that moved."""
    return tuple(
        move(record, moved, _moved_link(action, moved.step))
        for action in plan.actions
        for moved in moves(action.standing)
    )


def _moved_link(action: ActionFacts, step: str) -> Link:
    """To the action, or to the step of it, whose date moved."""
    if not step:
        return Link(action.address, action.action.id)
    return Link(f"{action.address}#step-{step.lower()}", f"{action.action.id} step {step}")
