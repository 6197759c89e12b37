"""Generated plans: some with two actions and some with a hundred, as real ones are."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from tests.bench.actions import Actions
from tests.bench.days import AS_AT, BEGUN, between
from tests.bench.frame import LADDERS, Fields, Names, numbered
from tests.bench.pen import Pen

MOST_OF_A_RECOMMENDATION = 7


def sizes(chance: Random, plans: int, actions: int) -> list[int]:
    """How many actions each plan has: at least one, few of them many, and all together `actions`."""
    weights = [chance.lognormvariate(0, 0.9) for _ in range(plans)]
    shares = [1 + int((actions - plans) * weight / sum(weights)) for weight in weights]
    for number in range(actions - sum(shares)):  # what rounding left over
        shares[number % plans] += 1
    return shares


def action_ids(size: int) -> list[list[str]]:
    """The ids of a plan's actions, by recommendation: 1.1, 1.2 and so on."""
    parts = [min(MOST_OF_A_RECOMMENDATION, size - start) for start in range(0, size, MOST_OF_A_RECOMMENDATION)]
    return [[f"{part}.{number}" for number in range(1, length + 1)] for part, length in enumerate(parts, start=1)]


def references(shares: list[int]) -> list[str]:
    """Every action as other records name it: plan-1/1.1 and so on."""
    plans = zip(numbered("plan", len(shares)), shares, strict=True)
    return [f"{plan}/{name}" for plan, size in plans for part in action_ids(size) for name in part]


def learning_points(plan: str) -> list[str]:
    """The ids of a plan's learning points: most plans come from a review, which has some."""
    chance = Random(f"learning of {plan}")
    return [str(number) for number in range(101, 101 + chance.choice([0, 3, 6, 9, 12]))]


def plan(pen: Pen, names: Names, name: str, size: int, measured: dict[str, list[str]]) -> Fields:
    """One plan with so many actions; `measured` says which measures are about which action."""
    chance, document = pen.chance, f"paper-{name}"
    published = between(chance, BEGUN, AS_AT - timedelta(240))
    key = chance.choice([*LADDERS, "reviews", None])
    is_strict = chance.random() < 0.3
    making = Actions(pen, names, key, published, document if is_strict else "")
    points = learning_points(name)
    fields: Fields = {
        "title": pen.title(),
        "kind": chance.choice(names.kinds),
        "summary": pen.sentences(2, 4),
        "owner": chance.choice(names.bodies),
        "evidence": "required" if is_strict else "asked for",
        "published": published.isoformat(),
        "sources": [document],
        "themes": names.few_themes(chance, 4),
        "learning": [_learning_point(pen, names, point, document) for point in points],
        "updates": [{"as_at": _later(chance, published), "text": pen.sentences(1, 3)} for _ in range(2)],
        "recommendations": [
            {
                "id": str(number),
                "title": pen.title(),
                "text": pen.sentences(1, 3),
                "source": {"document": document, "place": f"paragraph {number}"},
                "learning": chance.sample(points, min(2, len(points))),
                "actions": [making.action(i, document, points, measured.get(f"{name}/{i}", [])) for i in part],
            }
            for number, part in enumerate(action_ids(size), start=1)
        ],
    }
    if chance.random() < 0.8:
        fields["ratified"] = _later(chance, published)
    if key:
        fields["rating_key"] = key
        fields["reported"] = list(_reported(chance, key, document, size, published))
    return {field: value for field, value in fields.items() if value}


def _learning_point(pen: Pen, names: Names, point: str, document: str) -> Fields:
    source = {"document": document, "place": f"paragraph {point}"}
    return {"id": point, "text": pen.sentences(1, 3), "themes": names.few_themes(pen.chance), "source": source}


def _later(chance: Random, day: date) -> str:
    return between(chance, day, AS_AT).isoformat()


def _reported(chance: Random, key: str, document: str, size: int, published: date) -> Iterator[Fields]:
    """The total that the owner of every other plan reported."""
    if chance.random() < 0.5:
        colours = [colour for colour, _ in LADDERS[key]]
        drawn = chance.choices(colours, k=size)
        yield {
            "as_at": _later(chance, published),
            "actions": size,
            "ratings": {colour: drawn.count(colour) for colour in colours if colour in drawn},
            "source": {"document": document, "place": "page 1"},
        }
