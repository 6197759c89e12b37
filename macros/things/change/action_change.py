"""What changed on one action between two days, from its dated facts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from macros.model.written import Stage
from macros.standing.moved_date import MovedDate
from macros.standing.moves import moves
from macros.standing.stages import IN_ORDER, NOT_RECORDED
from macros.standing.standing import Standing
from macros.things.action.action import Evidence, Rating
from macros.things.action.action_facts import ActionFacts


@dataclass(frozen=True)
class ActionChange:
    """What changed on one action after one day and until another."""

    action: ActionFacts
    before: Standing
    after: Standing

    @cached_property
    def stages(self) -> tuple[Stage, Stage]:
        """The stage on the first day and on the second.

        What was said of all actions at once counts where it says that all are done, else it is no change of this one.
        """
        return _own_stage(self.before), _own_stage(self.after)

    @property
    def is_newly_complete(self) -> bool:
        """Whether it is reported complete and was not reported done before."""
        return self.stages[1] is Stage.COMPLETE and not self.stages[0].is_done

    @property
    def is_newly_embedded(self) -> bool:
        """Whether it is reported embedded and was not."""
        return self.stages[1] is Stage.EMBEDDED and self.stages[0] is not Stage.EMBEDDED

    @property
    def has_gone_back(self) -> bool:
        """Whether its owner rates it less far than it was; that a rating is missing does not say so."""
        first, second = self.stages
        is_rated = self.after.rated_stage in IN_ORDER
        return is_rated and first in IN_ORDER and IN_ORDER.index(second) < IN_ORDER.index(first)

    @property
    def is_dropped(self) -> bool:
        """Whether its owner newly says that it will not be done."""
        return self.stages[1] is Stage.WILL_NOT_BE_DONE and self.stages[0] is not Stage.WILL_NOT_BE_DONE

    @property
    def is_begun(self) -> bool:
        """Whether it is newly under way, by its own rating or because a step of it has begun."""
        was_open = self.stages[0] in (Stage.NOT_STARTED, Stage.NOT_KNOWN, Stage.WILL_NOT_BE_DONE)
        return self.stages[1] is Stage.UNDER_WAY and was_open

    @property
    def is_begun_by_a_step(self) -> bool:
        """Whether only a step says that it is newly under way: it is under way at least."""
        return self.is_begun and self.after.rated_stage is not Stage.UNDER_WAY

    @property
    def is_rated_anew(self) -> bool:
        """Whether its rating or its stage is another, and none of the other words says how."""
        told = (self.is_newly_complete, self.is_newly_embedded, self.has_gone_back, self.is_dropped, self.is_begun)
        return self._is_rated_otherwise and not any(told)

    @property
    def checks(self) -> list[tuple[Standing, Rating]]:
        """The ratings by somebody who checked it or a step of it, with where that stands then."""
        things = [(self.before, self.after), *self._steps]
        return [(after, it) for _, after in things for it in after.ratings if self._is_new_check(it)]

    @property
    def is_new(self) -> bool:
        """Whether it was promised between the two days: added to its plan, or published with it."""
        return self._is_between(self.action.begun)

    @property
    def moved_dates(self) -> list[MovedDate]:
        """The moves of its deadline and of its steps' deadlines."""
        return [it for it in moves(self.after) if not self.before.has_said(it.after.as_at)]

    @property
    def evidence(self) -> list[Evidence]:
        """The evidence published between the two days."""
        return [it for it in self.after.evidence if not self.before.has_said(it.as_at)]

    @property
    def steps_done(self) -> list[str]:
        """The ids of the steps that are reported done now and were not."""
        return [after.thing.id for after in self._steps_that_changed if after.stage.is_done]

    @property
    def steps_otherwise(self) -> list[tuple[str, Stage]]:
        """The steps whose stage changed in another way, each with what it is now."""
        return [(after.thing.id, after.stage) for after in self._steps_that_changed if not after.stage.is_done]

    @property
    def is_reported(self) -> bool:
        """Whether anybody reported on it, or on a step of it, between the two days."""
        return self.after.last_reported is not None and not self.before.has_said(self.after.last_reported)

    @property
    def is_silent(self) -> bool:
        """Whether nothing at all was said of it as a single action, though it stood before."""
        return not (self.is_reported or self.is_new or self.moved_dates)

    @property
    def is_past_first_date(self) -> bool:
        """Whether the first date of it or of a step with a later date passed before it was reported done."""
        return any(it.is_past_original for it in (self.after, *self.after.steps))

    @cached_property
    def has_changed(self) -> bool:
        """Whether its stage or rating, a step's stage, a deadline or its evidence changed, or it is new or checked."""
        parts = (self.moved_dates, self.evidence, self.is_new, self.checks, list(self._steps_that_changed))
        return self._is_rated_otherwise or any(parts)

    @property
    def _steps(self) -> Iterator[tuple[Standing, Standing]]:
        return zip(self.before.steps, self.after.steps, strict=True)

    @property
    def _steps_that_changed(self) -> Iterator[Standing]:
        """Those whose stage is another; between complete and embedded a step stays done."""
        pairs = ((before.stage, after) for before, after in self._steps)
        return (after for was, after in pairs if was is not after.stage and not (was.is_done and after.stage.is_done))

    @property
    def _is_rated_otherwise(self) -> bool:
        return self.stages[0] is not self.stages[1] or _rating(self.before) != _rating(self.after)

    def _is_new_check(self, it: Rating) -> bool:
        return it.assessment == "check" and not self.before.has_said(it.as_at)

    def _is_between(self, day: date) -> bool:
        return self.before.day < day <= self.after.day


def _own_stage(it: Standing) -> Stage:
    """The stage that is told of the action alone, unless all actions were said to be done."""
    is_own = not it.said_of_all or it.stage.is_done
    return it.stage if is_own else replace(it, said_of_all=()).stage


def _rating(it: Standing) -> str:
    return it.rating.rating if it.rating else NOT_RECORDED
