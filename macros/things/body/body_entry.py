"""What search knows of a body."""

from macros.things.body.body import Body
from macros.things.entry import Entry


def body_entry(body: Body) -> Entry:
    """What search knows of a body: it tells of actions that have pages of their own."""
    return Entry("Body", {"body": (body.title,)}, {"part": body.kind.capitalize()}, is_list=True)
