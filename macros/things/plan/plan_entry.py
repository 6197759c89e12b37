"""What search knows of a plan."""

from macros.things.entry import Entry, theme_titles
from macros.things.facts import Facts
from macros.things.plan.plan_facts import PlanFacts


def plan_entry(facts: Facts, plan: PlanFacts) -> Entry:
    """What search knows of a plan."""
    newest = plan.last_reported or plan.plan.published
    themes = theme_titles(facts.record, (theme for action in plan.live for theme in action.themes))
    kind = facts.record.kinds[plan.plan.kind].title
    return Entry(
        "Plan",
        {"plan": (plan.plan.title,), "theme": themes},
        {"part": kind, "when": f"Last reported {newest}" if newest else ""},
        newest.said_by(facts.day) if newest else None,
    )
