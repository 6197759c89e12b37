"""What the written pages of search show: /search/, /search/a-to-z/ and /search/by-status/."""

from dataclasses import dataclass, replace

from macros.model.written import Stage
from macros.shown.addresses import LATE, late_address, letter_address, stage_address
from macros.shown.status import NO_EVIDENCE, Status, plain_timeliness, stage_status
from macros.standing.span import counted
from macros.standing.timeliness import Timeliness
from macros.things.action.action_facts import ActionFacts
from macros.things.facts import Facts
from macros.things.late.late_facts import actions_that_are
from macros.things.listing.listing_facts import by_letter, by_stage
from macros.things.promise.promise_facts import promises
from macros.things.promise.promised import promise_status

# The parts of /late/ that list the actions of a timeliness.
LISTED_ON_LATE = {
    Timeliness.LATE: f"{LATE}#late-actions",
    Timeliness.PASSED: late_address("passed"),
    Timeliness.DONE_LATE: late_address("done-late"),
}


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
class StatusLine:
    """A stage, or a timeliness: where its actions are listed, if they are, and how many there are."""

    status: Status
    address: str
    count: str


@dataclass(frozen=True)
class ByStatus:
    """How many actions are how far, and how many are in time or late."""

    stages: tuple[StatusLine, ...]
    times: tuple[StatusLine, ...]


def search(facts: Facts) -> SearchForm:
    """What the page of search shows."""
    promised = dict.fromkeys(replace(promise_status(it), words="") for it in promises(facts))
    return SearchForm((*map(stage_status, Stage), *map(plain_timeliness, Timeliness), NO_EVIDENCE, *promised))


def a_to_z(facts: Facts) -> AToZ:
    """The letters, on the page that leads to the page of each."""
    lines = (
        LetterLine(it, letter_address(it), counted(len(listed), "page")) for it, listed in by_letter(facts).items()
    )
    return AToZ(tuple(lines))


def by_status(facts: Facts) -> ByStatus:
    """The stages, on the page that leads to the page of each; and each timeliness, with where its actions are."""
    stages = (_stage_line(stage, actions) for stage, actions in by_stage(facts).items())
    return ByStatus(tuple(stages), tuple(_time_line(facts, timeliness) for timeliness in Timeliness))


def _stage_line(stage: Stage, actions: list[ActionFacts]) -> StatusLine:
    address = stage_address(stage.slug) if actions else ""
    return StatusLine(stage_status(stage), address, counted(len(actions), "action"))


def _time_line(facts: Facts, timeliness: Timeliness) -> StatusLine:
    number, part = len(actions_that_are(facts, timeliness)), LISTED_ON_LATE.get(timeliness, "")
    return StatusLine(plain_timeliness(timeliness), part, counted(number, "action"))
