"""What search knows of a plan."""

from macros.things.entry import Entry, theme_titles
from macros.things.facts import Facts
from macros.things.plan.last_told import plan_last_told
from macros.things.plan.plan_facts import PlanFacts
from macros.things.plan.plan_sentences import short_sentence


def plan_entry(facts: Facts, plan: PlanFacts) -> Entry:
    """What search knows of a plan."""
    newest, last = plan.last_reported or plan.plan.published, plan_last_told(plan).words
    themes = theme_titles(facts.record, (theme for action in plan.live for theme in action.themes))
    kind = facts.record.kinds[plan.plan.kind].title
    return Entry(
        "Plan",
        {"plan": (plan.plan.title,), "theme": themes},
        {
            "part": kind,
            "told": short_sentence(facts.record.portal, plan),
            "when": f"Last reported {last}" if last else f"Published {newest}" if newest else "",
        },
        newest.said_by(facts.day) if newest else None,
    )
