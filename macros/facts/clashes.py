"""Where one colour means two things: a page that mixes rating keys warns of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.facts.action_facts import ActionFacts
from macros.facts.facts import Facts
from macros.facts.plan_facts import PlanFacts
from macros.model.vocabulary import Colour, RatingKey


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
    return [SharedColour(found[0].colour.word, tuple(found)) for found in uses.values() if len(found) > 1]


def clashing_colours(plans: Iterable[PlanFacts]) -> list[SharedColour]:
    """The colours that mean different things in different plans, of those that stand on one page."""
    return [colour for colour in shared_colours(plans) if colour.clashes]


def example_of(facts: Facts, use: ColourUse) -> ActionFacts | None:
    """An action that has this colour in this key now, as an example to explain it by."""
    actions = (action for plan in use.plans for action in facts.plans[plan.plan.id].actions)
    return next((action for action in actions if action.standing.colour is use.colour), None)
