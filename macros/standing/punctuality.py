"""How a thing is in time against one date: by one rule, for every plan, action and step (design, section 1)."""

from dataclasses import dataclass
from datetime import date

from macros.model.partial_date import PartialDate
from macros.model.written import Stage
from macros.standing.span import counted, span
from macros.standing.timeliness import Timeliness

# So many days, and fewer than so many, are told in months.
MONTH_AND_A_HALF, TWO_YEARS = 45, 715


@dataclass(frozen=True)
class Punctuality:
    """A thing that is due by a date, on `day`: its stage, when it was first reported done, on which day it was done as
    far as a source gives that, and when reports said that it is not done.
    """

    due_date: PartialDate
    day: date
    stage: Stage
    reported_done: date | None
    done_on: PartialDate | None
    told_open: tuple[PartialDate, ...]

    @property
    def due(self) -> date:
        """The last day on which it is due."""
        return self.due_date.last

    @property
    def timeliness(self) -> Timeliness:
        """What is known of it. A report that comes after the date does not say when the thing was done."""
        if self.stage is Stage.WILL_NOT_BE_DONE:
            return Timeliness.NO_LONGER_DUE
        if self.stage.is_done:
            return self._of_done()
        if self.due >= self.day:
            return Timeliness.NOT_DUE_YET
        return Timeliness.LATE if self._told_late else Timeliness.PASSED

    def _of_done(self) -> Timeliness:
        if self.done_on and self.done_on.first > self.due:
            return Timeliness.DONE_LATE
        is_in_time = self.done_on and self.done_on.last <= self.due
        if is_in_time or (self.reported_done and self.reported_done <= self.due):
            return Timeliness.DONE_IN_TIME
        return Timeliness.DONE

    @property
    def _told_late(self) -> list[PartialDate]:
        """The reports that came after the date for certain, and say that it is not done."""
        return [when for when in self.told_open if when.first > self.due]

    @property
    def late_by(self) -> str:
        """By how much it was late at the last report, or was done late, in words; else empty."""
        match self.timeliness:
            case Timeliness.LATE:
                late_by = self._span_to(self._late_until)
                is_partial = max(self._told_late, key=lambda when: when.last).is_partial
                return f"up to {late_by}" if is_partial and late_by.endswith(("day", "days")) else late_by
            case Timeliness.DONE_LATE if self.done_on:
                return self._span_to(self.done_on.last)
        return ""

    @property
    def late_days(self) -> int:
        """How many days after its date the last report says that it was not done; 0 where none does."""
        return (self._late_until - self.due).days if self.timeliness is Timeliness.LATE else 0

    @property
    def _late_until(self) -> date:
        return min(self.day, max(when.last for when in self._told_late))

    def _span_to(self, day: date) -> str:
        """The time from its date to a later day; of a date that is only a month or a year, in whole months."""
        days = (day - self.due).days
        if self.due_date.is_partial and MONTH_AND_A_HALF <= days < TWO_YEARS:
            return counted(round(days / 30.4), "month")
        return span(self.due, day)
