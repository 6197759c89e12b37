"""What one body answers for in an action: it is late for that, and not for what others answer for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from macros.shown.links import Link
from macros.shown.status import Status, plain_timeliness, timeliness_status
from macros.standing.span import counted
from macros.standing.standing import Standing
from macros.standing.timeliness import WORST_FIRST, Timeliness
from macros.standing.totals import Totals, totals
from macros.things.action.action_facts import ActionFacts
from macros.things.action.action_line import ActionLine, PlanGroup, action_line
from macros.things.facts import Facts
from macros.things.plan.plan_facts import by_plan


@dataclass(frozen=True)
class BodyShare:
    """What a body answers for in one action; `names` are its id, and those of its parts where they count with it.

    A lead of the action answers for the action itself where that has a date of its own, or no steps. Else a body
    answers for its own steps; a step without leads of its own is answered for by those of the action.
    """

    action: ActionFacts
    names: frozenset[str]

    @cached_property
    def things(self) -> list[Standing]:
        """The action itself, or the steps that are theirs."""
        it, leads = self.action.standing, self.names.intersection(self.action.action.leads)
        if leads and (it.punctuality or not it.steps):
            return [it]
        return [step.standing for step in self.action.steps if self.names.intersection(step.leads)]

    @cached_property
    def worst(self) -> Standing | None:
        """The one of these that is the least in time, and of several the one with the oldest date."""
        return min(self.things, key=self._how_bad, default=None)

    @property
    def is_of_action(self) -> bool:
        """Whether it is the action itself, and not steps of it."""
        return self.worst is self.action.standing

    @property
    def timeliness(self) -> Timeliness:
        """Whether it is in time, as far as these answer for it."""
        return self.worst.timeliness if self.worst else Timeliness.NO_DATE

    @property
    def is_late(self) -> bool:
        """Whether something that these answer for was late when last reported."""
        return self.timeliness is Timeliness.LATE

    @property
    def status(self) -> Status:
        """The same as a status: "Late when last reported, by 3 months (2 steps)", "Own steps: not due yet"."""
        if self.worst is None:
            return plain_timeliness(Timeliness.NO_DATE)
        status, late = timeliness_status(self.worst), sum(thing.is_late for thing in self.things)
        if self.is_of_action:
            return status
        words = f"{status.words} ({counted(late, 'step')})" if late else status.words
        is_same = self.timeliness is self.action.standing.timeliness
        return replace(status, words=words if is_same else f"Own steps: {words[:1].lower()}{words[1:]}")

    @property
    def line(self) -> ActionLine:
        """The action in a list, with whether it is in time as far as these answer for it."""
        line = action_line(self.action)
        is_late_by_others = self.action.standing.is_late and not self.is_late
        others = "Late through what others answer for" if is_late_by_others else ""
        return replace(line, timeliness=self.status, told=". ".join(filter(None, (line.told, others))))

    def _how_bad(self, thing: Standing) -> tuple[int, int]:
        return WORST_FIRST.index(thing.timeliness), thing.due.toordinal() if thing.due else 0


def share_totals(shares: Iterable[BodyShare]) -> Totals:
    """The actions of some shares added up, with whether they are in time as far as these answer for them."""
    listed = list(shares)
    times = [share.timeliness for share in listed]
    whole = totals(share.action.standing for share in listed)
    return replace(whole, timeliness={time: times.count(time) for time in Timeliness})


def late_first(shares: Iterable[BodyShare]) -> list[BodyShare]:
    """Those shares in which something is late, the one with the oldest date first."""
    late = [(share.worst.due, share) for share in shares if share.is_late and share.worst and share.worst.due]
    return [share for _, share in sorted(late, key=lambda pair: pair[0])]


def share_groups(facts: Facts, shares: Sequence[BodyShare]) -> tuple[PlanGroup, ...]:
    """Some shares under the plans of their actions."""
    grouped = by_plan(facts, shares, lambda share: share.action.plan.id)
    return tuple(
        PlanGroup(
            Link(plan.address, plan.plan.title),
            counted(len(these), "action"),
            tuple(share.line for share in these),
        )
        for plan, these in grouped
    )
