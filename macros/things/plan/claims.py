"""Claimed, seen, proved: three numbers, always together (design, section 5, rule 3).

Claimed is what owners say in their latest report: totals count where no actions are published one by one, and where
they are newer or wider than the ratings of these. Seen is what can be counted action by action. Proved has evidence.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields

from macros.model.partial_date import PartialDate
from macros.model.written import Stage
from macros.standing.standing import Standing
from macros.standing.timeliness import Timeliness
from macros.things.plan.plan import Reported
from macros.things.plan.plan_facts import PlanFacts


@dataclass(frozen=True)
class Claims:
    """Of how many actions is known, how many are claimed done, seen done, and proved; and what is known of lateness.

    `late` were late when last reported, one by one; `late_in_totals` are so many more at least, not published which;
    `first_passed` are open past a first date, of themselves or of a step, and have a later one that is not past;
    `passed` are those whose date passed since the last report on them, one by one; of these, `passed_again` are past a
    later date than their first, `passed_in_totals` are in newer totals, and at least `passed_done` are done by those,
    not told which. `unchecked` are those that are proved by the owner's own word alone.
    """

    actions: int
    claimed: int
    seen: int
    proved: int
    late: int
    late_in_totals: int
    first_passed: int
    passed: int
    passed_again: int
    passed_in_totals: int
    passed_done: int
    unchecked: int

    def __add__(self, other: "Claims") -> "Claims":
        """Those of two sets of plans together."""
        return Claims(*(getattr(self, it.name) + getattr(other, it.name) for it in fields(self)))


def claims(plans: Iterable[PlanFacts]) -> Claims:
    """What is claimed, seen and proved of some plans."""
    return sum((claims_of(plan) for plan in plans), Claims(*[0] * len(fields(Claims))))


def claims_of(plan: PlanFacts) -> Claims:
    """What is claimed, seen and proved of one plan."""
    it, leading = plan.totals, leading_total(plan)
    # What was said of all actions at once is claimed of each, and cannot be seen of it.
    seen = [action.standing for action in plan.live if action.standing.rated_stage.is_done]
    number = max(it.count, _latest_count(plan), sum(leading.ratings.values()) if leading else 0)
    claimed = _number(plan, leading, lambda stage: stage.is_done) if leading else it.done
    proved = [standing for standing in seen if standing.is_proved]
    moved = [action.standing for action in plan.live if _is_past_first(action.standing)]
    return Claims(
        actions=number,
        claimed=claimed,
        seen=len(seen),
        proved=len(proved),
        late=it.late,
        late_in_totals=max(0, _late_at_least(plan, leading) - it.late) if leading else 0,
        first_passed=sum(it.timeliness not in (Timeliness.LATE, Timeliness.PASSED) for it in moved),
        passed=it.passed,
        passed_again=sum(it.timeliness is Timeliness.PASSED for it in moved),
        passed_in_totals=it.passed if leading else 0,
        passed_done=max(0, claimed - (number - it.passed)) if leading else 0,
        unchecked=sum(not any(it.checked_by for it in standing.evidence) for standing in proved),
    )


def leading_total(plan: PlanFacts) -> Reported | None:
    """The latest total of a plan that tells stages, where it is newer or wider than what is rated action by action."""
    told = [it for it in plan.reported if any(it.ratings.values()) or (it.at_least and it.at_least.is_done)]
    if not told or _is_older(plan, told[-1]):
        return None
    latest, rated = told[-1], _rated(plan)
    is_newer = not rated or latest.date.first > max(when.last for when in rated)
    return latest if is_newer or latest.count > len(plan.live) else None


def _latest_count(plan: PlanFacts) -> int:
    """How many actions the latest total counts, where it is not older than what is rated action by action."""
    return next((it.count for it in reversed(plan.reported) if it.count and not _is_older(plan, it)), 0)


def _rated(plan: PlanFacts) -> list[PartialDate]:
    return [rating.as_at for action in plan.live for rating in action.standing.claims]


def _is_older(plan: PlanFacts, total: Reported) -> bool:
    """Whether an action was rated by itself after a total was reported."""
    return any(when.first > total.date.last for when in _rated(plan))


def _late_at_least(plan: PlanFacts, total: Reported) -> int:
    """How many actions were late for certain when a total was reported: more are open than have a date to come."""
    is_open = _number(plan, total, lambda stage: stage in (Stage.NOT_STARTED, Stage.UNDER_WAY))
    not_due = sum(not _is_past(action.standing, total) for action in plan.live)
    unlisted = max(0, total.count - len(plan.live))
    return max(0, is_open - not_due - unlisted)


def _is_past(standing: Standing, total: Reported) -> bool:
    return standing.due is not None and standing.due < total.date.first


def _is_past_first(it: Standing) -> bool:
    moved = (thing.is_past_original and thing.stage.is_open for thing in (it, *it.steps))
    return it.stage.is_open and any(moved)


def _number(plan: PlanFacts, total: Reported, is_wanted: Callable[[Stage], bool]) -> int:
    """How many actions of a total have a colour that tells such a stage; all, where that was said of all in words."""
    if not total.ratings:
        return (total.count or len(plan.live)) if total.at_least and is_wanted(total.at_least) else 0
    key = plan.key.ratings if plan.key else {}
    return sum(number for name, number in total.ratings.items() if name in key and is_wanted(key[name].stage))
