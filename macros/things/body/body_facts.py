"""Who answers for what: each body with its actions, its steps, its promises, and the bodies that belong to it."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from macros.standing.lateness import late_since
from macros.standing.moved_date import MovedDate
from macros.standing.moves import moves
from macros.standing.totals import Totals
from macros.things.action.action_facts import ActionFacts, StepFacts
from macros.things.body.body import Body
from macros.things.body.body_share import BodyShare, late_first, share_totals
from macros.things.facts import Facts, once
from macros.things.grouping import grouped
from macros.things.late.late_facts import actions_and_steps, steps
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
    def shares(self) -> list[BodyShare]:
        """What it answers for in each of those actions."""
        return [BodyShare(action, frozenset({self.id})) for action in self.actions]

    @cached_property
    def totals(self) -> Totals:
        """Those actions, added up; late is what it answers for itself."""
        return share_totals(self.shares)

    @property
    def late(self) -> list[BodyShare]:
        """Those of them in which something was late that it answers for, the one with the oldest date first."""
        return late_first(self.shares)

    @property
    def steps(self) -> list[StepFacts]:
        """The steps that it answers for, the late ones first, the one with the oldest date before the others."""
        own = [step for action in self.actions for step in action.steps if self.id in step.leads]
        days = {id(step): late_since(step.standing) or self.facts.day for step in own}
        return sorted(own, key=lambda step: (not step.standing.is_late, days[id(step)]))

    @property
    def supported(self) -> list[ActionFacts | StepFacts]:
        """The actions and steps that it supports: it helps with them, and does not answer for them."""
        return _supported_by(self.facts).get(self.id, [])

    @property
    def predecessors(self) -> "list[BodyFacts]":
        """The bodies that it replaced."""
        return [it for it in bodies(self.facts).values() if it.body.replaced_by == self.id]

    @property
    def parts(self) -> "list[BodyFacts]":
        """The bodies that belong to it."""
        return parts_of(self.facts).get(self.id, [])

    @property
    def has_busy_parts(self) -> bool:
        """Whether an action names a body that belongs to it, or to one of those."""
        return any(part.family_totals.count for part in self.parts)

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
    def family_shares(self) -> list[BodyShare]:
        """What it and all that belong to it answer for in each of those actions."""
        names = frozenset(body.id for body in self.family)
        return [BodyShare(action, names) for action in self.family_actions]

    @cached_property
    def family_totals(self) -> Totals:
        """The actions of it and of all that belong to it, added up."""
        return share_totals(self.family_shares)

    @property
    def family_late(self) -> list[BodyShare]:
        """What was late that those answer for that belong to it, and not it itself, the oldest date first."""
        own = {share.action.reference for share in self.late}
        return [share for share in late_first(self.family_shares) if share.action.reference not in own]


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
def _supported_by(facts: Facts) -> dict[str, list[ActionFacts | StepFacts]]:
    things = actions_and_steps(facts)
    return grouped((body, thing) for thing in things for body in thing.standing.thing.supports)


@once
def dates_agreed_by(facts: Facts) -> dict[str, list[tuple[ActionFacts, MovedDate]]]:
    """The later dates that each body agreed to."""
    moved = ((action, it) for action in actions(facts) for it in moves(action.standing))
    return grouped((it.after.approved.by, (action, it)) for action, it in moved if it.after.approved)


def bodies_that_are_late(facts: Facts) -> list[tuple[str, int, int]]:
    """Who answers for what was late: the body, and for how many actions with a date of their own, and how many steps;
    the most first.
    """
    busy = {name: body.shares for name, body in bodies(facts).items() if body.shares}
    late = {name: sum(share.is_late and share.is_of_action for share in shares) for name, shares in busy.items()}
    late_steps = Counter(body for step in steps(facts) if step.standing.is_late for body in step.leads)
    names = [name for name in late if late[name] or late_steps[name]]
    names.sort(key=lambda name: (late[name], late_steps[name]), reverse=True)
    return [(name, late[name], late_steps[name]) for name in names]
