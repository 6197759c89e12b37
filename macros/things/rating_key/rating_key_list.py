"""How to read a rating: what each stage, each timeliness and each colour means. On the written page /help/ratings/."""

from dataclasses import dataclass

from macros.model.partial_date import long_date
from macros.model.written import Stage
from macros.shown.cite import Cite, cite
from macros.shown.links import Link
from macros.shown.status import NO_EVIDENCE, Mark, Status, colour_mark, stage_status
from macros.things.facts import Facts
from macros.things.plan.plan_facts import plans
from macros.things.rating_key.clashes import ColourUse, SharedColour, shared_colours
from macros.things.rating_key.date_rules import DateRule, date_rules
from macros.things.rating_key.rating_example import RatingExample, rating_examples
from macros.things.rating_key.rating_key import Colour, RatingKey
from macros.things.rating_key.status_meanings import StatusMeaning, stage_meanings, time_meanings


@dataclass(frozen=True)
class ColourLine:
    """A colour of a rating key, and the stage that it tells, if it tells one."""

    mark: Mark
    stage: Status | None


@dataclass(frozen=True)
class KeyPart:
    """A rating key: the plans that use it, and its colours."""

    id: str
    title: str
    note: str
    source: Cite | None
    plans: tuple[Link, ...]
    colours: tuple[ColourLine, ...]


@dataclass(frozen=True)
class SharedUse:
    """What a colour means in one of the keys that share it, and an action that has it now, as an example."""

    mark: Mark
    key: str
    example: Link | None


@dataclass(frozen=True)
class SharedLine:
    """A colour that several keys have, and whether it tells different stages there."""

    word: str
    uses: tuple[SharedUse, ...]
    differs: bool
    same: str


@dataclass(frozen=True)
class RatingKeyList:
    """All that the page on ratings shows, from the top."""

    stages: tuple[StatusMeaning, ...]
    day: str
    times: tuple[StatusMeaning, ...]
    dates: tuple[DateRule, ...]
    examples: tuple[RatingExample, ...]
    no_evidence: Status
    keys: tuple[KeyPart, ...]
    shared: tuple[SharedLine, ...]


def rating_key_list(facts: Facts) -> RatingKeyList:
    """What every rating means, on the page that explains them."""
    return RatingKeyList(
        stage_meanings(),
        long_date(facts.day),
        time_meanings(),
        date_rules(),
        tuple(rating_examples(facts)),
        NO_EVIDENCE,
        tuple(_key_part(facts, name, key) for name, key in facts.record.rating_keys.items()),
        tuple(map(_shared_line, shared_colours(plans(facts).values()))),
    )


def _key_part(facts: Facts, name: str, key: RatingKey) -> KeyPart:
    users = (Link(it.address, it.plan.title) for it in plans(facts).values() if it.plan.rating_key == name)
    source = cite(facts.record, key.source)
    return KeyPart(name, key.title, key.note or "", source, tuple(users), tuple(map(_line, key.ratings.values())))


def _line(colour: Colour) -> ColourLine:
    is_told = colour.stage is not Stage.NOT_KNOWN
    return ColourLine(colour_mark(colour), stage_status(colour.stage) if is_told else None)


def _shared_line(it: SharedColour) -> SharedLine:
    same = "No: it tells different stages" if it.clashes else "The same stage"
    return SharedLine(it.word, tuple(map(_shared_use, it.uses)), it.clashes, same)


def _shared_use(use: ColourUse) -> SharedUse:
    return SharedUse(colour_mark(use.colour), use.key.title, _example(use))


def _example(use: ColourUse) -> Link | None:
    """To an action that has this colour in this key now."""
    actions = (action for plan in use.plans for action in plan.actions if action.standing.colour is use.colour)
    links = (Link(action.address, f"{action.plan.title}, action {action.action.id}") for action in actions)
    return next(links, None)
