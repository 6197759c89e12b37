"""Names of deadlines: each is called by when it is due, so that one which is added moves no name."""

from collections.abc import Sequence

from macros.shown.anchors import each_its_own
from macros.things.action.action import Deadline


def deadline_name(deadline: Deadline) -> str:
    """When it is due, as the name of its dated fact has it."""
    return deadline.due.typed if deadline.due else "in-words"


def deadline_names(deadlines: Sequence[Deadline]) -> list[str]:
    """The name of each deadline of a thing: "2020-12-31"; one that comes back later has a number."""
    return each_its_own(map(deadline_name, deadlines))
