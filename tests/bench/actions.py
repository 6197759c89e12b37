"""Generated actions: how they are rated, how their dates move, what proves them, and the steps that they have."""

from datetime import date, timedelta

from macros.model.written import Stage
from tests.bench.days import AS_AT, between, rising, typed
from tests.bench.frame import LADDERS, Fields, Names
from tests.bench.pen import Pen

Ladder = list[tuple[str, Stage]]

STAGES: Ladder = [(stage.value, stage) for stage in (Stage.NOT_STARTED, Stage.UNDER_WAY, Stage.COMPLETE)]
MOVES = [0] * 14 + [1] * 4 + [2, 3]
DAYS_MOVED = (31, 270)  # more than a month: a date that is typed as a month is another month then


class Actions:
    """The actions of one plan, with its pen, its rating key (none: what is told is told in words) and its day.

    `strict` is the document that its ratings cite, where it asks for proof; else empty.
    """

    def __init__(self, pen: Pen, names: Names, key: str | None, published: date, strict: str) -> None:
        self.pen, self.names, self.chance = pen, names, pen.chance
        self.published, self.strict = published, strict
        self.ladder, self.is_rated = (LADDERS[key], True) if key else (STAGES, False)

    def action(self, name: str, document: str, learning: list[str], measures: list[str]) -> Fields:
        """One action, with all that the model lets it have."""
        chance, pen = self.chance, self.pen
        ratings, stage, done = self._climb(chance.choice([0, 0, 1, 1, 2, 3, 4]))
        fields: Fields = {
            "id": name,
            "title": pen.title(),
            "text": pen.sentences(1, 4),
            "source": {"document": document, "place": f"page {chance.randint(3, 90)}"},
            "leads": self.names.few_bodies(chance),
            "themes": self.names.few_themes(chance),
            "deadlines": self._deadlines(),
            "ratings": ratings,
            "evidence": self._evidence(stage, done),
            "updates": self._updates(3),
        }
        if learning:
            fields["learning"] = chance.sample(learning, min(len(learning), chance.choice([0, 1, 2])))
        if measures:
            fields["measures"] = measures
        if chance.random() < 0.2:
            fields["note"] = pen.sentences(1, 2)
        if chance.random() < 0.2:
            fields["steps"] = [self._step(letter, done) for letter in "abcdefgh"[: chance.randint(2, 8)]]
        if chance.random() < 0.01:
            fields["withdrawn"] = {"on": AS_AT.isoformat(), "why": pen.sentence()}
        return {name: value for name, value in fields.items() if value}

    def _climb(self, most: int) -> tuple[list[Fields], Stage, date | None]:
        """Ratings that go up the ladder, the stage that the last tells, and the day when it was first done."""
        rung, done, found, stage = self.chance.choice([0, 0, 1]), None, [], Stage.NOT_KNOWN
        for day in rising(self.chance, self.published + timedelta(30), AS_AT, most):
            stage = self.ladder[rung][1]
            if stage.is_done:
                done = done or day
            found.append(self._rating(day, rung))
            rung = min(rung + self.chance.choice([0, 1, 1]), len(self.ladder) - 1)
        return found, stage, done

    def _rating(self, day: date, rung: int) -> Fields:
        told = {"rating": self.ladder[rung][0]} if self.is_rated else {"stage": self.ladder[rung][0]}
        words = {"words": self.pen.phrase(2, 6)} if not self.is_rated or self.chance.random() < 0.3 else {}
        source = {"source": {"document": self.strict, "place": "page 1"}} if self.strict else {}
        return {"as_at": day.isoformat(), **told, **words, **source}

    def _step(self, letter: str, done: date | None) -> Fields:
        """A step; where its action was done on a day, it was done by then."""
        fields: Fields = {"id": letter, "title": self.pen.title(), "deadlines": self._deadlines()}
        if done is None:
            fields["ratings"] = self._climb(2)[0]
        elif self.chance.random() < 0.7:
            fields["ratings"] = [self._rating(between(self.chance, self.published, done), len(self.ladder) - 1)]
        if self.chance.random() < 0.5:
            fields["leads"] = self.names.few_bodies(self.chance)
        return {name: value for name, value in fields.items() if value}

    def _deadlines(self) -> list[Fields]:
        """The first deadline, and how it moved; one action in ten has none."""
        if self.chance.random() < 0.1:
            return []
        due = self.published + timedelta(self.chance.randint(60, 540))
        found: list[Fields] = [{"due": typed(self.chance, due)}]
        for day in rising(self.chance, self.published + timedelta(30), AS_AT, self.chance.choice(MOVES)):
            due = max(due, day) + timedelta(self.chance.randint(*DAYS_MOVED))
            moved: Fields = {"due": typed(self.chance, due), "as_at": day.isoformat(), "reason": self.pen.sentence()}
            if self.chance.random() < 0.8:
                moved["approved"] = {"by": self.chance.choice(self.names.bodies), "on": day.isoformat()}
            found.append(moved)
        return found

    def _evidence(self, stage: Stage, done: date | None) -> list[Fields]:
        """What proves it: always where the plan requires that, and mostly where not."""
        if done is None or not (self.strict or self.chance.random() < 0.7):
            return []
        kinds = ["adoption", "impact"] if stage is Stage.EMBEDDED else ["activity", "activity", "adoption"]
        return [
            {"as_at": day.isoformat(), "kind": self.chance.choice(kinds), "text": self.pen.sentences(1, 2)}
            for day in rising(self.chance, self.published, done, self.chance.choice([1, 1, 2]))
        ]

    def _updates(self, most: int) -> list[Fields]:
        days = rising(self.chance, self.published, AS_AT, self.chance.randint(0, most))
        return [{"as_at": day.isoformat(), "text": self.pen.sentences(1, 3)} for day in days]
