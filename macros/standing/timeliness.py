"""Whether a thing is on time: computed on a day against two dates, never typed."""

from enum import StrEnum


class Timeliness(StrEnum):
    """Whether a thing is on time (design, section 1). Computed on a day, never typed."""

    ON_TIME = "on time"
    LATE = "late"
    LATE_AGAINST_ORIGINAL = "late against the original date"
    NOT_RECORDED = "not recorded whether in time"
    NO_DATE = "no date"

    @property
    def slug(self) -> str:
        """The timeliness as a name in a style or an icon."""
        return self.name.lower().replace("_", "-")


WORST_FIRST = [
    Timeliness.LATE,
    Timeliness.NOT_RECORDED,
    Timeliness.LATE_AGAINST_ORIGINAL,
    Timeliness.ON_TIME,
    Timeliness.NO_DATE,
]
