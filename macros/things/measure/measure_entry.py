"""What search knows of a measure."""

from macros.things.entry import Entry, plan_titles, theme_titles
from macros.things.facts import Facts
from macros.things.measure.measure import Measure
from macros.things.measure.period_figure import latest_figure


def measure_entry(facts: Facts, measure: Measure) -> Entry:
    """What search knows of a measure: the plans and themes that it is about, and when it was last reported."""
    plans = plan_titles(facts.record, measure.about)
    dates = (reading.as_at for reading in measure.readings)
    newest = max(dates, key=lambda when: (when.said_by(facts.day), when.last), default=None)
    return Entry(
        "Measure",
        {"plan": plans, "theme": theme_titles(facts.record, measure.themes)},
        {
            "plan": "; ".join(plans),
            "told": f"{latest.figure}, {latest.period}" if (latest := latest_figure(measure)) else "",
            "when": f"Last reported {newest}" if newest else "",
        },
        newest.said_by(facts.day) if newest else None,
    )
