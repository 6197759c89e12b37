"""The figures of a measure that its chart shows, each with its label."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from macros.shown.sentence import capital
from macros.things.measure.measure import Measure
from macros.things.measure.measure_facts import period_words, value_words

LONGEST_LABEL = 44


@dataclass(frozen=True)
class ChartedFigure:
    """A figure of the chart: whether it is the baseline, a reading or a comparison, of what it is, and how much."""

    kind: str
    label: str
    value: Decimal
    words: str


def charted_figures(measure: Measure) -> Iterator[ChartedFigure]:
    """Each figure: the baseline, then the readings with what they are compared with."""
    if measure.baseline:
        label = f"Baseline, {period_words(measure.baseline.period)}"
        yield _figure(measure, "baseline", label, measure.baseline.value)
    for reading in measure.readings:
        place = f", {reading.place}" if reading.place else ""
        yield _figure(measure, "reading", f"{period_words(reading.period)}{place}", reading.value)
        for other in reading.comparators:
            yield _figure(measure, "comparator", f"For comparison: {other.who}", other.value)


def _figure(measure: Measure, kind: str, label: str, value: Decimal) -> ChartedFigure:
    label = capital(label)
    short = label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1].rstrip() + "…"
    return ChartedFigure(kind, short, value, value_words(value, measure.unit))
