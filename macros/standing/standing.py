"""Where an action or a step stands on a day: its stage, and whether it is on time. Two facts, never one colour."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from macros.model.partial_date import PartialDate
from macros.model.written import Stage
from macros.standing.moved_date import MovedDate, moved_dates, moved_words
from macros.standing.span import counted, span
from macros.standing.stages import proves, stage_of
from macros.standing.timeliness import WORST_FIRST, Timeliness
from macros.things.action.action import Action, Deadline, Evidence, Rating, Step, Update
from macros.things.rating_key.rating_key import Colour, RatingKey


@dataclass(frozen=True)
class Standing:
    """Where an action or a step stands on `day`, by what had been said until then.

    `today` is the day as at which the record speaks: that day, or a later one.
    """

    thing: Action | Step
    key: RatingKey | None
    day: date
    today: date

    def has_said(self, when: PartialDate | None) -> bool:
        """Whether something of this date had been said by the day."""
        return when is not None and when.said_by(self.today) <= self.day

    @cached_property
    def ratings(self) -> list[Rating]:
        """The ratings until the day, oldest first."""
        return [rating for rating in self.thing.ratings if self.has_said(rating.as_at)]

    @cached_property
    def rating(self) -> Rating | None:
        """The latest rating, or none: not recorded."""
        return self.ratings[-1] if self.ratings else None

    def ratings_of(self, when: PartialDate) -> list[Rating]:
        """The ratings that are dated `when`."""
        return [rating for rating in self.ratings if rating.as_at == when]

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
        return [it for number, it in enumerate(self.thing.deadlines) if number == 0 or self.has_said(it.as_at)]

    @property
    def original(self) -> Deadline | None:
        """The first deadline."""
        return self.deadlines[0] if self.deadlines else None

    @property
    def deadline(self) -> Deadline | None:
        """The deadline that holds on the day."""
        return self.deadlines[-1] if self.deadlines else None

    @property
    def moved_words(self) -> str:
        """How the deadline moved, in words; empty where it did not."""
        return moved_words(self.deadlines)

    @cached_property
    def moved_dates(self) -> list[MovedDate]:
        """Every move until the day of an action's deadline and of its steps' deadlines."""
        assert isinstance(self.thing, Action)
        own = moved_dates(self.deadlines, self.thing.source)
        return [*own, *(moved for step in self.steps for moved in self._moved_dates_of(step))]

    def _moved_dates_of(self, step: "Standing") -> Iterator[MovedDate]:
        assert isinstance(self.thing, Action)
        return moved_dates(step.deadlines, step.thing.source or self.thing.source, step.thing.id)

    @cached_property
    def done_on(self) -> PartialDate | None:
        """When it was first reported done, of the reports that still hold."""
        first = None
        for rating in reversed(self.ratings):
            if not stage_of(rating, self.key).is_done:
                break
            first = rating.as_at
        return first

    @cached_property
    def timeliness(self) -> Timeliness:
        """Whether it is on time, against the deadline that holds and against the original.

        An action without a date of its own is as late as the latest of its steps.
        """
        if not self.deadline or not self.original:
            return min((step.timeliness for step in self.steps), key=WORST_FIRST.index, default=Timeliness.NO_DATE)
        if self.done_on:
            return self._timeliness_of_done(self.done_on.said_by(self.today), self.original.due, self.deadline.due)
        if self.deadline.due.last < self.day:
            return Timeliness.NOT_RECORDED if self.stage is Stage.NOT_KNOWN else Timeliness.LATE
        return Timeliness.LATE_AGAINST_ORIGINAL if self.original.due.last < self.day else Timeliness.ON_TIME

    @staticmethod
    def _timeliness_of_done(done: date, original: PartialDate, due: PartialDate) -> Timeliness:
        """A report that comes after the date does not say when the thing was done: then it is not recorded."""
        if done <= original.last:
            return Timeliness.ON_TIME
        return Timeliness.LATE_AGAINST_ORIGINAL if done <= due.last else Timeliness.NOT_RECORDED

    @property
    def is_late(self) -> bool:
        """Whether it is late against the deadline that holds."""
        return self.timeliness is Timeliness.LATE

    @property
    def late_by(self) -> str:
        """How long past the deadline that holds, in words; empty where it is not late."""
        return span(self.late_since, self.day) if self.late_since else ""

    @cached_property
    def late_since(self) -> date | None:
        """The day on which it, or the first of its late steps, should have been done; none where it is not late."""
        if not self.is_late:
            return None
        if self.deadline:
            return self.deadline.due.last
        return min(step.late_since for step in self.steps if step.late_since)

    @property
    def late_steps(self) -> int:
        """How many of its steps are late."""
        return sum(step.is_late for step in self.steps)

    @cached_property
    def evidence(self) -> list[Evidence]:
        """The evidence published until the day; an action has that of its steps too."""
        things: Sequence[Action | Step] = (self.thing, *getattr(self.thing, "steps", ()))
        return [it for thing in things for it in thing.evidence if self.has_said(it.as_at)]

    @property
    def updates(self) -> list[Update]:
        """What was reported until the day in words, newest first."""
        return [it for it in reversed(self.thing.updates) if self.has_said(it.as_at)]

    @property
    def is_unproved(self) -> bool:
        """Whether it is reported complete or embedded with no published evidence that can show it."""
        return self.stage.is_done and not any(proves(it.kind, self.stage) for it in self.evidence)

    @cached_property
    def steps(self) -> "list[Standing]":
        """Where each step stands."""
        return [Standing(step, self.key, self.day, self.today) for step in getattr(self.thing, "steps", ())]

    @property
    def steps_done(self) -> str:
        """How many steps are reported complete: "5 of 9 steps complete"."""
        done = sum(step.stage.is_done for step in self.steps)
        return f"{done} of {counted(len(self.steps), 'step')} complete"

    @cached_property
    def last_reported(self) -> PartialDate | None:
        """The date of the latest rating, update or evidence, its steps' included."""
        return max(self._reports(), key=lambda when: when.said_by(self.today), default=None)

    def _reports(self) -> Iterator[PartialDate]:
        facts: tuple[Rating | Update | Evidence, ...] = (*self.ratings, *self.updates, *self.evidence)
        yield from (it.as_at for it in facts)
        yield from (when for step in self.steps for when in step._reports())
