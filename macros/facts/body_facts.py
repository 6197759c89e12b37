"""Who answers for what: each body with its actions, its steps, its promises, and the bodies that belong to it."""

from dataclasses import dataclass
from functools import cached_property

from macros.facts.action_facts import ActionFacts, MovedDate
from macros.facts.action_group import ActionGroup
from macros.facts.facts import Facts
from macros.facts.grouping import grouped
from macros.facts.lateness import StepFacts
from macros.facts.promise_facts import PromiseFacts
from macros.facts.timeliness import Timeliness
from macros.facts.totals import Totals, totals
from macros.model.vocabulary import Body


@dataclass(frozen=True, eq=False)
class Bodies:
    """All bodies of the record. What is looked up for each of them is worked out once."""

    facts: Facts

    @cached_property
    def all(self) -> dict[str, "BodyFacts"]:
        """Every body, in the order of the file."""
        return {name: BodyFacts(self, name, body) for name, body in self.facts.record.bodies.items()}

    @cached_property
    def parts(self) -> dict[str, list["BodyFacts"]]:
        """The bodies that belong to each body."""
        return grouped((body.body.part_of, body) for body in self.all.values() if body.body.part_of)

    @cached_property
    def promises(self) -> dict[str, list[PromiseFacts]]:
        """The promises to the committee that each body made."""
        return grouped((promise.promise.by, promise) for promise in self.facts.promises if promise.promise.by)

    @cached_property
    def agreed(self) -> dict[str, list[MovedDate]]:
        """The later dates that each body agreed to, named with their plans."""
        return grouped(
            (move.after.approved.by, (f"{action.plan.title}, {name}", address, move, source))
            for action in self.facts.actions
            for name, address, move, source in action.moves
            if move.after.approved
        )

    @cached_property
    def tops(self) -> list["BodyFacts"]:
        """The bodies that belong to no other."""
        return [body for body in self.all.values() if not body.body.part_of]


@dataclass(frozen=True, eq=False)
class BodyFacts:
    """One body: what it has to do itself, and what the bodies that belong to it have to do."""

    bodies: Bodies
    id: str
    body: Body

    @cached_property
    def group(self) -> ActionGroup:
        """The actions that it answers for, or for a step of them."""
        return ActionGroup(self.bodies.facts, self.bodies.facts.actions_of_body.get(self.id, []))

    @property
    def actions(self) -> list[ActionFacts]:
        """Those actions."""
        return self.group.actions

    @property
    def steps(self) -> list[StepFacts]:
        """The steps that it answers for itself, the late ones first."""
        own = [StepFacts(a, s) for a in self.actions for s in a.standing.steps if self.id in s.thing.leads]
        return sorted(own, key=lambda step: step.standing.timeliness is not Timeliness.LATE)

    @property
    def parts(self) -> list["BodyFacts"]:
        """The bodies that belong to it."""
        return self.bodies.parts.get(self.id, [])

    @cached_property
    def family(self) -> list["BodyFacts"]:
        """It, and every body that belongs to it or to one of those."""
        found, at = [self], 0
        while at < len(found):
            found += [part for part in found[at].parts if part not in found]
            at += 1
        return found

    @cached_property
    def family_actions(self) -> list[ActionFacts]:
        """The actions of it and of all that belong to it, each once."""
        return list({action.reference: action for body in self.family for action in body.actions}.values())

    @property
    def family_totals(self) -> Totals:
        """The actions of it and of all that belong to it, added up."""
        return totals(action.standing for action in self.family_actions)

    @property
    def family_late(self) -> list[ActionFacts]:
        """The late actions of those that belong to it, and not its own, the latest first."""
        known = {action.reference for action in self.family_actions} - {action.reference for action in self.actions}
        return [action for action in self.bodies.facts.late if action.reference in known]
