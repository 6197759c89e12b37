"""The figures of a measure that its chart shows, each with its label."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from macros.model.written import FewerThan
from macros.shown.sentence import capital
from macros.things.measure.figure_words import value_words
from macros.things.measure.measure import Measure
from macros.things.measure.measure_facts import MeasureFacts, period_words

# So many letters stand over a bar, the figure with them.
LONGEST = 52


@dataclass(frozen=True)
class ChartedFigure:
    """A figure of the chart: whether it is the baseline, a reading or a comparison, of what it is, and how much.

    One that is not given ("fewer than 5") has words and no value. Of a reading beside which another stands for the same
    period and differs, the kind and the words say it.
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
    differing = {id(reading) for found in MeasureFacts(measure).disagreeing for reading in found}
    for reading in measure.readings:
        place = f", {reading.place}" if reading.place else ""
        label = f"{period_words(reading.period)}{place}"
        yield _figure(measure, "reading", label, reading.value, id(reading) in differing)
        for other in reading.comparators:
            yield _figure(measure, "comparator", f"For comparison: {other.who}", other.value)


def _figure(
    measure: Measure, kind: str, label: str, value: Decimal | FewerThan, differs: bool = False
) -> ChartedFigure:
    words = value_words(value, measure.unit) + (" (differs)" if differs else "")
    label, room = capital(label), LONGEST - len(words)
    short = label if len(label) <= room else label[: room - 1].rstrip() + "…"
    given = None if isinstance(value, FewerThan) else value
    return ChartedFigure("differs" if differs else kind, short, given, words)
