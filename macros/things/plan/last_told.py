"""When something was last reported: of a plan, its totals included, and of one action of it, by itself or in these."""

from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.things.action.action_facts import ActionFacts
from macros.things.plan.plan import Reported
from macros.things.plan.plan_facts import PlanFacts


@dataclass(frozen=True)
class LastTold:
    """The date of the latest report, if there is one, and the words that say when it was and what it told of.

    `words` are empty where no report is recorded.
    """

    date: PartialDate | None
    words: str


def told_when(reported: Reported) -> str:
    """When a total was reported, in the words of its source where they tell a part of a year: "late 2021"."""
    return reported.words if reported.words and reported.date != reported.as_at else str(reported.as_at)


def plan_last_told(plan: PlanFacts) -> LastTold:
    """When anything was last reported on a plan, its totals included."""
    last = plan.last_reported
    if last is None:
        return LastTold(None, "")
    total = next((it for it in reversed(plan.reported) if it.date == last), None)
    return LastTold(last, told_when(total) if total else str(last))


def last_told(plan: PlanFacts, action: ActionFacts) -> LastTold:
    """When an action was last reported on: by itself, or together with all others in the totals of its plan."""
    own, total = action.standing.last_reported, _total_of_all(plan)
    if total is None or action.action.withdrawn or (own and own.said_by(plan.day) >= total.date.said_by(plan.day)):
        return LastTold(own, str(own) if own else "")
    by_itself = f"by itself {own}" if own else "not by itself"
    return LastTold(total.date, f"{told_when(total)}, in the plan's totals; {by_itself}")


def _total_of_all(plan: PlanFacts) -> Reported | None:
    """The latest total that tells how far actions are, and counts no fewer than are published."""
    told = [it for it in plan.reported if it.at_least or sum(it.ratings.values()) >= len(plan.live)]
    return next(reversed([it for it in told if it.at_least or it.ratings]), None)
