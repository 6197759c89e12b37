"""Who answers for what: each body with its actions, its steps, its promises, and the bodies that belong to it."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from macros.standing.moved_date import MovedDate
from macros.standing.totals import Totals, totals
from macros.things.action.action_facts import ActionFacts, StepFacts
from macros.things.body.body import Body
from macros.things.facts import Facts, once
from macros.things.grouping import grouped
from macros.things.late.late_facts import late_actions, steps
from macros.things.plan.plan_facts import actions, live_actions


@dataclass(frozen=True, eq=False)
class BodyFacts:
    """One body: what it has to do itself, and what the bodies that belong to it have to do."""

    facts: Facts
    id: str
    body: Body

    @property
    def actions(self) -> list[ActionFacts]:
        """The actions that it answers for, or for a step of them."""
        return actions_of_body(self.facts).get(self.id, [])

    @cached_property
    def totals(self) -> Totals:
        """Those actions, added up."""
        return totals(action.standing for action in self.actions)

    @property
    def late(self) -> list[ActionFacts]:
        """The late ones of them, the latest first."""
        return [action for action in late_actions(self.facts) if self.id in action.bodies]

    @property
    def steps(self) -> list[StepFacts]:
        """The steps that it answers for itself, the late ones first."""
        own = [step for action in self.actions for step in action.steps if self.id in step.standing.thing.leads]
        return sorted(own, key=lambda step: not step.standing.is_late)

    @property
    def parts(self) -> "list[BodyFacts]":
        """The bodies that belong to it."""
        return parts_of(self.facts).get(self.id, [])

    @cached_property
    def family(self) -> "list[BodyFacts]":
        """It, and every body that belongs to it or to one of those."""
        members, at = [self], 0
        while at < len(members):
            members += [part for part in members[at].parts if part not in members]
            at += 1
        return members

    @cached_property
    def family_actions(self) -> list[ActionFacts]:
        """The actions of it and of all that belong to it, each once."""
        return list({action.reference: action for body in self.family for action in body.actions}.values())

    @cached_property
    def family_totals(self) -> Totals:
        """The actions of it and of all that belong to it, added up."""
        return totals(action.standing for action in self.family_actions)

    @property
    def family_late(self) -> list[ActionFacts]:
        """The late actions of those that belong to it, and not its own, the latest first."""
        known = {action.reference for action in self.family_actions} - {action.reference for action in self.actions}
        return [action for action in late_actions(self.facts) if action.reference in known]


@once
def bodies(facts: Facts) -> dict[str, BodyFacts]:
    """Every body, in the order of the file."""
    return {name: BodyFacts(facts, name, body) for name, body in facts.record.bodies.items()}


@once
def parts_of(facts: Facts) -> dict[str, list[BodyFacts]]:
    """The bodies that belong to each body."""
    return grouped((it.body.part_of, it) for it in bodies(facts).values() if it.body.part_of)


@once
def actions_of_body(facts: Facts) -> dict[str, list[ActionFacts]]:
    """The actions that each body answers for itself."""
    return grouped((body, action) for action in live_actions(facts) for body in action.bodies)


@once
def dates_agreed_by(facts: Facts) -> dict[str, list[tuple[ActionFacts, MovedDate]]]:
    """The later dates that each body agreed to."""
    moved = ((action, it) for action in actions(facts) for it in action.standing.moved_dates)
    return grouped((it.after.approved.by, (action, it)) for action, it in moved if it.after.approved)


def bodies_that_are_late(facts: Facts) -> list[tuple[str, int, int]]:
    """Who answers for late actions and late steps: the body, and how many of each; the most first."""
    late = Counter(body for action in late_actions(facts) for body in action.bodies)
    late_steps = Counter(body for step in steps(facts) if step.standing.is_late for body in step.leads)
    names = [name for name in facts.record.bodies if late[name] or late_steps[name]]
    names.sort(key=lambda name: (late[name], late_steps[name]), reverse=True)
    return [(name, late[name], late_steps[name]) for name in names]
