"""One action with what follows for it on a day."""

from dataclasses import dataclass, field, replace
from datetime import date

from macros.shown.addresses import action_address
from macros.source.yaml_source import Path
from macros.standing.standing import Standing
from macros.things.action.action import Action
from macros.things.plan.plan import Plan, Recommendation


@dataclass(frozen=True)
class ActionFacts:
    """One action: where it belongs, where it stands, and where it is written."""

    plan: Plan
    recommendation: Recommendation
    action: Action
    standing: Standing
    path: Path
    _on: dict[date, Standing] = field(default_factory=dict, repr=False, compare=False)

    @property
    def reference(self) -> str:
        """How other records speak of it: "leo/1.1"."""
        return f"{self.plan.id}/{self.action.id}"

    @property
    def address(self) -> str:
        """The address of its page."""
        return action_address(self.plan.id, self.action.id)

    @property
    def steps(self) -> "list[StepFacts]":
        """Its steps."""
        return [StepFacts(self, step) for step in self.standing.steps]

    @property
    def also_under(self) -> list[Recommendation]:
        """The other recommendations of its plan that it serves too. It counts once."""
        return [asked for asked in self.plan.recommendations if asked.id in self.action.also_under]

    @property
    def themes(self) -> list[str]:
        """Its themes: its own, and those of each recommendation that it serves."""
        asked = (self.recommendation, *self.also_under)
        return list(dict.fromkeys([*self.action.themes, *(theme for it in asked for theme in it.themes)]))

    @property
    def bodies(self) -> list[str]:
        """Who answers for it or for a step of it."""
        return list(dict.fromkeys([*self.action.leads, *(lead for step in self.action.steps for lead in step.leads)]))

    @property
    def begun(self) -> date:
        """The day from which it stood: it was added to its plan, or its plan was published, or began."""
        start = self.action.added or self.plan.published or self.plan.begun
        return start.said_by(self.standing.today) if start else date.min

    @property
    def ended(self) -> date:
        """The day from which it no longer stands: it was withdrawn; for most that never comes."""
        withdrawn = self.action.withdrawn
        return withdrawn.on.said_by(self.standing.today) if withdrawn else date.max

    def on(self, day: date) -> Standing:
        """Where it stood on an earlier day."""
        if day not in self._on:
            self._on[day] = replace(self.standing, day=day)
        return self._on[day]


def step_name(action: str, step: str) -> str:
    """What tells a step from all others, by the name of its action: "robin/1.1/step-a"; of no step, the action's."""
    return f"{action}/step-{step}" if step else action


@dataclass(frozen=True)
class StepFacts:
    """A step, with the action that it is a part of."""

    action: ActionFacts
    standing: Standing

    @property
    def id(self) -> str:
        """Its letter."""
        return self.standing.thing.id

    @property
    def address(self) -> str:
        """Where it stands on the page of its action."""
        return f"{self.action.address}#step-{self.id.lower()}"

    @property
    def leads(self) -> tuple[str, ...]:
        """Who answers for it: its own leads, else those of its action."""
        return self.standing.thing.leads or self.action.action.leads
