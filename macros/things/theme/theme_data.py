"""Themes for programs: what is written, and what stands under each on the day."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.written import Id, Stage
from macros.shown.addresses import data_address, theme_address
from macros.standing.timeliness import Timeliness
from macros.things.facts import Facts
from macros.things.open_data import DataFiles, with_more
from macros.things.theme.theme import Theme
from macros.things.theme.theme_facts import ThemeFacts, themes


@dataclass(frozen=True)
class ThemeOnDay:
    """The actions of a theme as plan/action, and these added up; its plans, measures and briefings."""

    actions: tuple[str, ...]
    stages: dict[Stage, int]
    timeliness: dict[Timeliness, int]
    unproved: int
    plans: tuple[str, ...]
    measures: tuple[str, ...]
    briefings: tuple[str, ...]


class ThemeData(Theme):
    """A theme, where its page is, and what stands under it."""

    id: Id
    address: str
    on_day: ThemeOnDay


def theme_data(facts: Facts) -> dict[str, ThemeData]:
    """Every theme under its id, in the order of the file."""
    return {name: _theme(it) for name, it in themes(facts).items()}


def _theme(it: ThemeFacts) -> ThemeData:
    on_day = ThemeOnDay(
        tuple(action.reference for action in it.actions),
        dict(it.totals.stages),
        dict(it.totals.timeliness),
        it.totals.unproved,
        tuple(plan.plan.id for plan in it.plans),
        tuple(measure.id for measure in it.measures),
        tuple(briefing.id for briefing in it.briefings),
    )
    return with_more(ThemeData, it.theme, id=it.id, address=theme_address(it.id), on_day=on_day)


def _files(facts: Facts) -> Iterator[tuple[str, ThemeData]]:
    return ((data_address(it.address), it) for it in theme_data(facts).values())


THEME_FILES = DataFiles("theme", "api/v1/themes/{theme}.json", "One theme across all plans.", ThemeData, _files)
