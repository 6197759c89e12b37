"""The frame of a generated portal: its configuration and its vocabularies, which every other record draws on."""

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from macros.model.written import Stage
from tests.bench.days import AS_AT
from tests.bench.pen import Pen

Fields = dict[str, Any]

BODIES, THEMES, MEETINGS = 60, 20, 12
COMMITTEE = "body-1"

# The rating keys: each is a ladder of colours, from the lowest rung, with the stage that each tells.
LADDERS: dict[str, list[tuple[str, Stage]]] = {
    "reviews": [
        ("red", Stage.NOT_STARTED),
        ("amber", Stage.UNDER_WAY),
        ("green", Stage.COMPLETE),
        ("blue", Stage.EMBEDDED),
    ],
    "inspections": [
        ("red", Stage.NOT_KNOWN),
        ("amber", Stage.UNDER_WAY),
        ("green", Stage.UNDER_WAY),
        ("blue", Stage.EMBEDDED),
    ],
    "services": [("grey", Stage.NOT_STARTED), ("amber", Stage.UNDER_WAY), ("green", Stage.COMPLETE)],
}


@dataclass(frozen=True)
class Names:
    """The ids that records may name."""

    bodies: list[str]
    themes: list[str]
    kinds: list[str]
    audiences: list[str]
    meetings: list[date]

    def few_bodies(self, chance: Random) -> list[str]:
        """One to three bodies; the first of the list answer for much more than the last."""
        weights = [1 / (rank + 3) for rank in range(len(self.bodies))]
        return list(dict.fromkeys(chance.choices(self.bodies, weights, k=chance.choice([1, 1, 2, 3]))))

    def few_themes(self, chance: Random, most: int = 2) -> list[str]:
        """One theme or some."""
        return chance.sample(self.themes, chance.randint(1, most))


def numbered(name: str, number: int) -> list[str]:
    """The ids name-1, name-2 and so on."""
    return [f"{name}-{each}" for each in range(1, number + 1)]


def meeting_days() -> list[date]:
    """The days of the meetings, one a quarter; the last is announced for after the as-at day."""
    quarters = range(4 * (AS_AT.year + 1) - MEETINGS + 1, 4 * (AS_AT.year + 1) + 1)
    return [date(quarter // 4, 3 * (quarter % 4) + 2, 10) for quarter in quarters]


def portal() -> Fields:
    """The configuration."""
    return {
        "title": "A generated portal",
        "partnership": "A generated partnership",
        "area": "a generated area",
        "committee": COMMITTEE,
        "as_at": AS_AT.isoformat(),
        "accessibility": {"prepared": "2021-12-01", "tested": "2021-12-01", "contact": "Call 0300 000 0000."},
        "demonstration": "Nothing here is real. It was generated, to measure how long a large portal takes.",
        "contact": {"title": "Children's services", "text": "Nobody answers here.", "phone": "0300 000 0000"},
        "address": "https://candour.generated.example/",
        "file_address": "https://git.generated.example/{file}#L{line}",
    }


def bodies(pen: Pen) -> dict[str, Fields]:
    """The committee first, then agencies, and teams and roles that are part of them."""
    found: dict[str, Fields] = {COMMITTEE: {"title": "The committee", "kind": "committee"}}
    for number, name in enumerate(numbered("body", BODIES)[1:]):
        kind = "agency" if number < 9 else pen.chance.choice(["board", "group", "role", "role", "team"])
        found[name] = {"title": pen.title(), "kind": kind, "meaning": pen.sentence()}
        if kind != "agency":
            found[name]["part_of"] = pen.chance.choice(numbered("body", 10)[1:])
    return found


def themes(pen: Pen) -> dict[str, Fields]:
    """What runs across the plans."""
    return {name: {"title": pen.title(), "meaning": pen.sentence()} for name in numbered("theme", THEMES)}


def rating_keys(pen: Pen, document: str) -> dict[str, Fields]:
    """Each ladder as a rating key: the same colour means different things."""
    return {
        name: {
            "title": pen.title(),
            "source": {"document": document, "place": "page 2"},
            "ratings": {
                colour: {
                    "word": colour.capitalize(),
                    "colour": colour,
                    "meaning": pen.sentence(),
                    "stage": stage.value,
                }
                for colour, stage in ladder
            },
        }
        for name, ladder in LADDERS.items()
    }


def documents(pen: Pen, plans: list[str]) -> dict[str, Fields]:
    """A published document for each plan, and for each meeting that was held; none is older than what it tells of."""
    held = {f"minutes-{day}": day for day in meeting_days() if day <= AS_AT}
    dates = dict.fromkeys([f"paper-{plan}" for plan in plans], AS_AT) | held
    return {
        name: {"title": pen.title(), "publisher": "A generated body", "kind": "report", "date": day.isoformat()}
        for name, day in dates.items()
    }


def corrections(pen: Pen, references: list[str], most: int = 50) -> dict[str, Fields]:
    """Corrections of some plans and actions, oldest first."""
    about = pen.chance.sample(references, min(most, len(references)))
    return {
        name: {
            "on": AS_AT.isoformat(),
            "of": "a source",
            "about": [reference],
            "said": pen.sentence(),
            "says": pen.sentence(),
            "why": pen.sentence(),
            "source": {"document": f"paper-{reference.partition('/')[0]}", "place": "page 3"},
        }
        for name, reference in zip(numbered("correction", len(about)), about, strict=True)
    }
