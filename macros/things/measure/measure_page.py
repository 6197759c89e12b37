"""The page of a measure: /measures/<id>/"""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.edit_address import edit_address
from macros.model.partial_date import PartialDate
from macros.model.record import Record
from macros.shown.addresses import MEASURES, measure_address
from macros.shown.cite import Cite, cite
from macros.shown.links import Link, about_links, theme_links
from macros.shown.sentence import full_stop
from macros.things.facts import Facts
from macros.things.measure.chart import Chart, chart_of
from macros.things.measure.figure_words import value_words
from macros.things.measure.measure import Measure
from macros.things.measure.measure_answer import MeasureAnswer, measure_answer
from macros.things.measure.measure_entry import measure_entry
from macros.things.measure.measure_notices import measure_notices
from macros.things.measure.period_figure import period_figure
from macros.things.measure.reading_row import ReadingRow, reading_rows
from macros.things.page import Page


@dataclass(frozen=True)
class Baseline:
    """The figure from which a measure began, in words, and where it stands."""

    words: str
    source: Cite | None


@dataclass(frozen=True)
class Aim:
    """The figure that was aimed at, by when, how the source says that, and where it stands."""

    figure: str
    by: PartialDate | None
    after: str
    source: Cite | None


@dataclass(frozen=True)
class MeasurePage:
    """All that the page of a measure shows, from the top."""

    title: str
    answer: MeasureAnswer
    summary: str
    note: str
    unit: str
    baseline: Baseline | None
    target: Aim | None
    about: tuple[Link, ...]
    themes: tuple[Link, ...]
    notices: tuple[str, ...]
    chart: Chart | None
    caption: str
    readings: tuple[ReadingRow, ...]
    edit: str


def measure_pages(facts: Facts) -> Iterator[Page]:
    """The page of every measure."""
    for measure in facts.record.measures.values():
        yield Page(
            measure_address(measure.id),
            measure.title,
            measure.summary,
            MEASURES,
            (Link(MEASURES, "Measures"),),
            "pages/measure.html",
            measure_page(facts.record, measure),
            measure_entry(facts, measure),
        )


def measure_page(record: Record, measure: Measure) -> MeasurePage:
    """What the page of a measure shows."""
    return MeasurePage(
        title=measure.title,
        answer=measure_answer(record, measure),
        summary=measure.summary,
        note=measure.note or "",
        unit=measure.unit,
        baseline=_baseline(record, measure),
        target=_aim(record, measure),
        about=about_links(record, measure.about),
        themes=theme_links(record, measure.themes),
        notices=tuple(measure_notices(measure)),
        chart=chart_of(measure),
        caption=f"{measure.title}: every figure, as it was published",
        readings=reading_rows(record, measure),
        edit=edit_address(record, "measures", measure.id),
    )


def _baseline(record: Record, measure: Measure) -> Baseline | None:
    if measure.baseline is None:
        return None
    it = period_figure(measure, measure.baseline)
    return Baseline(full_stop(f"{it.figure}, {it.period}"), cite(record, measure.baseline.source))


def _aim(record: Record, measure: Measure) -> Aim | None:
    target = measure.target
    if target is None:
        return None
    figure = value_words(target.value, measure.unit)
    after = f" (in the source: “{target.words}”)." if target.words else "." if target.by else ""
    return Aim(figure if after else full_stop(figure), target.by, after, cite(record, target.source))
