"""Plans for machines, under the words of the design: what is written, and beside it what follows on the day.

Computed fields, all under `on_day`, are told apart from written ones by standing there alone.
"""

from collections.abc import Iterator
from typing import Any

from macros.model.plain import plain
from macros.shown.addresses import plan_data_address
from macros.standing.stages import NOT_RECORDED
from macros.standing.standing import Standing
from macros.standing.totals import Totals, totals
from macros.things.action.action_facts import ActionFacts
from macros.things.facts import Facts
from macros.things.plan.plan_facts import PlanFacts, live_actions, plans

SUMMARY = ("id", "title", "kind", "owner", "rating_key", "published", "ratified", "reported", "themes")


def plan_data(facts: Facts) -> Iterator[tuple[str, Any]]:
    """One file for each plan, and one with a summary of all."""
    for plan in plans(facts).values():
        yield plan_data_address(plan.plan.id), _plan(plan)
    yield plan_data_address(), {"as_at": facts.day.isoformat(), "plans": _summaries(facts)}


def plan_index(facts: Facts) -> dict[str, Any]:
    """What the index says of plans."""
    return {
        "on_day": _totals(totals(action.standing for action in live_actions(facts))),
        "plans": _summaries(facts),
        "kinds": plain(facts.record.kinds),
    }


def _summaries(facts: Facts) -> list[dict[str, Any]]:
    return [_summary(plan) for plan in plans(facts).values()]


def _summary(plan: PlanFacts) -> dict[str, Any]:
    written = plain(plan.plan)
    return {
        **{name: written[name] for name in SUMMARY if name in written},
        "address": plan.address,
        "data": plan_data_address(plan.plan.id),
        "on_day": {
            **_totals(plan.totals),
            "last_reported": plan.last_reported.typed if plan.last_reported else None,
        },
    }


def _plan(plan: PlanFacts) -> dict[str, Any]:
    recommendations = [
        {**plain(asked), "actions": [_action(action) for action in plan.actions_of(asked)]}
        for asked in plan.plan.recommendations
    ]
    return {
        "as_at": plan.day.isoformat(),
        **plain(plan.plan),
        "recommendations": recommendations,
        "address": plan.address,
        "on_day": _totals(plan.totals),
    }


def _action(action: ActionFacts) -> dict[str, Any]:
    steps = [{**plain(step.thing), "on_day": _standing(step)} for step in action.standing.steps]
    return {
        **plain(action.action),
        **({"steps": steps} if steps else {}),
        "address": action.address,
        "on_day": {**_standing(action.standing), "unproved": action.standing.is_unproved},
    }


def _standing(it: Standing) -> dict[str, Any]:
    return {
        "rating": it.rating.rating if it.rating else NOT_RECORDED,
        "stage": it.stage,
        "timeliness": it.timeliness,
        "due": it.deadline.due.typed if it.deadline else None,
        "original_due": it.original.due.typed if it.original else None,
        "moves": max(0, len(it.deadlines) - 1),
        "last_reported": it.last_reported.typed if it.last_reported else None,
    }


def _totals(totals_of: Totals) -> dict[str, Any]:
    return {
        "actions": totals_of.count,
        "stages": dict(totals_of.stages),
        "timeliness": dict(totals_of.timeliness),
        "unproved": totals_of.unproved,
    }
