"""How far the actions of a plan were over time: a chart with a column for each date or period, and its table."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.standing.periods import MOST_COLUMNS, TimeColumn, TimeColumns, time_columns
from macros.standing.stages import FURTHEST_FIRST
from macros.standing.totals import Totals, totals
from macros.things.plan.plan_facts import PlanFacts

# A column of the chart fills so much of its place; the rest is left free, half of it on each side.
FILLED = 0.8


@dataclass(frozen=True)
class ChartBlock:
    """A piece of a column: the stage that fills it, where it stands and how large it is, in per cent of the chart."""

    slug: str
    x: str
    y: str
    width: str
    height: str


@dataclass(frozen=True)
class StageRow:
    """One stage: how many actions were there in each column."""

    slug: str
    word: str
    numbers: tuple[int, ...]


@dataclass(frozen=True)
class StagesOverTime:
    """The chart, told in words by `title` and `description`, and the table with the same figures."""

    title: str
    description: str
    caption: str
    columns: tuple[TimeColumn, ...]
    first: TimeColumn
    last: TimeColumn
    blocks: tuple[ChartBlock, ...]
    rows: tuple[StageRow, ...]


def stages_over_time(plan: PlanFacts) -> StagesOverTime | None:
    """How far the actions of a plan were over time; none where it has no rating key, or less than two columns."""
    over_time = time_columns(plan.reported_on, plan.day)
    columns = over_time.columns
    if not plan.key or len(columns) < 2:
        return None
    figures = [_figures(plan, column) for column in columns]
    each = "each date of a report" if not over_time.are_periods else f"each {over_time.called} with a report"
    return StagesOverTime(
        title=f"{plan.plan.title}: actions by stage over time",
        description=f"One column for {each}. The table below has the same figures.",
        caption=_caption(over_time),
        columns=columns,
        first=columns[0],
        last=columns[-1],
        blocks=tuple(_blocks(figures)),
        rows=tuple(
            StageRow(it.slug, it.capitalize(), tuple(these.stages[it] for these in figures)) for it in FURTHEST_FIRST
        ),
    )


def _figures(plan: PlanFacts, column: TimeColumn) -> Totals:
    """The actions of a plan, added up as they were at the end of a column: at the last report in it."""
    day = column.dates[-1].said_by(plan.day)
    return totals(action.on(day) for action in plan.live)


def _caption(over_time: TimeColumns) -> str:
    if not over_time.are_periods:
        return "Actions by stage, one by one, on each date of a report on them"
    cut = f" of the last {MOST_COLUMNS} years with one" if over_time.is_cut else ""
    return f"Actions by stage, one by one, after the last report of each {over_time.called}{cut}"


def _blocks(figures: list[Totals]) -> Iterator[ChartBlock]:
    """The pieces of every column, from its foot: what is not known, then the stages from the least to the furthest."""
    step = 100 / len(figures)
    for number, these in enumerate(figures):
        x, y = (number + (1 - FILLED) / 2) * step, 100.0
        for stage in reversed(FURTHEST_FIRST):
            if these.stages[stage]:
                height = 100 * these.stages[stage] / these.count
                y -= height
                yield ChartBlock(stage.slug, f"{x:.2f}", f"{y:.2f}", f"{FILLED * step:.2f}", f"{height:.2f}")
