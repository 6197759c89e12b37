"""What a measure says in short: its latest figure, the one it began from, its target, and which way is better."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.record import Record
from macros.shown.sentence import full_stop
from macros.shown.voice import holds_no
from macros.standing.span import counted
from macros.things.action.action_sentences import dated
from macros.things.measure.figure_words import value_words
from macros.things.measure.measure import Measure
from macros.things.measure.measure_facts import MeasureFacts
from macros.things.measure.period_figure import PeriodFigure, period_figure

BETTER = {
    "higher": "Higher is better.",
    "lower": "Lower is better.",
    "neither": "More is neither better nor worse.",
}


@dataclass(frozen=True)
class MeasureAnswer:
    """The latest figure, or those of which none stands for all; what it stands beside."""

    figures: tuple[PeriodFigure, ...]
    told: str
    beside: str


def measure_answer(record: Record, measure: Measure) -> MeasureAnswer:
    """The answer at the top of the page of a measure."""
    readings = MeasureFacts(measure).newest
    figures = tuple(period_figure(measure, reading) for reading in readings)
    return MeasureAnswer(figures, _told(record, measure), " ".join(_beside(record, measure)))


def _told(record: Record, measure: Measure) -> str:
    newest = MeasureFacts(measure).newest
    if not newest:
        return holds_no(record.portal, "reading of it")
    when = dated(newest[0].as_at)
    if len(newest) == 1:
        return f"Latest figure, reported {when}."
    return f"{counted(len(newest), 'figure')} given at one time, {when}; none of them stands for all."


def _beside(record: Record, measure: Measure) -> Iterator[str]:
    if measure.baseline:
        it = period_figure(measure, measure.baseline)
        yield full_stop(f"Baseline: {it.figure}, {it.period}")
    if measure.target:
        by = f", by {measure.target.by}" if measure.target.by else ""
        yield full_stop(f"Target: {value_words(measure.target.value, measure.unit)}{by}")
    missing = [called for called, it in (("baseline", measure.baseline), ("target", measure.target)) if it is None]
    if missing:
        yield holds_no(record.portal, f"{' and no '.join(missing)} for it")
    yield BETTER[measure.better]
