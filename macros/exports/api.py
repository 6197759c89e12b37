"""The machine-readable record, under the words of the design: what is written, and beside it what follows on the day.

Computed fields, all under `on_day`, are told apart from written ones by standing there alone.
"""

from typing import Any

from macros.exports.plain import plain
from macros.facts.action_facts import ActionFacts
from macros.facts.facts import Facts
from macros.facts.plan_facts import PlanFacts
from macros.facts.standing import Standing
from macros.facts.totals import Totals

VERSION = "v1"
ROOT = f"api/{VERSION}/"


def api(facts: Facts) -> dict[str, Any]:
    """Every file of the API under its address."""
    plans = list(facts.plans.values())
    files: dict[str, Any] = {f"{ROOT}plans/{plan.plan.id}.json": _plan(plan) for plan in plans}
    files[f"{ROOT}plans.json"] = {"as_at": facts.day.isoformat(), "plans": [_summary(plan) for plan in plans]}
    files[f"{ROOT}index.json"] = _index(facts, plans)
    return files


def _index(facts: Facts, plans: list[PlanFacts]) -> dict[str, Any]:
    record = facts.record
    return {
        "version": VERSION,
        "as_at": facts.day.isoformat(),
        "partnership": record.portal.partnership,
        "demonstration": record.portal.demonstration,
        "on_day": _totals(facts.totals),
        "plans": [_summary(plan) for plan in plans],
        **{name: plain(getattr(record, name)) for name in ("kinds", "rating_keys", "bodies", "themes", "sources")},
        **{name: plain(list(getattr(record, name).values())) for name in ("measures", "meetings")},
        "glossary": plain(record.glossary),
        "corrections": plain(record.corrections),
    }


def _summary(plan: PlanFacts) -> dict[str, Any]:
    written = plain(plan.plan)
    kept = ("id", "title", "kind", "owner", "rating_key", "published", "ratified", "reported", "themes")
    return {
        **{name: written[name] for name in kept if name in written},
        "address": plan.address,
        "data": f"{ROOT}plans/{plan.plan.id}.json",
        "on_day": {
            **_totals(plan.totals),
            "last_reported": plan.last_reported.typed if plan.last_reported else None,
        },
    }


def _plan(plan: PlanFacts) -> dict[str, Any]:
    written = plain(plan.plan)
    recommendations = [
        {**plain(recommendation), "actions": [_action(action) for action in plan.actions_of(recommendation)]}
        for recommendation in plan.plan.recommendations
    ]
    return {
        "as_at": plan.day.isoformat(),
        **written,
        "recommendations": recommendations,
        "address": plan.address,
        "on_day": _totals(plan.totals),
    }


def _action(action: ActionFacts) -> dict[str, Any]:
    written = plain(action.action)
    steps = [{**plain(step.thing), "on_day": _standing(step)} for step in action.standing.steps]
    return {
        **written,
        **({"steps": steps} if steps else {}),
        "address": action.address,
        "on_day": {
            **_standing(action.standing),
            "unproved": action.standing.is_unproved,
        },
    }


def _standing(standing: Standing) -> dict[str, Any]:
    return {
        "rating": standing.rating.rating if standing.rating else "not-recorded",
        "stage": standing.stage,
        "timeliness": standing.timeliness,
        "due": standing.deadline.due.typed if standing.deadline else None,
        "original_due": standing.original.due.typed if standing.original else None,
        "moves": len(standing.moves),
        "last_reported": standing.last_reported.typed if standing.last_reported else None,
    }


def _totals(totals: Totals) -> dict[str, Any]:
    return {
        "actions": totals.count,
        "stages": dict(totals.stages),
        "timeliness": dict(totals.timeliness),
        "unproved": totals.unproved,
    }
