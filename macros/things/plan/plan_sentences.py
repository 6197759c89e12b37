"""What is said of a plan in whole sentences, on its page and on paper."""

from macros.standing.span import counted
from macros.standing.totals import Totals
from macros.things.plan.plan_facts import PlanFacts


def promised_sentence(totals: Totals) -> str:
    """How many actions were promised, and how far they are: "5 actions promised, 2 reported complete or embedded"."""
    proof = f" ({totals.unproved} of them with no evidence published)" if totals.done else ""
    promised = counted(totals.count, "action")
    return f"{promised} promised, {totals.done} reported complete or embedded{proof}, {totals.late} late."


def no_actions_sentence(plan: PlanFacts) -> str:
    """Why no action of a plan is counted one by one."""
    if plan.actions:
        return "Every action of this plan was withdrawn."
    if plan.listed_actions:
        reported = f"The owner reported {counted(plan.listed_actions, 'action')}."
        return f"{reported} None of them is published one by one, so nobody outside can check them."
    return "This plan lists no single actions." if plan.plan.recommendations else "No action is published yet."


def silent_sentence(plan: PlanFacts, months: int) -> str:
    """That nobody has reported on a plan for so many months or more; empty where somebody did."""
    silence = plan.silent_for(months)
    return f"Nobody has reported on this plan for {silence}." if silence else ""
