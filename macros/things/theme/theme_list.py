"""The list of all themes: /themes/, those of which something is late first."""

from collections.abc import Sequence
from dataclasses import dataclass

from macros.shown.addresses import theme_address
from macros.shown.links import Link
from macros.shown.progress import Progress, progress
from macros.standing.span import counted
from macros.things.facts import Facts
from macros.things.theme.theme_facts import ThemeFacts, themes


@dataclass(frozen=True)
class ThemeCard:
    """One theme in the list: what it means, and how far it is."""

    link: Link
    meaning: str
    progress: Progress
    told: str


@dataclass(frozen=True)
class ThemePart:
    """Some themes: those of which something is late, or the others."""

    id: str
    title: str
    count: int
    heading: str
    cards: tuple[ThemeCard, ...]


@dataclass(frozen=True)
class ThemeList:
    """All themes; a part with nothing in it is not there."""

    parts: tuple[ThemePart, ...]


def theme_list(facts: Facts) -> ThemeList:
    """The themes of which an action is late, then the others, each in the order of the file."""
    listed = themes(facts).values()
    late = [it for it in listed if it.totals.late]
    others = [it for it in listed if not it.totals.late]
    parts = (("something-late", "Something is late", late), ("nothing-late", "Nothing is late", others))
    return ThemeList(tuple(_part(name, title, these) for name, title, these in parts if these))


def _part(name: str, title: str, these: Sequence[ThemeFacts]) -> ThemePart:
    heading = f"{title}: {counted(len(these), 'theme')}"
    return ThemePart(name, title, len(these), heading, tuple(map(_card, these)))


def _card(it: ThemeFacts) -> ThemeCard:
    shown = progress(it.totals, f"Actions on {it.theme.title} by stage")
    return ThemeCard(Link(theme_address(it.id), it.theme.title), it.theme.meaning, shown, _told(it))


def _told(it: ThemeFacts) -> str:
    """How far its actions are, and what speaks of it."""
    done = f", {it.totals.done} reported complete or embedded, {it.totals.late} late" if it.totals.count else ""
    speak = "speaks" if len(it.plans) == 1 else "speak"
    return (
        f"{counted(it.totals.count, 'action')}{done}. {counted(len(it.plans), 'plan')} {speak} of it. "
        f"{counted(len(it.briefings), 'briefing')}."
    )
