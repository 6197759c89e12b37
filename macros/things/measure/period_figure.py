"""A figure of a measure with its period, in words."""

from dataclasses import dataclass

from macros.things.measure.figure_words import value_words
from macros.things.measure.measure import Measure, Reading
from macros.things.measure.measure_facts import MeasureFacts, period_words


@dataclass(frozen=True)
class PeriodFigure:
    """A figure with its unit, and the period that it is of."""

    figure: str
    period: str


def period_figure(measure: Measure, reading: Reading) -> PeriodFigure:
    """The figure of a reading."""
    return PeriodFigure(value_words(reading.value, measure.unit), period_words(reading.period))


def latest_figure(measure: Measure) -> PeriodFigure | None:
    """The figure that was reported last, where one stands for all."""
    latest = MeasureFacts(measure).latest
    return period_figure(measure, latest) if latest else None
