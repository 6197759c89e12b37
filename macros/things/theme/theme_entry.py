"""What search knows of a theme."""

from macros.things.entry import Entry
from macros.things.theme.theme import Theme


def theme_entry(theme: Theme) -> Entry:
    """What search knows of a theme: it tells of actions that have pages of their own."""
    return Entry("Theme", {"theme": (theme.title,)}, also=theme.also, is_list=True)
