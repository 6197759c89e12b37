"""The sittings of the committee in order: which were held by the day, and the pairs between which something changed."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from macros.facts.action_change import ActionChange
from macros.facts.action_facts import MovedDate
from macros.facts.addresses import changes_address
from macros.facts.changes import Changes
from macros.facts.facts import Facts
from macros.facts.grouping import by_plan
from macros.facts.plan_facts import PlanFacts
from macros.model.meeting import Meeting


def day_words(meeting: Meeting) -> str:
    """When a meeting was: its date; where only the year is known, the wording of the source, such as "late 2021"."""
    year_only = meeting.date.is_partial and meeting.date.first.month != meeting.date.last.month
    return meeting.words if year_only and meeting.words else str(meeting.date)


@dataclass(frozen=True)
class Pair:
    """Two sittings, the earlier first: what changed between them has a page."""

    first: Meeting
    second: Meeting

    @property
    def address(self) -> str:
        """The address of its page."""
        return changes_address(self.first.id, self.second.id)

    @property
    def words(self) -> str:
        """Both dates: "6 October 2020 to 2 February 2021"."""
        return f"{day_words(self.first)} to {day_words(self.second)}"


@dataclass(frozen=True)
class Sittings:
    """The sittings that were held by the day of the facts."""

    facts: Facts

    @cached_property
    def held(self) -> list[Meeting]:
        """The sittings until the day, oldest first."""
        return [meeting for meeting in reversed(self.facts.meetings) if meeting.date.last <= self.facts.day]

    @cached_property
    def neighbours(self) -> list[Pair]:
        """Each sitting with the one before it, newest first."""
        return [Pair(first, second) for first, second in pairwise(self.held)][::-1]

    def pairs_to(self, second: Meeting) -> list[Pair]:
        """Every pair that ends with a sitting, the nearest first."""
        return [Pair(first, second) for first in self.held[: self.held.index(second)]][::-1]

    def around(self, first: Meeting, second: Meeting) -> list[tuple[str, Pair]]:
        """The pairs next to a pair, each with what it is in words."""
        start, end = self.held.index(first), self.held.index(second)
        found = [
            ("The time before", start - 1, start),
            ("The time after", end, end + 1),
            ("Begin one sitting earlier", start - 1, end),
            ("Begin one sitting later", start + 1, end),
            ("End one sitting earlier", start, end - 1),
            ("End one sitting later", start, end + 1),
        ]
        return [(words, Pair(self.held[a], self.held[b])) for words, a, b in found if 0 <= a < b < len(self.held)]

    def by_plan(self, changes: list[ActionChange]) -> list[tuple[PlanFacts, list[ActionChange]]]:
        """Changes of actions under their plans."""
        return by_plan(self.facts.plans, changes, lambda change: change.facts.plan.id)

    @staticmethod
    def moved_dates(changes: list[ActionChange]) -> list[MovedDate]:
        """Every date that moved, of an action or a step, named with its plan."""
        return [
            (
                f"{change.facts.plan.title}, {change.facts.action.id}" + (f" step {step}" if step else ""),
                change.facts.address + (f"#step-{step.lower()}" if step else ""),
                move,
                change.facts.action.source,
            )
            for change in changes
            for step, move in change.moves
        ]

    def plan_updates(self, changes: Changes) -> list[tuple[PlanFacts, int]]:
        """The plans on which something was reported as a whole, or on a recommendation, and how often."""
        found = []
        for plan in self.facts.plans.values():
            updates = [*plan.plan.updates, *(u for r in plan.plan.recommendations for u in r.updates)]
            number = sum(changes.first < update.as_at.last <= changes.second for update in updates)
            found += [(plan, number)] if number else []
        return found

    def plans_of(self, changes: Changes) -> list[PlanFacts]:
        """The plans that a page on these changes speaks of."""
        named = {change.facts.plan.id for change in changes.actions} | {plan.id for plan, _ in changes.reported}
        return [plan for name, plan in self.facts.plans.items() if name in named]
