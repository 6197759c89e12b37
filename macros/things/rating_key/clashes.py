"""Where one colour means two things: a page that mixes rating keys warns of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.shown.status import Mark, colour_mark
from macros.things.plan.plan_facts import PlanFacts
from macros.things.rating_key.rating_key import Colour, RatingKey


@dataclass(frozen=True)
class ColourUse:
    """What a colour means in one rating key, and the plans at hand that use this key."""

    key: RatingKey
    colour: Colour
    plans: tuple[PlanFacts, ...]


@dataclass(frozen=True)
class SharedColour:
    """One colour that several rating keys have."""

    word: str
    uses: tuple[ColourUse, ...]

    @property
    def clashes(self) -> bool:
        """Whether it tells different stages in different keys."""
        return len({use.colour.stage for use in self.uses}) > 1


@dataclass(frozen=True)
class KeyMeaning:
    """What a colour means in one key, by the key's title."""

    mark: Mark
    key: str


@dataclass(frozen=True)
class Clash:
    """A colour that means different things in different plans, and what it means in each."""

    word: str
    meanings: tuple[KeyMeaning, ...]


def shared_colours(plans: Iterable[PlanFacts]) -> list[SharedColour]:
    """Every colour that the rating keys of two or more of these plans have, with what it means in each."""
    plans_of: dict[str, list[PlanFacts]] = {}
    for plan in plans:
        if plan.key and plan.plan.rating_key:
            plans_of.setdefault(plan.plan.rating_key, []).append(plan)
    uses: dict[str, list[ColourUse]] = {}
    for rated in plans_of.values():
        key = rated[0].key
        assert key
        for colour in key.ratings.values():
            uses.setdefault(colour.colour, []).append(ColourUse(key, colour, tuple(rated)))
    return [SharedColour(these[0].colour.word, tuple(these)) for these in uses.values() if len(these) > 1]


def clashes(plans: Iterable[PlanFacts]) -> tuple[Clash, ...]:
    """The colours that mean different things in different plans, of those that stand on one page."""
    return tuple(
        Clash(colour.word, tuple(KeyMeaning(colour_mark(use.colour), use.key.title) for use in colour.uses))
        for colour in shared_colours(plans)
        if colour.clashes
    )
