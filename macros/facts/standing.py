"""Where an action or a step stands on a day: its stage, and whether it is on time. Two facts, never one colour."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise

from macros.facts.move import Move, shift
from macros.facts.span import counted, span
from macros.facts.timeliness import WORST_FIRST, Timeliness
from macros.model.action import Action, Deadline, Evidence, Rating, Step, Update
from macros.model.partial_date import PartialDate
from macros.model.staging import proves, stage_of
from macros.model.vocabulary import Colour, RatingKey
from macros.model.written import Stage


@dataclass(frozen=True)
class Standing:
    """Where an action or a step stands on `day`, by what had been published until then."""

    thing: Action | Step
    key: RatingKey | None
    day: date

    @cached_property
    def ratings(self) -> list[Rating]:
        """The ratings until the day, oldest first."""
        return [rating for rating in self.thing.ratings if rating.as_at.last <= self.day]

    @cached_property
    def rating(self) -> Rating | None:
        """The latest rating, or none: not recorded."""
        return self.ratings[-1] if self.ratings else None

    def rating_of(self, when: PartialDate) -> Rating | None:
        """The rating that is dated `when`, if one is."""
        return next((rating for rating in self.ratings if rating.as_at == when), None)

    @cached_property
    def colour(self) -> Colour | None:
        """What the latest rating means in the plan's key, where it is a colour at all."""
        return self.key.ratings.get(self.rating.rating) if self.key and self.rating else None

    @cached_property
    def stage(self) -> Stage:
        """The stage that the latest rating tells."""
        return stage_of(self.rating, self.key) if self.rating else Stage.NOT_KNOWN

    @cached_property
    def deadlines(self) -> list[Deadline]:
        """The deadlines published until the day; the first is the original and holds from the start."""
        return [d for n, d in enumerate(self.thing.deadlines) if n == 0 or (d.as_at and d.as_at.last <= self.day)]

    @property
    def original(self) -> Deadline | None:
        """The first deadline."""
        return self.deadlines[0] if self.deadlines else None

    @property
    def deadline(self) -> Deadline | None:
        """The deadline that holds on the day."""
        return self.deadlines[-1] if self.deadlines else None

    @property
    def moves(self) -> list[Move]:
        """Every move of the deadline until the day."""
        return [Move(before, after) for before, after in pairwise(self.deadlines)]

    @property
    def moved(self) -> str:
        """How the deadline moved: "moved twice, 9 months later in all"; empty where it did not."""
        if not self.moves:
            return ""
        times = {1: "once", 2: "twice"}.get(len(self.moves), f"{len(self.moves)} times")
        earlier, later = self.deadlines[0].due.last, self.deadlines[-1].due.last
        if later == earlier:
            return f"moved {times}, back to the original date"
        in_all = " in all" if len(self.moves) > 1 else ""
        return f"moved {times}, {shift(earlier, later)}{in_all}"

    @cached_property
    def done_on(self) -> PartialDate | None:
        """When it was first reported done, of the reports that still hold."""
        found = None
        for rating in reversed(self.ratings):
            if not stage_of(rating, self.key).is_done:
                break
            found = rating.as_at
        return found

    @cached_property
    def timeliness(self) -> Timeliness:
        """Whether it is on time, against the deadline that holds and against the original.

        An action without a date of its own is as late as the latest of its steps.
        """
        if not self.deadline or not self.original:
            return min((step.timeliness for step in self.steps), key=WORST_FIRST.index, default=Timeliness.NO_DATE)
        if self.done_on:
            return self._timeliness_of_done(self.done_on, self.original.due, self.deadline.due)
        if self.deadline.due.last < self.day:
            return Timeliness.NOT_RECORDED if self.stage is Stage.NOT_KNOWN else Timeliness.LATE
        return Timeliness.LATE_AGAINST_ORIGINAL if self.original.due.last < self.day else Timeliness.ON_TIME

    @staticmethod
    def _timeliness_of_done(done: PartialDate, original: PartialDate, due: PartialDate) -> Timeliness:
        """A report that comes after the date does not say when the thing was done: then it is not recorded."""
        if done.last <= original.last:
            return Timeliness.ON_TIME
        return Timeliness.LATE_AGAINST_ORIGINAL if done.last <= due.last else Timeliness.NOT_RECORDED

    @property
    def late_by(self) -> str:
        """How long past the deadline that holds, in words; empty where it is not late."""
        return span(self.late_since, self.day) if self.late_since else ""

    @cached_property
    def late_since(self) -> date | None:
        """The day on which it, or the first of its late steps, should have been done; none where it is not late."""
        if self.timeliness is not Timeliness.LATE:
            return None
        if self.deadline:
            return self.deadline.due.last
        return min(step.late_since for step in self.steps if step.late_since)

    @property
    def late_steps(self) -> int:
        """How many of its steps are late."""
        return sum(step.timeliness is Timeliness.LATE for step in self.steps)

    @cached_property
    def evidence(self) -> list[Evidence]:
        """The evidence published until the day; an action has that of its steps too."""
        things: Sequence[Action | Step] = (self.thing, *getattr(self.thing, "steps", ()))
        return [e for thing in things for e in thing.evidence if e.as_at.last <= self.day]

    @property
    def is_unproved(self) -> bool:
        """Whether it is reported complete or embedded with no published evidence that can show it."""
        return self.stage.is_done and not any(proves(e.kind, self.stage) for e in self.evidence)

    @cached_property
    def steps(self) -> "list[Standing]":
        """Where each step stands."""
        return [Standing(step, self.key, self.day) for step in getattr(self.thing, "steps", ())]

    @property
    def steps_done(self) -> str:
        """How many steps are reported complete: "5 of 9 steps complete"."""
        done = sum(step.stage.is_done for step in self.steps)
        return f"{done} of {counted(len(self.steps), 'step')} complete"

    @cached_property
    def last_reported(self) -> PartialDate | None:
        """The date of the latest rating, update or evidence, its steps' included."""
        return max(_reports(self.thing, self.day), key=lambda when: when.last, default=None)


def _reports(thing: Action | Step, day: date) -> list[PartialDate]:
    facts: tuple[Rating | Update | Evidence, ...] = (*thing.ratings, *thing.updates, *thing.evidence)
    dates = [fact.as_at for fact in facts if fact.as_at.last <= day]
    for step in getattr(thing, "steps", ()):
        dates += _reports(step, day)
    return dates
