"""What changed between two days: computed from the dated facts of the record, never from git.

From a to b means after a, until b: what was published on a itself is known at a.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from macros.facts.action_facts import ActionFacts
from macros.facts.facts import Facts
from macros.facts.move import Move
from macros.facts.promise_facts import PromiseFacts
from macros.facts.span import counted
from macros.facts.standing import Standing
from macros.model.action import Evidence
from macros.model.meeting import Meeting
from macros.model.partial_date import PartialDate
from macros.model.plan import Plan, Reported
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


@dataclass(frozen=True)
class Changes:
    """What changed in the whole record after one day and until another."""

    facts: Facts
    first: date
    second: date

    @cached_property
    def actions(self) -> list[ActionChange]:
        """Every action that was promised by the second day, with what changed on it."""
        return [
            ActionChange(action, Standing(action.action, action.standing.key, self.first), self._standing(action))
            for action in self.facts.actions
            if _begins(action) <= self.second
        ]

    def _standing(self, action: ActionFacts) -> Standing:
        return Standing(action.action, action.standing.key, self.second)

    @property
    def newly_complete(self) -> list[ActionChange]:
        """Actions that are complete and were not done."""
        return [change for change in self.actions if change.is_newly_complete]

    @property
    def newly_embedded(self) -> list[ActionChange]:
        """Actions that are embedded and were not."""
        return [change for change in self.actions if change.is_newly_embedded]

    @property
    def gone_back(self) -> list[ActionChange]:
        """Actions that are less far than they were."""
        return [change for change in self.actions if change.went_back]

    @property
    def moved(self) -> list[ActionChange]:
        """Actions whose deadline, or a step's, moved."""
        return [change for change in self.actions if change.moves]

    @property
    def proved(self) -> list[ActionChange]:
        """Actions with new evidence."""
        return [change for change in self.actions if change.evidence]

    @property
    def new(self) -> list[ActionChange]:
        """Actions that were promised between the two days."""
        return [change for change in self.actions if change.is_new]

    @property
    def unchanged(self) -> list[ActionChange]:
        """Actions that were reported on, and on which nothing moved."""
        return [change for change in self.actions if change.is_reported and not change.has_changed]

    @property
    def silent(self) -> list[ActionChange]:
        """Actions of before on which nobody reported at all."""
        return [change for change in self.actions if not change.is_reported and not change.is_new]

    @property
    def reported(self) -> list[tuple[Plan, Reported]]:
        """The totals that owners reported between the two days."""
        return [
            (plan.plan, reported)
            for plan in self.facts.plans.values()
            for reported in plan.plan.reported
            if self.first < reported.as_at.last <= self.second
        ]

    @property
    def answer(self) -> str:
        """What changed, in a few sentences."""
        done, embedded, back, moved, proved, unchanged, silent = map(
            len,
            (
                *(self.newly_complete, self.newly_embedded, self.gone_back),
                *(self.moved, self.proved, self.unchanged, self.silent),
            ),
        )
        plans = counted(len({plan.id for plan, _ in self.reported}), "plan")
        totals = f" Owners reported totals for {plans}." if self.reported else ""
        return (
            f"{counted(done, 'action')} became complete, {embedded} became embedded and {back} went backwards. "
            f"The dates of {counted(moved, 'action')} moved, {proved} got new evidence, {unchanged} had a report "
            f"but no change, and nobody reported on {silent} one by one.{totals}"
        )

    @property
    def promises_due(self) -> list[PromiseFacts]:
        """The promises to the committee that fell due, as they stood on the second day."""
        return [
            PromiseFacts(promise.meeting, promise.promise, self.second, promise.path)
            for promise in self.facts.promises
            if promise.promise.due and self.first < promise.promise.due.last <= self.second
        ]


def meeting_before(facts: Facts, meeting: Meeting) -> Meeting | None:
    """The last sitting before a meeting, of those on other days."""
    return next((other for other in facts.meetings if other.date.last < meeting.date.last), None)


def _begins(action: ActionFacts) -> date:
    start = action.action.added or action.plan.published or action.plan.begun
    return start.last if start else date.min
