"""What a reader must know before comparing the figures of a measure."""

from collections.abc import Iterator

from macros.shown.sentence import capital, full_stop
from macros.things.measure.figure_words import value_words
from macros.things.measure.measure import Measure
from macros.things.measure.measure_facts import MeasureFacts, period_words
from macros.things.measure.period_figure import period_figure

OF_ONE_PERIOD = "They are shown as they were published. We do not choose between them, and we never average them."
OVERLAPPING = (
    "They were counted in different ways or over different times, so they are not a rise or a fall. "
    "We never average them."
)
SMALL = (
    "stands for a small number that is not given, so that it points at no person. "
    "It is not drawn in a chart, and we do not compare it with other figures."
)
UNNAMED = (
    "The source does not name the days of every period. So these figures cannot be put in order of time. "
    "Each stands as it was published. We never average them."
)


def measure_notices(measure: Measure) -> Iterator[str]:
    """Where two figures are of one period or of periods that overlap; periods without days; figures not given."""
    facts = MeasureFacts(measure)
    for found in facts.disagreeing:
        figures = " and ".join(value_words(reading.value, measure.unit) for reading in found)
        told = f"Two or more figures are given for one period, {period_words(found[0].period)}: {figures}"
        yield f"{full_stop(told)} {OF_ONE_PERIOD}"
    for readings in facts.overlapping:
        shown = (period_figure(measure, reading) for reading in readings)
        told = " and ".join(f"{it.figure} ({it.period})" for it in shown)
        yield f"The periods of 2 figures share some time: {told}. {OVERLAPPING}"
    if facts.is_of_unnamed_periods:
        yield UNNAMED
    if facts.small:
        yield f"“{capital(value_words(facts.small, measure.unit))}” {SMALL}"
