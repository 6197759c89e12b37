"""Bodies for programs: what is written, and what each answers for on the day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.model.written import Id, Stage
from macros.shown.addresses import body_address, data_address
from macros.standing.timeliness import Timeliness
from macros.standing.totals import Totals
from macros.things.action.action_facts import ActionFacts
from macros.things.body.body import Body
from macros.things.body.body_facts import BodyFacts, bodies
from macros.things.facts import Facts
from macros.things.open_data import DataFiles, with_more


@dataclass(frozen=True)
class BodyOnDay:
    """What a body answers for itself: its actions as plan/action, and these added up. Late is what is its own. The same
    with what the bodies that are parts of it answer for.
    """

    actions: tuple[str, ...]
    stages: dict[Stage, int]
    timeliness: dict[Timeliness, int]
    unproved: int
    actions_with_parts: tuple[str, ...]
    stages_with_parts: dict[Stage, int]
    timeliness_with_parts: dict[Timeliness, int]
    unproved_with_parts: int


class BodyData(Body):
    """A body, where its page is, and what it answers for."""

    id: Id
    address: str
    on_day: BodyOnDay


def body_data(facts: Facts) -> dict[str, BodyData]:
    """Every body under its id, in the order of the file."""
    return {name: _body(it) for name, it in bodies(facts).items()}


def _answers_for(
    actions: Iterable[ActionFacts], told: Totals
) -> tuple[tuple[str, ...], dict[Stage, int], dict[Timeliness, int], int]:
    return tuple(it.reference for it in actions), dict(told.stages), dict(told.timeliness), told.unproved


def _body(it: BodyFacts) -> BodyData:
    on_day = BodyOnDay(*_answers_for(it.actions, it.totals), *_answers_for(it.family_actions, it.family_totals))
    return with_more(BodyData, it.body, id=it.id, address=body_address(it.id), on_day=on_day)


def _files(facts: Facts) -> Iterator[tuple[str, BodyData]]:
    return ((data_address(it.address), it) for it in body_data(facts).values())


BODY_FILES = DataFiles("body", "api/v1/bodies/{body}.json", "One body and what it answers for.", BodyData, _files)
