"""One theme: what was promised, learned, measured and asked about it, across all plans."""

from dataclasses import dataclass
from functools import cached_property

from macros.standing.totals import Totals, totals
from macros.things.action.action_facts import ActionFacts
from macros.things.briefing.briefing import Briefing
from macros.things.briefing.briefing_facts import briefings_of_theme
from macros.things.facts import Facts, once
from macros.things.grouping import grouped
from macros.things.late.late_facts import late_actions
from macros.things.learning_point.learning_facts import points_of_themes
from macros.things.measure.measure import Measure
from macros.things.meeting.meeting import Meeting, Question
from macros.things.meeting.meeting_facts import meetings
from macros.things.plan.plan_facts import PlanFacts, live_actions, plans
from macros.things.theme.theme import Theme


@dataclass(frozen=True, eq=False)
class ThemeFacts:
    """Everything that the record holds on one theme."""

    facts: Facts
    id: str
    theme: Theme

    @property
    def actions(self) -> list[ActionFacts]:
        """The actions of this theme."""
        return _actions_of_themes(self.facts).get(self.id, [])

    @cached_property
    def totals(self) -> Totals:
        """Those actions, added up."""
        return totals(action.standing for action in self.actions)

    @property
    def late(self) -> list[ActionFacts]:
        """Those of them that were late when last reported, the one with the oldest date first."""
        return [action for action in late_actions(self.facts) if self.id in action.themes]

    @cached_property
    def plans(self) -> list[PlanFacts]:
        """The plans that have the theme themselves, in an action, or in what they learned."""
        own = {action.plan.id for action in self.actions}
        own |= {point.plan.plan.id for point in points_of_themes(self.facts).get(self.id, [])}
        return [plan for name, plan in plans(self.facts).items() if name in own or self.id in plan.plan.themes]

    @property
    def measures(self) -> list[Measure]:
        """The measures of this theme."""
        return [measure for measure in self.facts.record.measures.values() if self.id in measure.themes]

    @property
    def briefings(self) -> list[Briefing]:
        """The published briefings of this theme."""
        return briefings_of_theme(self.facts).get(self.id, [])

    @property
    def questions(self) -> list[tuple[Meeting, Question]]:
        """What was asked about it, the newest meeting first."""
        return _questions_on_themes(self.facts).get(self.id, [])


@once
def themes(facts: Facts) -> dict[str, ThemeFacts]:
    """Every theme, in the order of the file."""
    return {name: ThemeFacts(facts, name, theme) for name, theme in facts.record.themes.items()}


@once
def _actions_of_themes(facts: Facts) -> dict[str, list[ActionFacts]]:
    return grouped((theme, action) for action in live_actions(facts) for theme in action.themes)


@once
def _questions_on_themes(facts: Facts) -> dict[str, list[tuple[Meeting, Question]]]:
    asked = ((meeting, it) for meeting in meetings(facts) for it in meeting.questions)
    return grouped((theme, (meeting, it)) for meeting, it in asked for theme in dict.fromkeys(it.themes))
