"""Totals that an owner reported, compared with what was known before: which actions changed they do not tell.

They are held against the total before them, or, where there is none, against what was counted action by action.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from macros.model.written import Stage
from macros.shown.sentence import joined
from macros.shown.voice import do_not_say
from macros.standing.said_of_all import said_of_all
from macros.standing.span import counted
from macros.standing.stages import FURTHEST_FIRST, IN_ORDER
from macros.standing.standing import Standing
from macros.things.change.changes import Changes
from macros.things.plan.last_told import told_when
from macros.things.plan.plan import Reported
from macros.things.plan.plan_facts import PlanFacts

ONE_BY_ONE = "counted one by one"


@dataclass(frozen=True)
class TotalsChange:
    """A reported total: how many actions were of each stage `before`, and are `after`.

    `base` says what the figures before are; it is empty where there are none to compare with. `seen` is what could be
    counted one by one when the total was reported, and what can be by the second day.
    """

    plan: PlanFacts
    reported: Reported
    before: Mapping[Stage, int]
    base: str
    after: Mapping[Stage, int]
    seen: tuple[Mapping[Stage, int], ...]

    @property
    def words(self) -> str:
        """How the figures changed: "rose from 2 embedded, reported in May 2021, to 16 embedded"; empty if not known.

        What was counted one by one before is set beside them, for it need not have been all.
        """
        if not self.base:
            return ""
        was, now = _done(self.before), _done(self.after)
        stages = [it for it in FURTHEST_FIRST if it.is_done] if was != now else list(FURTHEST_FIRST)
        first, second = _figures(self.before, stages), _figures(self.after, stages)
        if first == second:
            return "are the same as before"
        if self.base == ONE_BY_ONE:
            return f"are {second}; before it, {first} could be counted one by one"
        verb = "changed" if was == now else "rose" if now > was else "fell"
        return f"{verb} from {first}, {self.base}, to {second}"

    @property
    def is_unlisted(self) -> bool:
        """Whether the figures changed, and the actions published one by one do not show it."""
        changed = bool(self.base) and _differ(self.before, self.after, IN_ORDER)
        done = [it for it in IN_ORDER if it.is_done]
        return changed and all(_differ(seen, self.after, done) for seen in self.seen)


def totals_changes(changes: Changes) -> list[TotalsChange]:
    """The totals that were reported between two days, each compared with what was known before."""
    return [_totals_change(changes, plan, it) for plan, it in changes.reported]


def compared_words(changes: Changes, it: TotalsChange) -> str:
    """What a total says beside its figures: how they changed, and what follows from it for every action."""
    told = f"The numbers {it.words}." if it.words else "There is no earlier number here to compare these with."
    which = do_not_say(changes.facts.record.portal, "which actions these are") if it.is_unlisted else ""
    return " ".join(filter(None, [told, which, _of_all(it)]))


def _of_all(it: TotalsChange) -> str:
    """What a total says of every action, where it does: that all have started, or are done."""
    alone = it.plan.plan.model_copy(update={"reported": (it.reported,)})
    said = [stage for _, stage in said_of_all(alone, it.plan.key) if stage in IN_ORDER[1:]]
    number = counted(len(it.plan.live), "action")
    return f"So each of its {number} was at least {said[0]}." if said and it.plan.live else ""


def _totals_change(changes: Changes, plan: PlanFacts, it: Reported) -> TotalsChange:
    earlier = [told for told in plan.plan.reported[: plan.plan.reported.index(it)] if told.ratings]
    before, base = _one_by_one(changes, plan, it)
    if earlier:
        before, base = _stages(plan, earlier[-1]), f"reported {told_when(earlier[-1])}"
    days = (it.as_at.said_by(changes.facts.day), changes.second)
    seen = tuple(Counter(_alone(action.on(day)) for action in plan.live) for day in days)
    return TotalsChange(plan, it, before, base if it.ratings else "", _stages(plan, it), seen)


def _one_by_one(changes: Changes, plan: PlanFacts, it: Reported) -> tuple[Mapping[Stage, int], str]:
    """What could be counted action by action just before a total, if any action was rated."""
    before = it.date.first.fromordinal(it.date.first.toordinal() - 1)
    counts = Counter(_alone(action.on(before)) for action in plan.live if action.begun <= before < action.ended)
    return counts, ONE_BY_ONE if any(counts[stage] for stage in IN_ORDER) else ""


def _alone(it: Standing) -> Stage:
    """The stage of an action by what was said of it alone."""
    return replace(it, said_of_all=()).stage


def _stages(plan: PlanFacts, it: Reported) -> Mapping[Stage, int]:
    colours = plan.key.ratings if plan.key else {}
    counts: Counter[Stage] = Counter()
    for name, number in it.ratings.items():
        counts[colours[name].stage if name in colours else Stage.NOT_KNOWN] += number
    return counts


def _differ(one: Mapping[Stage, int], other: Mapping[Stage, int], stages: Iterable[Stage]) -> bool:
    return any(one.get(stage, 0) != other.get(stage, 0) for stage in stages)


def _done(stages: Mapping[Stage, int]) -> int:
    return sum(number for stage, number in stages.items() if stage.is_done)


def _figures(stages: Mapping[Stage, int], wanted: list[Stage]) -> str:
    told = [f"{stages[it]} {it}" for it in wanted if stages.get(it) and it is not Stage.NOT_KNOWN]
    return joined(told) or "0 complete"
