"""One action with what follows for it on a day."""

from dataclasses import dataclass

from macros.facts.addresses import action_address
from macros.facts.move import Move
from macros.facts.standing import Standing
from macros.model.action import Action
from macros.model.plan import Plan, Recommendation
from macros.model.written import Citation
from macros.source.yaml_source import Path

MovedDate = tuple[str, str, Move, Citation]


@dataclass(frozen=True)
class ActionFacts:
    """One action: where it belongs, where it stands, and where it is written."""

    plan: Plan
    recommendation: Recommendation
    action: Action
    standing: Standing
    path: Path

    @property
    def reference(self) -> str:
        """How other records speak of it: "leo/1.1"."""
        return f"{self.plan.id}/{self.action.id}"

    @property
    def address(self) -> str:
        """The address of its page."""
        return action_address(self.plan.id, self.action.id)

    @property
    def moves(self) -> list[MovedDate]:
        """Every move of its own date and of its steps' dates."""
        own = [(self.action.id, self.address, move, self.action.source) for move in self.standing.moves]
        return own + [
            (f"{self.action.id} step {step}", address, move, source) for step, address, move, source in self.step_moves
        ]

    @property
    def step_moves(self) -> list[MovedDate]:
        """Every move of a step's date: the step's id, its address, the move, and the source of the step."""
        return [
            (
                step.thing.id,
                f"{self.address}#step-{step.thing.id.lower()}",
                move,
                step.thing.source or self.action.source,
            )
            for step in self.standing.steps
            for move in step.moves
        ]

    @property
    def themes(self) -> list[str]:
        """Its themes: its own, and its recommendation's."""
        return list(dict.fromkeys((*self.action.themes, *self.recommendation.themes)))

    @property
    def bodies(self) -> list[str]:
        """Who answers for it or for a step of it."""
        return list(dict.fromkeys([*self.action.leads, *(lead for step in self.action.steps for lead in step.leads)]))
