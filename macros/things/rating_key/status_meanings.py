"""What each stage and each timeliness means, in words for every plan; and what claimed, seen and proved mean."""

from dataclasses import dataclass

from macros.model.written import Stage
from macros.shown.status import Status, plain_timeliness, stage_status
from macros.standing.timeliness import Timeliness

STAGES = {
    Stage.NOT_STARTED: "The owner says that it has not begun.",
    Stage.UNDER_WAY: (
        "The owner says that it has begun and is not done. We also say this where a step of it has begun or is done, "
        "or where the owner says that all actions have begun. Then it is under way at least."
    ),
    Stage.COMPLETE: "The owner says that what was promised has been done.",
    Stage.EMBEDDED: "The owner says that people now work that way every day.",
    Stage.WILL_NOT_BE_DONE: (
        "The owner says that it will not be done, or closed it without doing it. It counts neither as done nor as late."
    ),
    Stage.NOT_KNOWN: "It is not recorded here how far it is. We do not guess.",
}
TIMES = {
    Timeliness.DONE_IN_TIME: "The day on which it was done was not after its date, or it was reported done by then.",
    Timeliness.DONE_LATE: "The source gives the day on which it was done. That was after its date; we say by how much.",
    Timeliness.DONE: "A report after its date says that it is done. On which day it was done is not recorded.",
    Timeliness.NOT_DUE_YET: "Its date has not come yet.",
    Timeliness.LATE: (
        "A report after its date says that it is not done. We say how late it was then. What happened after that "
        "report is not recorded."
    ),
    Timeliness.PASSED: (
        "Its date has passed. What was reported by then, or since, does not say whether it was done. We do not call it "
        "late: it may have been done."
    ),
    Timeliness.NO_LONGER_DUE: "It will not be done, so its date no longer counts.",
    Timeliness.NO_DATE: "The source gives no date, or gives it in words that name none, such as “ongoing”.",
}


@dataclass(frozen=True)
class StatusMeaning:
    """A status, and what it means."""

    status: Status
    meaning: str


def stage_meanings() -> tuple[StatusMeaning, ...]:
    """Every stage and what it means, in order."""
    return tuple(StatusMeaning(stage_status(it), STAGES[it]) for it in Stage)


def time_meanings() -> tuple[StatusMeaning, ...]:
    """Every timeliness and what it means."""
    return tuple(StatusMeaning(plain_timeliness(it), TIMES[it]) for it in Timeliness)
