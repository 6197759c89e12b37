"""Reported totals beside counted items (design, section 5, rule 3): a mismatch is shown, never repaired."""

from dataclasses import dataclass

from macros.standing.span import counted
from macros.standing.stages import NOT_RECORDED
from macros.things.plan.plan import Plan, Reported


@dataclass(frozen=True)
class Reconciliation:
    """One reported total held against the actions that are published one by one."""

    plan: Plan
    reported: Reported
    items: int
    rated: dict[str, int]

    @property
    def counted(self) -> str:
        """What can be counted: how many actions are published, and how many of them have a recorded rating."""
        if not self.items:
            return "None"
        of_them = f"{self._with_rating} with a recorded rating on that date"
        published = f", published {self.plan.published}" if self.plan.published else ""
        return f"{counted(self.items, 'action')}{published}; {of_them}"

    @property
    def agrees(self) -> bool:
        """Whether the numbers of actions and of every rating are the same."""
        same_count = self.reported.actions in (None, self.items)
        return same_count and all(self._rated(name) == number for name, number in self.reported.ratings.items())

    @property
    def words(self) -> str:
        """What agrees and what does not."""
        if not self.items:
            return "Cannot be checked: no action is published one by one."
        if self.agrees:
            return "Yes: the number of actions and every rating."
        if self.reported.actions in (None, self.items):
            number = "" if self.reported.actions is None else "The number of actions agrees. "
            return f"{number}The ratings cannot be checked: most are not published action by action."
        return f"No: {self.reported.actions} reported, {self.items} published."

    @property
    def _with_rating(self) -> int:
        return sum(number for name, number in self.rated.items() if name != NOT_RECORDED)

    def _rated(self, name: str) -> int:
        """How many actions have a rating on that date; what is not recorded is so without a word as well."""
        return self.items - self._with_rating if name == NOT_RECORDED else self.rated.get(name, 0)
