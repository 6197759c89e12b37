"""What papers show of the facts, as plain values. The templates under overrides/papers hold the words around them."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from macros.facts.action_facts import ActionFacts, MovedDate
from macros.facts.facts import Facts
from macros.facts.standing import Standing
from macros.facts.totals import Totals
from macros.model.action import Deadline, Evidence
from macros.model.vocabulary import Colour
from macros.model.written import Citation, Stage
from macros.papers.cited import Cited

Values = dict[str, Any]

FURTHEST_FIRST = (Stage.EMBEDDED, Stage.COMPLETE, Stage.UNDER_WAY, Stage.NOT_STARTED, Stage.NOT_KNOWN)


def long_date(day: date) -> str:
    """A day in words: "6 October 2020"."""
    return f"{day.day} {day:%B %Y}"


def portal_values(facts: Facts, address: str) -> Values:
    """Who publishes a paper, as at which day, what it is not, and where its page is on the web."""
    portal = facts.record.portal
    return {
        "title": portal.title,
        "partnership": portal.partnership,
        "demonstration": portal.demonstration,
        "as_at": long_date(facts.day),
        "address": portal.address + address,
        "contact": {"title": portal.contact.title, "text": portal.contact.text, "phone": portal.contact.phone},
    }


def totals_values(totals: Totals, about: str) -> Values:
    """The totals of some actions; `about` says whose they are to somebody who cannot see their chart."""
    stages = [{"word": stage, "number": totals.stages[stage]} for stage in FURTHEST_FIRST if totals.stages[stage]]
    return {
        "about": about,
        "count": totals.count,
        "done": totals.done,
        "late": totals.late,
        "unproved": totals.unproved,
        "stages": stages,
    }


def deadline_values(deadline: Deadline | None) -> Values | None:
    """A deadline: a partial date with the last day that it means."""
    if deadline is None:
        return None
    return {"words": str(deadline.due), "last": long_date(deadline.due.last) if deadline.due.is_partial else None}


def colour_values(colour: Colour | None) -> Values | None:
    """A rating's word and colour, its meaning in its own key, and its stage, whose shape it has."""
    if colour is None:
        return None
    return {"word": colour.word, "colour": colour.colour, "meaning": colour.meaning, "stage": colour.stage}


def standing_values(standing: Standing) -> Values:
    """Where an action or a step stands: its stage, its timeliness, its dates, its rating, its proof."""
    return {
        "stage": standing.stage,
        "timeliness": standing.timeliness,
        "late_by": standing.late_by,
        "late_steps": 0 if standing.deadline else standing.late_steps,
        "due": deadline_values(standing.deadline),
        "original": deadline_values(standing.original),
        "moved": standing.moved,
        "rating": colour_values(standing.colour),
        "rated": str(standing.rating.as_at) if standing.rating else None,
        "rating_words": standing.rating.words if standing.rating else None,
        "steps": standing.steps_done if standing.steps else None,
        "unproved": standing.is_unproved,
    }


def action_values(action: ActionFacts, standing: Standing, facts: Facts) -> Values:
    """An action as it stood on the day of `standing`."""
    return {
        "id": action.action.id,
        "title": action.action.title,
        "plan": action.plan.title,
        "leads": titles(facts, action.action.leads),
        "withdrawn": action.action.withdrawn is not None,
        **standing_values(standing),
    }


def evidence_values(evidence: Evidence, within: Citation, facts: Facts, cited: Cited) -> Values:
    """A piece of evidence, and who checked it."""
    return {
        "kind": evidence.kind,
        "text": evidence.text,
        "when": str(evidence.as_at),
        "checked_by": facts.body(evidence.checked_by).title if evidence.checked_by else None,
        "source": cited.cite(evidence.source, within),
    }


def moves_values(moved: Iterable[MovedDate], facts: Facts, cited: Cited) -> list[Values]:
    """Dates that moved: from, to, by how much, why, and who agreed."""
    return [
        {
            "name": name,
            "before": deadline_values(move.before),
            "after": deadline_values(move.after),
            "by": move.by,
            "reason": move.after.reason,
            "agreed_by": facts.body(agreed.by).title if (agreed := move.after.approved) else None,
            "agreed_on": (agreed.words or (str(agreed.on) if agreed.on else None)) if agreed else None,
            "note": move.after.note,
            "source": cited.cite(move.after.source, within),
        }
        for name, _, move, within in moved
    ]


def titles(facts: Facts, bodies: Iterable[str]) -> list[str]:
    """The titles of some bodies."""
    return [facts.body(name).title for name in bodies]
