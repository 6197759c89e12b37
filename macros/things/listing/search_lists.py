"""What the written pages of search show: /search/, /search/a-to-z/ and /search/by-status/."""

from dataclasses import dataclass

from macros.model.written import Stage
from macros.shown.addresses import letter_address, stage_address
from macros.shown.status import Status, plain_timeliness, stage_status
from macros.standing.span import counted
from macros.standing.timeliness import Timeliness
from macros.things.action.action_facts import ActionFacts
from macros.things.facts import Facts
from macros.things.late.late_facts import late_actions
from macros.things.listing.listing_facts import by_letter, by_stage


@dataclass(frozen=True)
class SearchForm:
    """What the page of search shows: every status that a result can have, for the script that draws it."""

    statuses: tuple[Status, ...]


@dataclass(frozen=True)
class LetterLine:
    """A letter that anything begins with: its page, and how many pages stand there."""

    letter: str
    address: str
    count: str


@dataclass(frozen=True)
class AToZ:
    """The letters that anything begins with."""

    letters: tuple[LetterLine, ...]


@dataclass(frozen=True)
class StageLine:
    """A stage: its page, which there is where an action has reached it, and how many have."""

    status: Status
    address: str
    count: str


@dataclass(frozen=True)
class ByStatus:
    """How many actions are how far, and how many are late."""

    stages: tuple[StageLine, ...]
    late: str


def search(facts: Facts) -> SearchForm:
    """What the page of search shows."""
    return SearchForm((*map(stage_status, Stage), *map(plain_timeliness, Timeliness)))


def a_to_z(facts: Facts) -> AToZ:
    """The letters, on the page that leads to the page of each."""
    lines = (
        LetterLine(it, letter_address(it), counted(len(listed), "page")) for it, listed in by_letter(facts).items()
    )
    return AToZ(tuple(lines))


def by_status(facts: Facts) -> ByStatus:
    """The stages, on the page that leads to the page of each."""
    lines = (_stage_line(stage, actions) for stage, actions in by_stage(facts).items())
    return ByStatus(tuple(lines), counted(len(late_actions(facts)), "action"))


def _stage_line(stage: Stage, actions: list[ActionFacts]) -> StageLine:
    if not actions:
        return StageLine(stage_status(stage), "", "No action")
    return StageLine(stage_status(stage), stage_address(stage.slug), f"{counted(len(actions), 'action')} {stage}")
