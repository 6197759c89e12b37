"""What search knows of a briefing."""

from macros.things.briefing.briefing import Briefing
from macros.things.briefing.briefing_facts import plans_of_briefing
from macros.things.entry import Entry, plan_titles, theme_titles
from macros.things.facts import Facts


def briefing_entry(facts: Facts, briefing: Briefing) -> Entry:
    """What search knows of a briefing: what it draws on, who it is for, and when it was written."""
    record = facts.record
    audiences = tuple(record.audiences[name].title for name in briefing.audiences)
    facets = {
        "plan": plan_titles(record, plans_of_briefing(briefing)),
        "theme": theme_titles(record, briefing.themes),
        "audience": audiences,
    }
    shown = {"for": ", ".join(audiences), "when": f"Written {briefing.date}"}
    return Entry("Briefing", facets, shown, briefing.date.said_by(facts.day))
