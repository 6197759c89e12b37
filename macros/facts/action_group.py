"""Some of the actions, such as those of a body or of a theme: added up, the late ones, and the rest by plan."""

from dataclasses import dataclass
from functools import cached_property

from macros.facts.action_facts import ActionFacts
from macros.facts.facts import Facts
from macros.facts.grouping import by_plan
from macros.facts.plan_facts import PlanFacts
from macros.facts.timeliness import Timeliness
from macros.facts.totals import Totals, totals


@dataclass(frozen=True)
class ActionGroup:
    """Some of the actions of the record."""

    facts: Facts
    actions: list[ActionFacts]

    @cached_property
    def totals(self) -> Totals:
        """The actions, added up."""
        return totals(action.standing for action in self.actions)

    @property
    def late(self) -> list[ActionFacts]:
        """The late actions, the latest first."""
        mine = {action.reference for action in self.actions}
        return [action for action in self.facts.late if action.reference in mine]

    @property
    def others_by_plan(self) -> list[tuple[PlanFacts, list[ActionFacts]]]:
        """The actions that are not late, by plan."""
        others = [action for action in self.actions if action.standing.timeliness is not Timeliness.LATE]
        return by_plan(self.facts.plans, others, lambda action: action.plan.id)
