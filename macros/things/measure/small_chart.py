"""The chart of a measure in a list: a bar for each figure, in the order of its table, and the line of its target.

All in per cent of its place. A figure that is not given has a sign in place of its bar.
"""

from dataclasses import dataclass
from decimal import Decimal

from macros.things.measure.charted_figure import ChartedFigure, charted_figures
from macros.things.measure.measure import Measure

NOUGHT = Decimal(0)
# Of the height, so much is for the bars; the rest is free above them, so that a target at the top is seen.
BARS = Decimal(92)
# A bar fills so much of its place, and no place is wider than this.
FILLED, WIDEST = Decimal("0.7"), Decimal(16)


@dataclass(frozen=True)
class SmallBar:
    """One bar, and what it is of; `is_given` says whether there is a figure at all."""

    kind: str
    x: str
    y: str
    width: str
    height: str
    is_given: bool


@dataclass(frozen=True)
class SmallChart:
    """The bars of a measure, told by `title`, and how far down the line of its target stands, where it has one."""

    title: str
    bars: tuple[SmallBar, ...]
    target: str


@dataclass(frozen=True)
class UprightScale:
    """How high a figure stands: the value at the foot, and how much of the height one unit takes."""

    low: Decimal
    unit: Decimal

    def down(self, value: Decimal) -> Decimal:
        """How far from the top a value stands."""
        return 100 - (value - self.low) * self.unit


def small_chart(measure: Measure) -> SmallChart | None:
    """The small chart of a measure; none where it has fewer than two figures to compare."""
    figures = tuple(charted_figures(measure))
    values = [it.value for it in figures if it.value is not None] + ([measure.target.value] if measure.target else [])
    if not values or len(figures) + bool(measure.target) < 2:
        return None
    low, high = min(NOUGHT, *values), max(NOUGHT, *values)
    scale = UprightScale(low, BARS / ((high - low) or Decimal(1)))
    place = min(Decimal(100) / len(figures), WIDEST)
    return SmallChart(
        "; ".join(f"{it.label}: {it.words}" for it in figures),
        tuple(_bar(it, number * place, place * FILLED, scale) for number, it in enumerate(figures)),
        f"{scale.down(measure.target.value):.1f}" if measure.target else "",
    )


def _bar(it: ChartedFigure, x: Decimal, width: Decimal, scale: UprightScale) -> SmallBar:
    top, foot = scale.down(max(it.value or NOUGHT, NOUGHT)), scale.down(min(it.value or NOUGHT, NOUGHT))
    height = max(foot - top, Decimal(1))
    return SmallBar(it.kind, f"{x:.1f}", f"{top:.1f}", f"{width:.1f}", f"{height:.1f}", it.value is not None)
