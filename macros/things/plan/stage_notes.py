"""Of how many actions the stage comes from their steps, or from what was said of all, and not from their own rating."""

from collections import Counter
from collections.abc import Iterable

from macros.model.written import Stage
from macros.standing.standing import Standing
from macros.things.action.action_grounds import action_grounds, said_of_all_sentence
from macros.things.plan.plan_facts import PlanFacts


def stage_notes(plans: Iterable[PlanFacts]) -> tuple[str, ...]:
    """A sentence for each such ground."""
    by_steps, of_all = 0, Counter[tuple[Stage, str]]()
    for plan in plans:
        for it in _counted_otherwise(plan):
            said = said_of_all_sentence(plan.plan, it)
            if said and said == action_grounds(plan.plan, it):
                of_all[it.stage, said] += 1
            else:
                by_steps += 1
    notes = [f"{_count(number)} as {stage}, or further. {said}" for (stage, said), number in of_all.items()]
    if by_steps:
        whose = "Its own rating does not tell it" if by_steps == 1 else "Their own ratings do not tell it"
        begun = "because a step has begun or is done"
        notes.append(f"{_count(by_steps)} as under way {begun}. {whose}, or cannot be read here.")
    return tuple(notes)


def _counted_otherwise(plan: PlanFacts) -> list[Standing]:
    return [it.standing for it in plan.live if action_grounds(plan.plan, it.standing)]


def _count(number: int) -> str:
    return f"{number} action counts" if number == 1 else f"{number} actions count"
