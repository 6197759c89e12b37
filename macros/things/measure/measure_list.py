"""The list of all measures: /measures/, under the plans that they are about."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.shown.addresses import measure_address
from macros.shown.links import Link
from macros.shown.voice import holds_no
from macros.standing.span import counted
from macros.things.facts import Facts
from macros.things.measure.figure_words import value_words
from macros.things.measure.measure import Measure
from macros.things.measure.measure_facts import measures_by_plan
from macros.things.measure.period_figure import PeriodFigure, latest_figure, period_figure
from macros.things.measure.small_chart import SmallChart, small_chart
from macros.things.plan.plan_facts import PlanFacts


@dataclass(frozen=True)
class MeasureLine:
    """One measure in the list. Where no figure stands for all, `several` are all, and `several_count` how many."""

    link: Link
    baseline: PeriodFigure | None
    latest: PeriodFigure | None
    several_count: str
    several: str
    target: str
    chart: SmallChart | None


@dataclass(frozen=True)
class MeasurePart:
    """The measures of one plan, or of none: `plan` leads to it, `region` and `caption` name their table.

    `without` says what none of them has a figure for: there is no column for that.
    """

    id: str
    title: str
    count: int
    plan: Link | None
    region: str
    caption: str
    has_baseline: bool
    has_target: bool
    without: str
    lines: tuple[MeasureLine, ...]


@dataclass(frozen=True)
class MeasureList:
    """All measures: how many there are, and the parts."""

    count: str
    parts: tuple[MeasurePart, ...]


def measure_list(facts: Facts) -> MeasureList:
    """The measures of each plan, then those about none."""
    parts = tuple(_part(facts, plan, measures) for plan, measures in measures_by_plan(facts))
    return MeasureList(counted(len(facts.record.measures), "measure"), parts)


def _part(facts: Facts, plan: PlanFacts | None, measures: Iterable[Measure]) -> MeasurePart:
    lines = tuple(map(_line, measures))
    has = {"baseline": any(line.baseline for line in lines), "target": any(line.target for line in lines)}
    missing = " and no ".join(called for called, is_there in has.items() if not is_there)
    title = plan.plan.title if plan else "About no single plan"
    return MeasurePart(
        id=plan.plan.id if plan else "others",
        title=title,
        count=len(lines),
        plan=Link(plan.address, title) if plan else None,
        region=f"Measures: {title[:1].lower() + title[1:] if plan is None else title}",
        caption=counted(len(lines), "measure") + (f": {title}" if plan else ""),
        has_baseline=has["baseline"],
        has_target=has["target"],
        without=holds_no(facts.record.portal, f"{missing} for these measures") if missing else "",
        lines=lines,
    )


def _line(measure: Measure) -> MeasureLine:
    latest = latest_figure(measure)
    several = () if latest else measure.readings
    return MeasureLine(
        Link(measure_address(measure.id), measure.title),
        period_figure(measure, measure.baseline) if measure.baseline else None,
        latest,
        f"{counted(len(several), 'figure')} given at one time:" if several else "",
        "; ".join(value_words(reading.value, measure.unit) for reading in several),
        value_words(measure.target.value, measure.unit) if measure.target else "",
        small_chart(measure),
    )
