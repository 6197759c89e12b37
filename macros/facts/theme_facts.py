"""One theme: what was promised, learned, measured and asked about it, across all plans."""

from dataclasses import dataclass
from functools import cached_property

from macros.facts.action_group import ActionGroup
from macros.facts.facts import Facts
from macros.facts.plan_facts import PlanFacts
from macros.model.briefing import Briefing
from macros.model.measure import Measure
from macros.model.meeting import Meeting, Question
from macros.model.plan import LearningPoint


@dataclass(frozen=True)
class ThemeFacts:
    """Everything that the record holds on one theme."""

    facts: Facts
    id: str

    @cached_property
    def group(self) -> ActionGroup:
        """The actions of this theme."""
        return ActionGroup(self.facts, self.facts.actions_of_theme.get(self.id, []))

    @cached_property
    def plans(self) -> list[PlanFacts]:
        """The plans that have the theme themselves, in an action, or in what they learned."""
        own = {action.plan.id for action in self.group.actions} | {plan.plan.id for plan, _ in self.learning}
        return [plan for name, plan in self.facts.plans.items() if name in own or self.id in plan.plan.themes]

    @cached_property
    def learning(self) -> list[tuple[PlanFacts, list[LearningPoint]]]:
        """What reviews found on it, by plan."""
        found = [
            (plan, [point for point in plan.plan.learning if self.id in point.themes])
            for plan in self.facts.plans.values()
        ]
        return [(plan, points) for plan, points in found if points]

    @property
    def measures(self) -> list[Measure]:
        """The measures of this theme."""
        return [measure for measure in self.facts.record.measures.values() if self.id in measure.themes]

    @property
    def briefings(self) -> list[Briefing]:
        """The published briefings of this theme."""
        return [briefing for briefing in self.facts.briefings if self.id in briefing.themes]

    @property
    def questions(self) -> list[tuple[Meeting, Question]]:
        """What was asked about it, the newest meeting first."""
        return [
            (meeting, question)
            for meeting in self.facts.meetings
            for question in meeting.questions
            if self.id in question.themes
        ]
