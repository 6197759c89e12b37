"""Generated meetings. There are few: a page of changes is made for every two of them."""

from collections.abc import Callable
from datetime import date, timedelta

from tests.bench.days import AS_AT, between
from tests.bench.frame import COMMITTEE, Fields, Names, numbered
from tests.bench.pen import Pen

ITEMS, QUESTIONS, PROMISES = 8, 12, 5


def meeting(pen: Pen, names: Names, day: date, actions: list[str]) -> Fields:
    """One meeting; of one that is after the as-at day only an item is announced."""
    chance, is_held = pen.chance, day <= AS_AT
    document = f"minutes-{day}" if is_held else f"paper-{actions[0].partition('/')[0]}"

    def cited() -> Fields:
        return {"document": document, "place": f"minute {chance.randint(1, ITEMS)}"}

    fields: Fields = {
        "title": f"Committee meeting of {day.day} {day:%B %Y}",
        "body": COMMITTEE,
        "date": day.isoformat(),
        "known_from": "minutes" if is_held else "announcement",
        "summary": pen.sentences(1, 2),
        "sources": [document],
        "items": [{"title": pen.title(), "text": pen.sentences(1, 3), "source": cited()}],
    }
    if not is_held:
        return fields
    about = iter(chance.choices(actions, k=ITEMS + QUESTIONS + PROMISES))
    fields["items"] = [
        {
            "number": str(number),
            "title": pen.title(),
            "about": [next(about).partition("/")[0]],
            "text": pen.sentences(1, 4),
            "source": cited(),
        }
        for number in range(1, ITEMS + 1)
    ]
    fields["questions"] = [
        {
            "id": name,
            "asked_by": COMMITTEE,
            "question": pen.sentence("?"),
            "answered_by": names.few_bodies(chance),
            "answer": pen.sentences(2, 5),
            "about": [next(about)],
            "themes": names.few_themes(chance),
            "source": cited(),
        }
        for name in numbered("q", QUESTIONS)
    ]
    fields["promises"] = [_promise(pen, names, name, next(about), day, cited) for name in numbered("p", PROMISES)]
    return fields


def _promise(pen: Pen, names: Names, name: str, about: str, day: date, cited: Callable[[], Fields]) -> Fields:
    chance = pen.chance
    fields: Fields = {
        "id": name,
        "promise": pen.sentence(),
        "by": chance.choice(names.bodies),
        "due": (day + timedelta(chance.randint(30, 300))).isoformat(),
        "about": [about],
        "source": cited(),
    }
    if chance.random() < 0.5:
        paper = {"document": f"paper-{about.partition('/')[0]}", "place": "page 2"}
        fields["kept"] = {"on": between(chance, day, AS_AT).isoformat(), "how": pen.sentence(), "source": paper}
    return fields
