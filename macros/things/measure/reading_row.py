"""A reading in the table of its measure: its period, its figure, what it is compared with, and what to know."""

from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.model.record import Record
from macros.shown.anchors import reading_anchors
from macros.shown.cite import Cite, cite
from macros.shown.heard_link import heard_link
from macros.shown.links import Link
from macros.shown.sentence import full_stop
from macros.things.measure.figure_words import value_words
from macros.things.measure.measure import Comparator, Measure, Reading
from macros.things.measure.measure_facts import period_words


@dataclass(frozen=True)
class Compared:
    """The same figure elsewhere, in words."""

    words: str
    note: str
    source: Cite | None


@dataclass(frozen=True)
class ReadingRow:
    """One reading; `said` is the wording of the source, `id` its place on the page."""

    id: str
    period: str
    called: str
    place: str
    figure: str
    compared: tuple[Compared, ...]
    exception: str
    note: str
    said: str
    as_at: PartialDate
    source: Cite | None
    heard: Link | None


def reading_rows(record: Record, measure: Measure) -> tuple[ReadingRow, ...]:
    """Every figure of a measure: the baseline, where there is one, and the readings, as they were written."""
    baseline = [_row(record, measure, measure.baseline, "baseline", "Baseline")] if measure.baseline else []
    anchors = reading_anchors(measure.readings)
    readings = (_row(record, measure, it, name, "") for it, name in zip(measure.readings, anchors, strict=True))
    return (*baseline, *readings)


def _row(record: Record, measure: Measure, it: Reading, name: str, called: str) -> ReadingRow:
    return ReadingRow(
        name,
        period_words(it.period),
        called,
        it.place or "",
        value_words(it.value, measure.unit),
        tuple(_compared(record, measure, other) for other in it.comparators),
        it.exception or "",
        it.note or "",
        full_stop(f"In the source: “{it.words}”") if it.words else "",
        it.as_at,
        cite(record, it.source),
        heard_link(it.heard_from),
    )


def _compared(record: Record, measure: Measure, it: Comparator) -> Compared:
    period = f", {period_words(it.period)}" if it.period else ""
    words = f"{it.who}: {value_words(it.value, measure.unit)}{period}"
    return Compared(words, it.note or "", cite(record, it.source))
