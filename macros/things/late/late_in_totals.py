"""What follows from totals alone: that some actions of a plan were late, or done, and not which."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from macros.shown.links import Link
from macros.standing.span import counted
from macros.things.action.action_facts import ActionFacts
from macros.things.facts import Facts
from macros.things.late.late_facts import only_in_totals
from macros.things.plan.claims import claims_of, leading_total
from macros.things.plan.last_told import told_when
from macros.things.plan.plan_facts import PlanFacts, live_plans
from macros.things.plan.plan_sentences import late_words


@dataclass(frozen=True)
class LateInTotals:
    """A plan of which at least so many actions were late by its owner's totals: how many it has, and a sentence."""

    plan: Link
    actions: str
    words: str


def late_in_totals(facts: Facts, owner: str = "") -> tuple[LateInTotals, ...]:
    """The plans of which that follows, in their order: all, or those of one owner."""
    return tuple(_late_in_totals(facts, [it for it in live_plans(facts) if owner in ("", it.plan.owner)]))


def _late_in_totals(facts: Facts, plans: Iterable[PlanFacts]) -> Iterator[LateInTotals]:
    for plan in plans:
        told, leading = claims_of(plan), leading_total(plan)
        if leading and told.late_in_totals:
            totals = f"its totals of {told_when(leading)}"
            words = late_words(facts.record.portal, replace(told, passed=0), totals)
            yield LateInTotals(Link(plan.address, plan.plan.title), counted(told.actions, "action"), words)


def only_in_totals_words(facts: Facts, actions: Sequence[ActionFacts], called: str = "them") -> str:
    """For how many of some actions owners give totals alone; empty where there are none."""
    listed = {action.reference for action in actions}
    these = [action for action in only_in_totals(facts) if action.reference in listed]
    if not these:
        return ""
    of_them = "it" if len(actions) == 1 else f"{len(these)} of {called}"
    owners = {action.plan.owner for action in these}
    give = "the owner gives totals" if len(owners) == 1 else "their owners give totals"
    return f"For {of_them} {give}: how many are done, and not which."
