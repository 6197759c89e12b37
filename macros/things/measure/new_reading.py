"""A new reading of a measure, in a table of a paper."""

from dataclasses import dataclass

from macros.model.record import Record
from macros.shown.cite import Cite, cite
from macros.things.measure.figure_words import value_words
from macros.things.measure.measure import Measure, Reading
from macros.things.measure.measure_facts import period_words


@dataclass(frozen=True)
class NewReading:
    """One reading: of what and where, its figure and its period, and the baseline and the target, if there are any."""

    measure: str
    source: Cite | None
    figure: str
    period: str
    baseline: str
    target: str


def new_reading(record: Record, measure: Measure, it: Reading) -> NewReading:
    """A reading of a measure."""
    baseline, target = measure.baseline, measure.target
    return NewReading(
        measure=measure.title + (f", {it.place}" if it.place else ""),
        source=cite(record, it.source),
        figure=value_words(it.value, measure.unit),
        period=period_words(it.period),
        baseline=value_words(baseline.value, measure.unit) if baseline else "",
        target=value_words(target.value, measure.unit) if target else "",
    )
