"""Generated measures: figures with a baseline, a target and a reading for each of eight quarters."""

from datetime import date, timedelta
from random import Random

from tests.bench.days import AS_AT
from tests.bench.frame import Fields, Names
from tests.bench.pen import Pen

MEASURES, READINGS = 300, 8
QUARTER = timedelta(91)


def subjects(chance: Random, measures: list[str], actions: list[str]) -> dict[str, str]:
    """The action that each measure is about."""
    return {measure: chance.choice(actions) for measure in measures}


def measure(pen: Pen, names: Names, about: str) -> Fields:
    """One measure."""
    chance = pen.chance
    source = {"document": f"paper-{about.partition('/')[0]}", "place": f"page {chance.randint(3, 90)}"}
    value, ends = chance.uniform(20, 80), [AS_AT - QUARTER * number for number in range(READINGS, -1, -1)]
    values = [round(value + chance.gauss(0.8 * number, 3), 1) for number in range(READINGS + 1)]
    readings = [_reading(end, figure, source) for end, figure in zip(ends, values, strict=True)]
    return {
        "title": pen.title(),
        "unit": chance.choice(["%", "children", "days", "cases"]),
        "better": chance.choice(["higher", "lower", "neither"]),
        "summary": pen.sentences(1, 3),
        "about": [about],
        "themes": names.few_themes(chance),
        "baseline": readings[0],
        "target": {"value": round(value + 8, 1), "source": source},
        "readings": readings[1:],
    }


def _reading(end: date, value: float, source: Fields) -> Fields:
    period = {"start": (end - QUARTER).isoformat(), "end": end.isoformat()}
    return {"as_at": end.isoformat(), "value": value, "period": period, "source": dict(source)}
