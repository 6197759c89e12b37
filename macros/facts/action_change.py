"""What changed on one action between two days, from its dated facts."""

from dataclasses import dataclass

from macros.facts.action_facts import ActionFacts
from macros.facts.move import Move
from macros.facts.standing import Standing
from macros.model.action import Evidence
from macros.model.partial_date import PartialDate
from macros.model.written import Stage

ORDER = [Stage.NOT_STARTED, Stage.UNDER_WAY, Stage.COMPLETE, Stage.EMBEDDED]


@dataclass(frozen=True)
class ActionChange:
    """What changed on one action after one day and until another."""

    facts: ActionFacts
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
    def went_back(self) -> bool:
        """Whether it is less far than it was, both stages being known."""
        first, second = self.stages
        return first in ORDER and second in ORDER and ORDER.index(second) < ORDER.index(first)

    @property
    def is_new(self) -> bool:
        """Whether it was promised between the two days: added to its plan, or published with it."""
        start = self.facts.action.added or self.facts.plan.published or self.facts.plan.begun
        return start is not None and self._is_between(start)

    @property
    def moves(self) -> list[tuple[str, Move]]:
        """The moves of its deadline and of its steps' deadlines, each with the step's id, or "" for its own."""
        found = [("", move) for move in self.after.moves]
        found += [(step.thing.id, move) for step in self.after.steps for move in step.moves]
        return [(name, move) for name, move in found if move.after.as_at and self._is_between(move.after.as_at)]

    @property
    def evidence(self) -> list[Evidence]:
        """The evidence published between the two days."""
        return [evidence for evidence in self.after.evidence if self._is_between(evidence.as_at)]

    @property
    def steps_done(self) -> list[str]:
        """The ids of the steps that are done now and were not."""
        pairs = zip(self.before.steps, self.after.steps, strict=True)
        return [after.thing.id for before, after in pairs if after.stage.is_done and not before.stage.is_done]

    @property
    def is_reported(self) -> bool:
        """Whether anybody reported on it, or on a step of it, between the two days."""
        return self.after.last_reported is not None and self._is_between(self.after.last_reported)

    @property
    def has_changed(self) -> bool:
        """Whether its stage, a step's, a deadline or its evidence changed, or it is new."""
        stage_changed = self.before.stage is not self.after.stage
        return bool(stage_changed or self.moves or self.evidence or self.steps_done or self.is_new)

    def _is_between(self, when: PartialDate) -> bool:
        return self.before.day < when.last <= self.after.day
