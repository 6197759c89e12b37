"""The name under which something was first published: by that a feed and a calendar know it, whatever its id is now."""

from macros.model.old_names import first_names, under_names
from macros.things.facts import Facts, once


def first_name(facts: Facts, name: str) -> str:
    """The first name of a thing, of something of it, or of its page."""
    return under_names(_first_names(facts), name)


@once
def _first_names(facts: Facts) -> dict[str, str]:
    return first_names(facts.record)
