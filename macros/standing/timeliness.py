"""Whether a thing is in time: computed on a day by one rule in all plans, never typed (design, section 1)."""

from enum import StrEnum


class Timeliness(StrEnum):
    """Whether a thing is in time, as far as anybody has said.

    Late is only what a report after its date calls not done. Of a date that passed since, nobody has said either way.
    """

    DONE_IN_TIME = "done in time"
    DONE_LATE = "done late"
    DONE = "done, the day is not recorded"
    NOT_DUE_YET = "not due yet"
    LATE = "late when last reported"
    PASSED = "date passed since the last report"
    NO_LONGER_DUE = "no longer due"
    NO_DATE = "no date"

    @property
    def slug(self) -> str:
        """The timeliness as a name in a style, a shape or the data of search."""
        return self.name.lower().replace("_", "-")


# What is still open comes first: of an action that is as its steps are, done steps do not hide an open one.
WORST_FIRST = [
    Timeliness.LATE,
    Timeliness.PASSED,
    Timeliness.NOT_DUE_YET,
    Timeliness.NO_DATE,
    Timeliness.DONE_LATE,
    Timeliness.DONE,
    Timeliness.DONE_IN_TIME,
    Timeliness.NO_LONGER_DUE,
]

# What is said of a thing that is done; and of one that was not reported done by its date.
OF_DONE = (Timeliness.DONE_LATE, Timeliness.DONE, Timeliness.DONE_IN_TIME)
PAST = (Timeliness.LATE, Timeliness.PASSED, Timeliness.DONE_LATE, Timeliness.DONE)
