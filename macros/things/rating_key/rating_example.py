"""How to read an entry: an action of the record that is late, and one that is not proved, each explained."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.standing.span import counted
from macros.standing.standing import Standing
from macros.things.action.action_line import ActionLine, action_line
from macros.things.facts import Facts
from macros.things.late.late_facts import late_actions, unproved


@dataclass(frozen=True)
class RatingExample:
    """An action as a list shows it, and what that says."""

    action: ActionLine
    says: str


def rating_examples(facts: Facts) -> Iterator[RatingExample]:
    """The first late action and the first that is not proved, as far as there are any."""
    yield from (RatingExample(action_line(it), _says_of_late(it.standing)) for it in late_actions(facts)[:1])
    yield from (RatingExample(action_line(it), _says_of_unproved(it.standing)) for it in unproved(facts)[:1])


def _says_of_late(it: Standing) -> str:
    said = f"This says: the last report calls it “{it.stage}”,"
    if it.deadline:
        return f"{said} and its date passed {it.late_by} ago. So it is late."
    steps = "one of its steps" if it.late_steps == 1 else f"{counted(it.late_steps, 'step')} of it"
    return f"{said} but the date of {steps} has passed, the first {it.late_by} ago. So it is late."


def _says_of_unproved(it: Standing) -> str:
    return (
        f"This says: its owner reported it {it.stage}. But no document that we have shows that. So you cannot check it."
    )
