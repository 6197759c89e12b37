"""The report of one plan for an agenda pack: the rated action plan, dated, with its key, its proof and its sources."""

from typing import Any

from macros.facts.action_facts import ActionFacts
from macros.facts.facts import Facts
from macros.facts.plan_facts import PlanFacts
from macros.model.action import Update
from macros.model.plan import Recommendation, Reported
from macros.model.written import Citation
from macros.papers.cited import Cited
from macros.papers.press import Press
from macros.papers.shown import (
    action_values,
    colour_values,
    evidence_values,
    long_date,
    moves_values,
    portal_values,
    totals_values,
)

Values = dict[str, Any]


def printed_plan(plan: PlanFacts, facts: Facts, press: Press) -> bytes:
    """The PDF of one plan."""
    return press.printed("plan.typ", _plan(plan, facts, Cited(facts.record)), facts.day)


def _plan(plan: PlanFacts, facts: Facts, cited: Cited) -> Values:
    written = plan.plan
    for document in written.sources:
        cited.number(document)
    values = {
        "portal": portal_values(facts, plan.address),
        "title": written.title,
        "kind": facts.record.kinds[written.kind].title,
        "owner": facts.body(written.owner).title,
        "summary": written.summary,
        "note": written.note,
        "called": written.called,
        "withdrawn": f"{written.withdrawn.on}: {written.withdrawn.why}" if written.withdrawn else None,
        "published": str(written.published) if written.published else None,
        "ratified": str(written.ratified) if written.ratified else None,
        "ratified_by": facts.body(written.ratified_by).title if written.ratified_by else None,
        "last_reported": str(plan.last_reported) if plan.last_reported else None,
        "silent_for": plan.silent_for(facts.record.portal.stale_after_months),
        "totals": totals_values(plan.totals, f"Actions of {written.title}"),
        "steps": {"count": plan.steps.count, "done": plan.steps.done, "late": plan.steps.late},
        "listed": plan.listed_actions,
        "key": _key(plan, cited),
        "reported": [_reported(reported, plan, cited) for reported in plan.reported],
        "recommendations": [_recommendation(found, plan, facts, cited) for found in written.recommendations],
        "moves": moves_values(plan.moves, facts, cited),
        "updates": _updates(written.updates, None, facts, cited),
    }
    return values | {"sources": cited.listed()}


def _key(plan: PlanFacts, cited: Cited) -> Values | None:
    if plan.key is None:
        return None
    colours = [{**(colour_values(c) or {}), "number": plan.ratings[name]} for name, c in plan.key.ratings.items()]
    return {
        "title": plan.key.title,
        "note": plan.key.note,
        "colours": colours,
        "not_rated": plan.not_rated,
        "source": cited.cite(plan.key.source),
    }


def _reported(reported: Reported, plan: PlanFacts, cited: Cited) -> Values:
    check = plan.reconciled(reported)
    colours = plan.key.ratings if plan.key else {}
    return {
        "when": reported.words or str(reported.as_at),
        "actions": reported.actions,
        "ratings": [{**(colour_values(colours[name]) or {}), "number": n} for name, n in reported.ratings.items()],
        "note": reported.note,
        "counted": check.counted,
        "agrees": check.agrees,
        "words": check.words,
        "source": cited.cite(reported.source),
    }


def _recommendation(it: Recommendation, plan: PlanFacts, facts: Facts, cited: Cited) -> Values:
    return {
        "id": it.id,
        "called": it.called or plan.plan.called,
        "title": it.title,
        "text": it.text,
        "note": it.note,
        "source": cited.cite(it.source),
        "updates": _updates(it.updates, it.source, facts, cited),
        "actions": [_action(action, facts, cited) for action in plan.actions_of(it)],
    }


def _action(it: ActionFacts, facts: Facts, cited: Cited) -> Values:
    found = it.standing.evidence
    return {
        **action_values(it, it.standing, facts),
        "evidence": [evidence_values(evidence, it.action.source, facts, cited) for evidence in found],
        "withdrawn_on": long_date(it.action.withdrawn.on.last) if it.action.withdrawn else None,
        "source": cited.cite(it.action.source),
    }


def _updates(found: tuple[Update, ...], within: Citation | None, facts: Facts, cited: Cited) -> list[Values]:
    told = [update for update in reversed(found) if update.as_at.last <= facts.day]
    return [
        {
            "when": str(update.as_at),
            "text": update.text,
            "no_change": update.no_change,
            "source": cited.cite(update.source, within),
        }
        for update in told
    ]
