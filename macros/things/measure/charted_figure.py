"""The figures of a measure that its chart shows, each with its label."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from macros.model.written import FewerThan
from macros.shown.sentence import capital
from macros.things.measure.figure_words import value_words
from macros.things.measure.measure import Measure
from macros.things.measure.measure_facts import period_words

LONGEST_LABEL = 44


@dataclass(frozen=True)
class ChartedFigure:
    """A figure of the chart: whether it is the baseline, a reading or a comparison, of what it is, and how much.

    One that is not given ("fewer than 5") has words and no value.
    """

    kind: str
    label: str
    value: Decimal | None
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


def _figure(measure: Measure, kind: str, label: str, value: Decimal | FewerThan) -> ChartedFigure:
    label = capital(label)
    short = label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1].rstrip() + "…"
    words = value_words(value, measure.unit)
    if isinstance(value, FewerThan):
        return ChartedFigure(kind, short, None, f"{words} (no bar)")
    return ChartedFigure(kind, short, value, words)
