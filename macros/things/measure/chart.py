"""A chart of a measure: one bar for each figure, from nought, in the order of its table. Only lengths, no colours."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from macros.shown.sentence import full_stop
from macros.things.measure.charted_figure import ChartedFigure, charted_figures
from macros.things.measure.figure_words import value_words
from macros.things.measure.measure import Measure

WIDTH, ROW, NOUGHT = 320, 44, Decimal(0)

# In the row of a bar: the line on which its label stands, its top, and where the lines across it begin and end.
LABEL, TOP, LINE_BEGINS, LINE_ENDS = 12, 19, 16, 37
TARGET_ROW, BELOW_TARGET = 20, 5


@dataclass(frozen=True)
class Bar:
    """One bar: what it is of, what stands over it, where both are, and where the lines across its row run.

    Of a figure that is not given there is a label alone.
    """

    kind: str
    label: str
    label_y: int
    x: Decimal | None
    y: int
    width: Decimal | None
    line_begins: int
    line_ends: int


@dataclass(frozen=True)
class TargetMark:
    """The line of the target: how far to the right it runs, and its label, which ends or starts there."""

    x: Decimal
    label: str
    label_y: int
    anchor: str


@dataclass(frozen=True)
class Chart:
    """The bars of one measure, the lines of its target and of nought, and the same in words."""

    title: str
    description: str
    bars: tuple[Bar, ...]
    target: TargetMark | None
    nought: Decimal
    height: int
    width: int = WIDTH


@dataclass(frozen=True)
class Scale:
    """How long a figure is drawn: the value at the left edge, and how much of the width one unit takes."""

    low: Decimal
    unit: Decimal

    def at(self, value: Decimal) -> Decimal:
        """How far to the right a value stands."""
        return self.length(value - self.low)

    def length(self, value: Decimal) -> Decimal:
        """How long the bar of a value is."""
        return (abs(value) * self.unit).quantize(Decimal("0.1"))


def chart_of(measure: Measure) -> Chart | None:
    """The chart of a measure; none where it has fewer than two figures to compare."""
    figures = tuple(charted_figures(measure))
    values = [it.value for it in figures if it.value is not None] + ([measure.target.value] if measure.target else [])
    if not values or len(figures) + bool(measure.target) < 2:
        return None
    scale = _scale(measure, values)
    height = len(figures) * ROW + (TARGET_ROW if measure.target else 0)
    return Chart(
        f"{measure.title}: each figure as a bar",
        _described(measure, figures),
        tuple(_bar(it, number * ROW, scale) for number, it in enumerate(figures)),
        _target(measure, height, scale),
        scale.at(NOUGHT),
        height,
    )


def _scale(measure: Measure, values: Sequence[Decimal]) -> Scale:
    """From nought, or the lowest value, to the highest; in per cent to 100 where one is more than half."""
    low, high = min(NOUGHT, *values), max(NOUGHT, *values)
    if measure.unit == "%" and high > 50:
        high = max(high, Decimal(100))
    return Scale(low, WIDTH / ((high - low) or Decimal(1)))


def _bar(it: ChartedFigure, row: int, scale: Scale) -> Bar:
    return Bar(
        it.kind,
        f"{it.label}: {it.words}",
        row + LABEL,
        None if it.value is None else scale.at(min(it.value, NOUGHT)),
        row + TOP,
        None if it.value is None else scale.length(it.value),
        row + LINE_BEGINS,
        row + LINE_ENDS,
    )


def _target(measure: Measure, height: int, scale: Scale) -> TargetMark | None:
    if measure.target is None:
        return None
    x = scale.at(measure.target.value)
    label = f"Dashed line: target, {value_words(measure.target.value, measure.unit)}"
    return TargetMark(x, label, height - BELOW_TARGET, "end" if x > WIDTH / 2 else "start")


def _described(measure: Measure, figures: Sequence[ChartedFigure]) -> str:
    """The chart for whoever cannot see it."""
    told = [full_stop(f"{it.label}: {it.words}") for it in figures]
    if measure.target:
        told.append(full_stop(f"Target: {value_words(measure.target.value, measure.unit)}"))
    return " ".join([*told, "The table beside it has the same figures."])
