"""The list of all themes: /themes/, those of which something was late when last reported first."""

from collections.abc import Sequence
from dataclasses import dataclass

from macros.shown.addresses import theme_address
from macros.shown.links import Link
from macros.shown.progress import Progress, progress, progress_sentence
from macros.standing.span import counted
from macros.things.facts import Facts
from macros.things.theme.seen_words import seen_words
from macros.things.theme.theme_facts import ThemeFacts, themes


@dataclass(frozen=True)
class ThemeCard:
    """One theme in the list: what it means, how far it is, and what speaks of it."""

    link: Link
    meaning: str
    progress: Progress
    how_far: str
    told: str


@dataclass(frozen=True)
class ThemePart:
    """Some themes: those of which something was late, or has passed its date since, or the others."""

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
    """The themes by what is known of their dates, each in the order of the file."""
    listed = themes(facts).values()
    late = [it for it in listed if it.totals.late]
    passed = [it for it in listed if it.totals.passed and not it.totals.late]
    others = [it for it in listed if not it.totals.late and not it.totals.passed]
    parts = (
        ("something-late", "Something was late when last reported", late),
        ("date-passed", "A date has passed since the last report", passed),
        ("others", "Other themes", others),
    )
    return ThemeList(tuple(_part(name, title, these) for name, title, these in parts if these))


def _part(name: str, title: str, these: Sequence[ThemeFacts]) -> ThemePart:
    heading = f"{title}: {counted(len(these), 'theme')}"
    return ThemePart(name, title, len(these), heading, tuple(map(_card, these)))


def _card(it: ThemeFacts) -> ThemeCard:
    shown = progress(it.totals, f"Actions on {it.theme.title} by stage")
    return ThemeCard(Link(theme_address(it.id), it.theme.title), it.theme.meaning, shown, _how_far(it), _told(it))


def _how_far(it: ThemeFacts) -> str:
    """How far its actions are; empty where it has none."""
    if not it.actions:
        return ""
    seen = seen_words(it.facts, it.actions)
    return f"{counted(it.totals.count, 'action')}: {progress_sentence(it.totals)} {seen}".strip()


def _told(it: ThemeFacts) -> str:
    """What speaks of it."""
    speak = "speaks" if len(it.plans) == 1 else "speak"
    return f"{counted(len(it.plans), 'plan')} {speak} of it. {counted(len(it.briefings), 'briefing')}."
