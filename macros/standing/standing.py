"""Where an action or a step stands on a day: its stage, and whether it is in time. Two facts, never one colour."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from macros.model.partial_date import PartialDate
from macros.model.written import Stage
from macros.standing.moved_date import moved_words
from macros.standing.punctuality import Punctuality
from macros.standing.stages import IN_ORDER, furthest, proves, ratings_that_hold, says_open, stage_of
from macros.standing.steps_timeliness import timeliness_of_steps
from macros.standing.timeliness import PAST, Timeliness
from macros.things.action.action import Action, Deadline, Evidence, Rating, Step, Update
from macros.things.rating_key.rating_key import Colour, RatingKey


@dataclass(frozen=True)
class Standing:
    """Where an action or a step stands on `day`, by what had been said until then.

    `today` is the day as at which the record speaks: that day, or a later one. `said_of_all` is what the owner said of
    all actions of its plan at once: from a date on, it is at least of that stage.
    """

    thing: Action | Step
    key: RatingKey | None
    day: date
    today: date
    said_of_all: tuple[tuple[PartialDate, Stage], ...] = ()

    def has_said(self, when: PartialDate | None) -> bool:
        """Whether something of this date had been said by the day."""
        return when is not None and when.said_by(self.today) <= self.day

    @cached_property
    def ratings(self) -> list[Rating]:
        """The ratings until the day, oldest first: the owner's claims, and the checks of others."""
        return [rating for rating in self.thing.ratings if self.has_said(rating.as_at)]

    @cached_property
    def claims(self) -> list[Rating]:
        """The owner's own ratings."""
        return [rating for rating in self.ratings if rating.assessment == "claim"]

    @cached_property
    def rating(self) -> Rating | None:
        """The owner's latest rating, or none: not recorded."""
        return self.claims[-1] if self.claims else None

    @cached_property
    def checks(self) -> list[Rating]:
        """The latest rating by each body that checked it, the latest of all last."""
        latest = {rating.by: rating for rating in self.ratings if rating.assessment == "check"}
        return [rating for rating in self.ratings if latest.get(rating.by) is rating]

    @cached_property
    def colour(self) -> Colour | None:
        """What the latest rating means in the plan's key, where it is a colour at all."""
        return self.key.ratings.get(self.rating.rating) if self.key and self.rating else None

    @cached_property
    def rated_stage(self) -> Stage:
        """The stage that the owner's latest rating tells."""
        return stage_of(self.rating, self.key) if self.rating else Stage.NOT_KNOWN

    @cached_property
    def stage(self) -> Stage:
        """How far it is: as it is rated; at least under way where a step has begun, and as far as was said of all."""
        if self.rated_stage is Stage.WILL_NOT_BE_DONE:
            return self.rated_stage
        begun = [Stage.UNDER_WAY for step in self.steps if step.stage in IN_ORDER[1:]]
        return furthest([self.rated_stage, *begun, *self._of_all])

    @property
    def _of_all(self) -> Iterator[Stage]:
        """What was said of all until the day, and not before the thing's own latest rating that tells a stage."""
        own = self.rating.as_at if self.rating and self.rated_stage is not Stage.NOT_KNOWN else None
        said = ((when, stage) for when, stage in self.said_of_all if self.has_said(when))
        return (stage for when, stage in said if own is None or when.last >= own.first)

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
    def due(self) -> date | None:
        """The last day of the deadline that holds; none where there is none, or its words name no date."""
        return self.deadline.date.last if self.deadline and self.deadline.date else None

    @property
    def moved_words(self) -> str:
        """How the deadline moved, in words; empty where it did not."""
        return moved_words(self.deadlines)

    @cached_property
    def _done_claims(self) -> list[Rating]:
        """The claims that it is done, back to the first, of those that still hold."""
        return ratings_that_hold(self.claims, self.key, lambda stage: stage.is_done)

    @property
    def reported_done(self) -> PartialDate | None:
        """When it was first reported done, of the reports that still hold."""
        return self._done_claims[0].as_at if self._done_claims else None

    @property
    def done_on(self) -> PartialDate | None:
        """The day on which it was done, where a source gives it."""
        return next((rating.done_day for rating in self._done_claims if rating.done_day), None)

    @cached_property
    def told_open(self) -> list[PartialDate]:
        """The dates of the reports that say of it, or of a step, that it is not done."""
        own = [it.as_at for it in self.ratings if says_open(it, self.key)]
        return [*own, *(when for step in self.steps if step.stage.is_open for when in step.told_open)]

    def _against(self, deadline: Deadline | None) -> Punctuality | None:
        if deadline is None or deadline.date is None:
            return None
        done = self.reported_done.said_by(self.today) if self.reported_done else None
        return Punctuality(deadline.date, self.day, self.stage, done, self.done_on, tuple(self.told_open))

    @cached_property
    def punctuality(self) -> Punctuality | None:
        """How it is in time against the deadline that holds; none where that names no date."""
        return self._against(self.deadline)

    @cached_property
    def timeliness(self) -> Timeliness:
        """Whether it is in time against the deadline that holds.

        An action without a date of its own is as its steps are.
        """
        if self.punctuality:
            return self.punctuality.timeliness
        return timeliness_of_steps(self.stage, [step.timeliness for step in self.steps])

    @cached_property
    def against_original(self) -> Punctuality | None:
        """How it is in time against its first date, where a later one holds."""
        return self._against(self.original) if len(self.deadlines) > 1 else None

    @property
    def is_past_original(self) -> bool:
        """Whether its first date, where a later one holds, passed before it was reported done."""
        return self.against_original is not None and self.against_original.timeliness in PAST

    @property
    def is_late(self) -> bool:
        """Whether a report after the deadline that holds says that it is not done."""
        return self.timeliness is Timeliness.LATE

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
    def is_proved(self) -> bool:
        """Whether it is reported done, and published evidence can show that."""
        return self.stage.is_done and any(proves(it.kind, self.stage) for it in self.evidence)

    @property
    def is_unproved(self) -> bool:
        """Whether it is reported done with no published evidence that can show it."""
        return self.stage.is_done and not self.is_proved

    @cached_property
    def steps(self) -> "list[Standing]":
        """Where each step stands."""
        return [Standing(step, self.key, self.day, self.today) for step in getattr(self.thing, "steps", ())]

    @cached_property
    def last_reported(self) -> PartialDate | None:
        """The date of the latest rating, update or evidence, its steps' included."""
        return max(self._reports(), key=lambda when: when.said_by(self.today), default=None)

    def _reports(self) -> Iterator[PartialDate]:
        facts: tuple[Rating | Update | Evidence, ...] = (*self.ratings, *self.updates, *self.evidence)
        yield from (it.as_at for it in facts)
        yield from (when for step in self.steps for when in step._reports())
