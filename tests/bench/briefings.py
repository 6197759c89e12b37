"""Generated briefings: of the shape that practitioners know, each on a sheet of A4, about actions of the portal."""

from collections.abc import Iterator
from datetime import timedelta

from tests.bench.days import AS_AT, BEGUN, between
from tests.bench.frame import Fields, Names
from tests.bench.pen import Pen
from tests.bench.plans import learning_points

# How many words, and what share of them each part has; a list begins each line with its sign.
WORDS = (290, 440)
PARTS = [
    ("Why this matters", 0.12, ""),
    ("What happened", 0.15, ""),
    ("What was learned", 0.3, "- "),
    ("What to do differently", 0.28, "- "),
    ("Questions for your team", 0.15, "1. "),
]


def briefing(pen: Pen, names: Names, actions: list[str]) -> tuple[Fields, str]:
    """The front matter and the body of one briefing that draws on some actions; the first is of its review."""
    chance = pen.chance
    plans = list(dict.fromkeys(action.partition("/")[0] for action in actions))
    written = between(chance, BEGUN, AS_AT)
    points = [f"{plans[0]}/{point}" for point in learning_points(plans[0])]
    front = {
        "title": pen.title(),
        "summary": pen.sentences(1, 2),
        "date": written.isoformat(),
        "review_by": (written + timedelta(365)).isoformat(),
        "status": "draft" if chance.random() < 0.02 else "published",
        "review": plans[0],
        "plans": plans,
        "themes": names.few_themes(chance, 3),
        "audiences": chance.sample(names.audiences, min(len(names.audiences), chance.randint(0, 4))),
        "learning": chance.sample(points, min(len(points), chance.randint(0, 3))),
        "sources": [f"paper-{plans[0]}"],
    }
    return {field: value for field, value in front.items() if value}, "\n\n".join(_parts(pen, actions)) + "\n"


def _parts(pen: Pen, actions: list[str]) -> Iterator[str]:
    number = pen.chance.randint(*WORDS)
    for heading, share, sign in PARTS:
        yield f"## {heading}"
        yield _lines(pen, round(number * share), sign) if sign else _paragraph(pen, round(number * share))
    links = (f"[{pen.phrase(2, 4)}](../../plans/{action}/)" for action in actions)
    yield f"Promised: {', '.join(links)}."


def _paragraph(pen: Pen, words: int) -> str:
    return " ".join(_sentences(pen, words))


def _lines(pen: Pen, words: int, sign: str) -> str:
    if sign == "1. ":
        return "\n".join(f"{number}. {line}" for number, line in enumerate(_sentences(pen, words, "?"), start=1))
    return "\n".join(f"{sign}**{pen.title(2, 4)}.** {line}" for line in _sentences(pen, words - words // 5))


def _sentences(pen: Pen, words: int, end: str = ".") -> Iterator[str]:
    """Sentences until they have so many words."""
    while words > 0:
        sentence = pen.sentence(end, most=words)
        words -= sentence.count(" ") + 1
        yield sentence
