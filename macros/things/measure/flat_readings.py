"""Readings as a flat table, /api/v1/readings.csv, the baseline of each measure first."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from macros.model.partial_date import PartialDate
from macros.model.written import FewerThan
from macros.things.facts import Facts
from macros.things.measure.measure_data import MeasureData, ReadingData, measure_data
from macros.things.open_data import DataTable


@dataclass(frozen=True)
class FlatReading:
    """One figure of a measure. One that is not given has no value, and says under which limit it is."""

    name: str
    measure: str
    title: str
    unit: str
    is_baseline: bool
    as_at: PartialDate
    figure: str
    value: Decimal | None
    fewer_than: int | None
    start: PartialDate | None
    end: PartialDate | None
    period_words: str
    place: str
    words: str
    exception: str
    note: str
    source_document: str
    source_place: str
    address: str


def _rows(facts: Facts) -> Iterator[FlatReading]:
    for measure in measure_data(facts):
        if measure.baseline:
            yield _row(measure, measure.baseline, f"{measure.id}/baseline")
        for it in measure.readings:
            yield _row(measure, it, f"{measure.id}/{it.address.partition('#')[2]}")


def _row(measure: MeasureData, it: ReadingData, name: str) -> FlatReading:
    few = it.value if isinstance(it.value, FewerThan) else None
    return FlatReading(
        name=name,
        measure=measure.id,
        title=measure.title,
        unit=measure.unit,
        is_baseline=it is measure.baseline,
        as_at=it.as_at,
        value=None if isinstance(it.value, FewerThan) else it.value,
        fewer_than=few.limit if few else None,
        figure=it.figure,
        start=it.period.start,
        end=it.period.end,
        period_words=it.period_words,
        place=it.place or "",
        words=it.words or "",
        exception=it.exception or "",
        note=it.note or "",
        source_document=it.source.document,
        source_place=it.source.place,
        address=it.address,
    )


READINGS = DataTable("readings", "Every figure of every measure.", FlatReading, _rows, "name")
