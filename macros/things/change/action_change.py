"""What changed on one action between two days, from its dated facts."""

from dataclasses import dataclass
from datetime import date

from macros.model.written import Stage
from macros.standing.moved_date import MovedDate
from macros.standing.stages import IN_ORDER
from macros.standing.standing import Standing
from macros.things.action.action import Evidence
from macros.things.action.action_facts import ActionFacts


@dataclass(frozen=True)
class ActionChange:
    """What changed on one action after one day and until another."""

    action: ActionFacts
    before: Standing
    after: Standing

    @property
    def stages(self) -> tuple[Stage, Stage]:
        """The stage on the first day and on the second."""
        return self.before.stage, self.after.stage

    @property
    def is_newly_complete(self) -> bool:
        """Whether it is complete and was not done before."""
        return self.after.stage is Stage.COMPLETE and not self.before.stage.is_done

    @property
    def is_newly_embedded(self) -> bool:
        """Whether it is embedded and was not."""
        return self.after.stage is Stage.EMBEDDED and self.before.stage is not Stage.EMBEDDED

    @property
    def has_gone_back(self) -> bool:
        """Whether it is less far than it was, both stages being known."""
        first, second = self.stages
        return first in IN_ORDER and second in IN_ORDER and IN_ORDER.index(second) < IN_ORDER.index(first)

    @property
    def is_new(self) -> bool:
        """Whether it was promised between the two days: added to its plan, or published with it."""
        return self._is_between(self.action.begun)

    @property
    def moved_dates(self) -> list[MovedDate]:
        """The moves of its deadline and of its steps' deadlines."""
        return [it for it in self.after.moved_dates if not self.before.has_said(it.after.as_at)]

    @property
    def evidence(self) -> list[Evidence]:
        """The evidence published between the two days."""
        return [it for it in self.after.evidence if not self.before.has_said(it.as_at)]

    @property
    def steps_done(self) -> list[str]:
        """The ids of the steps that are done now and were not."""
        pairs = zip(self.before.steps, self.after.steps, strict=True)
        return [after.thing.id for before, after in pairs if after.stage.is_done and not before.stage.is_done]

    @property
    def is_reported(self) -> bool:
        """Whether anybody reported on it, or on a step of it, between the two days."""
        return self.after.last_reported is not None and not self.before.has_said(self.after.last_reported)

    @property
    def has_changed(self) -> bool:
        """Whether its stage, a step's, a deadline or its evidence changed, or it is new."""
        stage_changed = self.before.stage is not self.after.stage
        return bool(stage_changed or self.moved_dates or self.evidence or self.steps_done or self.is_new)

    def _is_between(self, day: date) -> bool:
        return self.before.day < day <= self.after.day
