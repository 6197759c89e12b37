"""Measures for programs: what is written, and each figure in the words of its page."""

from collections.abc import Iterator

from macros.shown.addresses import data_address, measure_address
from macros.shown.anchors import reading_anchors
from macros.things.facts import Facts
from macros.things.measure.figure_words import value_words
from macros.things.measure.measure import Measure, Reading
from macros.things.measure.measure_facts import period_words
from macros.things.open_data import DataFiles, with_more


class ReadingData(Reading):
    """A reading, its place on the page, and its figure and its period in words."""

    address: str
    figure: str
    period_words: str


class MeasureData(Measure):
    """A measure, and where its page is."""

    baseline: ReadingData | None = None
    readings: tuple[ReadingData, ...] = ()
    address: str


def measure_data(facts: Facts) -> tuple[MeasureData, ...]:
    """Every measure, in the order of the files."""
    return tuple(_measure(it) for it in facts.record.measures.values())


def _measure(it: Measure) -> MeasureData:
    page = measure_address(it.id)
    places = [f"{page}#{anchor}" for anchor in reading_anchors(it.readings)]
    readings = tuple(_reading(it, reading, place) for reading, place in zip(it.readings, places, strict=True))
    baseline = _reading(it, it.baseline, f"{page}#baseline") if it.baseline else None
    return with_more(MeasureData, it, baseline=baseline, readings=readings, address=page)


def _reading(measure: Measure, it: Reading, place: str) -> ReadingData:
    figure = value_words(it.value, measure.unit)
    return with_more(ReadingData, it, address=place, figure=figure, period_words=period_words(it.period))


def _files(facts: Facts) -> Iterator[tuple[str, MeasureData]]:
    return ((data_address(it.address), it) for it in measure_data(facts))


MEASURE_FILES = DataFiles(
    "measure", "api/v1/measures/{measure}.json", "One measure with all of its readings.", MeasureData, _files
)
