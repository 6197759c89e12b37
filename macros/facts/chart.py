"""A chart of a measure: one bar for each figure, from nought, in the order of its table. Only lengths, no colours."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from macros.facts.measure_facts import period_words, value_words
from macros.model.measure import Measure

WIDTH, ROW, LONGEST_LABEL, NOUGHT = 320, 44, 44, Decimal(0)


@dataclass(frozen=True)
class Bar:
    """One bar: what it is of, its figure in words, where it stands and how long it is."""

    kind: str
    label: str
    figure: str
    x: Decimal
    y: int
    width: Decimal


@dataclass(frozen=True)
class Chart:
    """The bars of one measure, and where the lines of its target and of nought stand."""

    bars: list[Bar]
    target: Decimal | None
    nought: Decimal
    height: int
    width: int = WIDTH


def chart_of(measure: Measure) -> Chart | None:
    """The chart of a measure; none where it has fewer than two figures to compare."""
    target = measure.target.value if measure.target else None
    figures = [*_figures(measure)]
    values = [value for _, _, value in figures] + ([] if target is None else [target])
    if len(values) < 2:
        return None
    low, high = min(NOUGHT, *values), max(NOUGHT, *values)
    if measure.unit == "%" and high > 50:
        high = max(high, Decimal(100))
    scale = WIDTH / ((high - low) or Decimal(1))

    def at(value: Decimal) -> Decimal:
        return ((value - low) * scale).quantize(Decimal("0.1"))

    bars = [
        Bar(
            kind,
            _short(label),
            value_words(value, measure.unit),
            at(min(value, NOUGHT)),
            number * ROW,
            at(low + abs(value)),
        )
        for number, (kind, label, value) in enumerate(figures)
    ]
    line = None if target is None else at(target)
    return Chart(bars, line, at(NOUGHT), len(bars) * ROW + (20 if measure.target else 0))


def _figures(measure: Measure) -> Iterator[tuple[str, str, Decimal]]:
    """Each figure with its kind and its label: the baseline, then the readings with what they are compared with."""
    if measure.baseline:
        yield "baseline", f"Baseline, {period_words(measure.baseline.period)}", measure.baseline.value
    for reading in measure.readings:
        place = f", {reading.place}" if reading.place else ""
        yield "reading", f"{period_words(reading.period)}{place}", reading.value
        for other in reading.comparators:
            yield "comparator", f"For comparison: {other.who}", other.value


def _short(label: str) -> str:
    label = label[:1].upper() + label[1:]
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1].rstrip() + "…"
