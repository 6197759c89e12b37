"""What search knows of an action."""

from macros.model.record import Record
from macros.shown.due import due_words
from macros.shown.status import standing_status, timeliness_status, unproved_status
from macros.standing.lateness import late_since
from macros.things.action.action_facts import ActionFacts
from macros.things.action.action_line import action_line
from macros.things.entry import Entry, body_titles, each_once, theme_titles
from macros.things.facts import Facts
from macros.things.plan.last_told import last_told
from macros.things.plan.plan_facts import plans


def action_entry(facts: Facts, action: ActionFacts) -> Entry:
    """What search knows of an action."""
    it, record = action.standing, facts.record
    reported = last_told(plans(facts)[action.plan.id], action).date
    evidence = [str(piece.kind).capitalize() for piece in it.evidence]
    shown = {"plan": action.plan.title} if action.action.withdrawn else _shown(record, action)
    facets = {
        "stage": (it.stage.capitalize(),),
        "timeliness": (it.timeliness.capitalize(),),
        "plan": (action.plan.title,),
        "body": body_titles(record, action.bodies),
        "theme": theme_titles(record, action.themes),
        "evidence": each_once(evidence) or ("No evidence published",),
    }
    return Entry(
        "Withdrawn action" if action.action.withdrawn else "Action",
        facets,
        shown,
        reported.said_by(facts.day) if reported else None,
        (facts.day - (late_since(it) or facts.day)).days,
        (action.action.id,),
    )


def _shown(record: Record, action: ActionFacts) -> dict[str, str]:
    """What lists say of an action: how far it is, whether it is in time, when it is due and how that moved."""
    it, line = action.standing, action_line(action)
    unproved = unproved_status(it)
    return {
        "stage": it.stage.slug,
        "timeliness": it.timeliness.slug,
        "unproved": unproved.slug if unproved else "",
        "timeliness_words": timeliness_status(it).words,
        "stage_words": standing_status(it).words,
        "told": (f"Due {due_words(it.deadline)}" if it.deadline else line.no_date) + line.after,
        "plan": action.plan.title,
        "lead": "; ".join(record.bodies[body].title for body in action.action.leads),
    }
