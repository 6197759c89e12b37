"""Reported totals beside counted items (design, section 5, rule 3): a mismatch is shown, never repaired."""

from dataclasses import dataclass

from macros.standing.span import counted
from macros.standing.stages import NOT_RECORDED
from macros.things.plan.plan import Plan, Reported


@dataclass(frozen=True)
class Reconciliation:
    """One reported total held against the actions that are published one by one and stood on its date."""

    plan: Plan
    reported: Reported
    items: int
    rated: dict[str, int]

    @property
    def counted(self) -> str:
        """What can be counted: how many actions are published, and how many of them have a recorded rating."""
        if not self.items:
            return "No single action is recorded"
        of_them = f"{self._with_rating} with a recorded rating on that date"
        published = f", published {self.plan.published}" if self.plan.published else ""
        return f"{counted(self.items, 'action')}{published}; {of_them}"

    @property
    def agrees(self) -> bool:
        """Whether the numbers of actions and of every rating are the same, as far as they were reported."""
        same_count = self.reported.actions in (None, self.items)
        return same_count and all(self._rated(name) == number for name, number in self.reported.ratings.items())

    @property
    def differs(self) -> bool:
        """Whether they differ for certain; what cannot be checked does not."""
        return bool(self.items and (self.reported.actions not in (None, self.items) or self._differing))

    @property
    def words(self) -> str:
        """What agrees, what does not, and what cannot be checked."""
        if not self.items:
            return "Cannot be checked: no single action is recorded."
        return " ".join(filter(None, (self._words_of_number, self._words_of_ratings)))

    @property
    def _words_of_number(self) -> str:
        if self.reported.actions is None:
            return ""
        if self.reported.actions == self.items:
            return "The number of actions agrees."
        return f"The number of actions differs: {self.reported.actions} reported, {self.items} published."

    @property
    def _words_of_ratings(self) -> str:
        told, missing = self.reported.ratings, self.items - self._with_rating
        if all(self._rated(name) == number for name, number in told.items()):
            return "Every rating agrees." if told else ""
        if differ := [f"{name} {number} reported, {self._rated(name)} counted" for name, number in self._differing]:
            return f"The ratings differ: {'; '.join(differ)}."
        have = "has none" if self.items == 1 else "have none"
        return f"The ratings cannot be checked: {missing} of {counted(self.items, 'action')} {have} on that date."

    @property
    def _differing(self) -> list[tuple[str, int]]:
        """The ratings that differ for certain: where some actions have none, only what is counted too often."""
        has_all = self._with_rating == self.items
        told = [(name, number) for name, number in self.reported.ratings.items() if name != NOT_RECORDED]
        return [
            (name, number)
            for name, number in told
            if self._rated(name) > number or (has_all and self._rated(name) < number)
        ]

    @property
    def _with_rating(self) -> int:
        return sum(number for name, number in self.rated.items() if name != NOT_RECORDED)

    def _rated(self, name: str) -> int:
        """How many actions have a rating on that date; what is not recorded is so without a word as well."""
        return self.items - self._with_rating if name == NOT_RECORDED else self.rated.get(name, 0)
