"""What search knows of an action."""

from macros.things.action.action_facts import ActionFacts
from macros.things.entry import Entry, body_titles, each_once, theme_titles
from macros.things.facts import Facts


def action_entry(facts: Facts, action: ActionFacts) -> Entry:
    """What search knows of an action."""
    it, record = action.standing, facts.record
    evidence = [str(piece.kind).capitalize() for piece in it.evidence]
    shown = {
        "stage": it.stage.slug,
        "timeliness": it.timeliness.slug,
        "late_by": it.late_by,
        "plan": action.plan.title,
        "lead": "; ".join(record.bodies[body].title for body in action.action.leads),
        "due": str(it.deadline.due) if it.deadline else "",
    }
    facets = {
        "stage": (it.stage.capitalize(),),
        "timeliness": (it.timeliness.capitalize(),),
        "plan": (action.plan.title,),
        "body": body_titles(record, action.bodies),
        "theme": theme_titles(record, action.themes),
        "evidence": each_once(evidence) or ("None published",),
    }
    return Entry(
        "Action",
        facets,
        shown,
        it.last_reported.said_by(facts.day) if it.last_reported else None,
        (facts.day - it.late_since).days if it.late_since else 0,
        (action.action.id,),
    )
