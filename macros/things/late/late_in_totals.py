"""What follows from totals alone: that some actions of a plan were late, or done, and not which."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from macros.shown.links import Link
from macros.standing.span import counted
from macros.things.action.action_facts import ActionFacts
from macros.things.facts import Facts
from macros.things.late.late_facts import only_in_totals
from macros.things.plan.claims import claims_of, leading_total
from macros.things.plan.last_told import told_when
from macros.things.plan.plan_facts import PlanFacts, actions_by_plan, live_plans
from macros.things.plan.plan_sentences import late_words


@dataclass(frozen=True)
class LateInTotals:
    """A plan of which at least so many actions were late by its owner's totals: how many it has, and what is said."""

    plan: Link
    actions: str
    words: str


def late_in_totals(facts: Facts) -> tuple[LateInTotals, ...]:
    """The plans of which that follows, in their order."""
    return tuple(_late_in_totals(facts))


def _late_in_totals(facts: Facts) -> Iterator[LateInTotals]:
    for plan in live_plans(facts):
        told, leading = claims_of(plan), leading_total(plan)
        if leading and told.late_in_totals:
            totals = f"its totals of {told_when(leading)}"
            words = late_words(facts.record.portal, replace(told, passed=0, first_passed=0), totals)
            said = " ".join(filter(None, (words, leading.note)))
            yield LateInTotals(Link(plan.address, plan.plan.title), counted(told.actions, "action"), said)


def only_in_totals_words(facts: Facts, actions: Sequence[ActionFacts], called: str = "them") -> str:
    """For how many of some actions owners give totals alone; empty where there are none."""
    listed = {action.reference for action in actions}
    these = [action for action in only_in_totals(facts) if action.reference in listed]
    if not these:
        return ""
    of_them = "it" if len(actions) == 1 else f"{len(these)} of {called}"
    owners = {action.plan.owner for action in these}
    give = "the owner gives totals" if len(owners) == 1 else "their owners give totals"
    told = f"For {of_them} {give}: how many are done, and not which."
    at_least = sum(_done_at_least(plan, len(of_plan)) for plan, of_plan in actions_by_plan(facts, these))
    return f"{told} At least {at_least} of these {'is' if at_least == 1 else 'are'} done." if at_least else told


def _done_at_least(plan: PlanFacts, number: int) -> int:
    """How many of so many actions of a plan are done for certain by its totals: more than all others can be."""
    told = claims_of(plan)
    return max(0, told.claimed - (told.actions - number))
