"""Plans for machines, under the words of the design: what is written, and beside it what follows on the day.

Computed fields, all under `on_day`, are told apart from written ones by standing there alone. There `actions` are all
that are known of, in totals too; `stages`, `timeliness` and `unproved` are of those that can be seen one by one.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from macros.model.plain import plain
from macros.shown.addresses import plan_data_address
from macros.standing.lateness import late_by
from macros.standing.stages import NOT_RECORDED
from macros.standing.standing import Standing
from macros.standing.totals import Totals, totals
from macros.things.action.action_facts import ActionFacts
from macros.things.action.action_grounds import action_grounds
from macros.things.facts import Facts
from macros.things.plan.claimed_totals import all_claimed
from macros.things.plan.claims import claims
from macros.things.plan.last_told import last_told
from macros.things.plan.plan import Recommendation
from macros.things.plan.plan_facts import PlanFacts, live_actions, live_plans, plans
from macros.things.plan.recommendation_standing import standing_of

SUMMARY = ("id", "title", "kind", "owner", "rating_key", "published", "ratified", "reported", "themes")


def plan_data(facts: Facts) -> Iterator[tuple[str, Any]]:
    """One file for each plan, and one with a summary of all."""
    for plan in plans(facts).values():
        yield plan_data_address(plan.plan.id), _plan(plan)
    yield plan_data_address(), {"as_at": facts.day.isoformat(), "plans": _summaries(facts)}


def plan_index(facts: Facts) -> dict[str, Any]:
    """What the index says of plans."""
    return {
        "on_day": _on_day(live_plans(facts), totals(action.standing for action in live_actions(facts))),
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
            **_on_day([plan], plan.totals),
            "last_reported": plan.last_reported.typed if plan.last_reported else None,
        },
    }


def _plan(plan: PlanFacts) -> dict[str, Any]:
    recommendations = [_recommendation(plan, asked) for asked in plan.plan.recommendations]
    return {
        "as_at": plan.day.isoformat(),
        **plain(plan.plan),
        "recommendations": recommendations,
        "address": plan.address,
        "on_day": _on_day([plan], plan.totals),
    }


def _recommendation(plan: PlanFacts, asked: Recommendation) -> dict[str, Any]:
    """A recommendation with its actions; one that serves others too stands once, and names them in `also_under`."""
    rated = standing_of(plan, asked)
    return {
        **plain(asked),
        **({"on_day": _standing(rated)} if rated else {}),
        "actions": [_action(plan, action) for action in plan.actions_of(asked)],
    }


def _action(plan: PlanFacts, action: ActionFacts) -> dict[str, Any]:
    it, told = action.standing, last_told(plan, action)
    steps = [{**plain(step.thing), "on_day": _standing(step)} for step in it.steps]
    more = {
        "unproved": it.is_unproved,
        "stage_because": action_grounds(action.plan, it) or None,
        "last_reported_words": told.words or None,
    }
    return {
        **plain(action.action),
        **({"steps": steps} if steps else {}),
        "address": action.address,
        "on_day": {**_standing(it), **more},
    }


def _standing(it: Standing) -> dict[str, Any]:
    return {
        "rating": it.rating.rating if it.rating else NOT_RECORDED,
        "stage": it.stage,
        "timeliness": it.timeliness,
        "late_by": late_by(it) or None,
        "timeliness_against_original": it.against_original.timeliness if it.against_original else None,
        "done_on": it.done_on.typed if it.done_on else None,
        "due": it.deadline.date.typed if it.deadline and it.deadline.date else None,
        "original_due": it.original.date.typed if it.original and it.original.date else None,
        "moves": max(0, len(it.deadlines) - 1),
        "last_reported": it.last_reported.typed if it.last_reported else None,
    }


def _on_day(plans_of: Sequence[PlanFacts], one_by_one: Totals) -> dict[str, Any]:
    """What is claimed, seen and proved of some plans; and their actions one by one, added up."""
    told, claimed = claims(plans_of), all_claimed(plans_of)
    return {
        "actions": told.actions,
        "claimed": told.claimed,
        "seen": told.seen,
        "proved": told.proved,
        "claimed_stages": dict(claimed.stages),
        "late_when_last_reported": told.late,
        "late_at_least_in_totals": told.late_in_totals,
        "date_passed_since_last_report": told.passed,
        "actions_one_by_one": one_by_one.count,
        "stages": dict(one_by_one.stages),
        "timeliness": dict(one_by_one.timeliness),
        "unproved": one_by_one.unproved,
    }
