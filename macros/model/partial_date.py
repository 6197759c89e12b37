"""A date that may be partial: a day, a month or a year, as a source gives it.

A partial date means its last day (design, section 1): what is due in "2020-12" is late from 1 January 2021.
"""

import re
from calendar import month_name, monthrange
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, InstanceOf, WithJsonSchema

from macros.model.meant_date import EARLIEST, LATEST, mend_of_date

FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@dataclass(frozen=True)
class PartialDate:
    """A date as typed (`2020-12-30`, `2020-12`, `2020`) with the first and the last day that it may mean."""

    typed: str
    first: date
    last: date

    @property
    def is_partial(self) -> bool:
        """Whether the date is a month or a year, so that its last day stands for it."""
        return self.first != self.last

    def said_by(self, today: date) -> date:
        """The day by which something of this date had been said, where the record speaks as at `today`.

        A month that is not over on that day has been told of all the same: then it is that day (design, section 3).
        """
        return min(self.last, max(self.first, today))

    def __str__(self) -> str:
        """The date in words: "30 December 2020", "December 2020", "2020"."""
        if not self.is_partial:
            return long_date(self.last)
        return f"{self.last:%B %Y}" if self.first.month == self.last.month else self.typed


def long_date(day: date) -> str:
    """A day in words: "6 October 2020"."""
    return f"{day.day} {day:%B %Y}"


def partial_date(typed: object) -> PartialDate:
    """The partial date that was typed; raises `ValueError` with what to write instead."""
    found = FORM.fullmatch(str(typed))
    if not found:
        raise ValueError(f'"{typed}" is not a date; {mend_of_date(str(typed))}')
    year, month, day = int(found[1]), int(found[2] or 12), int(found[3] or 0)
    if not EARLIEST <= year <= LATEST:
        raise ValueError(f'"{typed}" is before {EARLIEST} or after {LATEST}; correct the year')
    try:
        first = date(year, int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        raise ValueError(f'"{typed}" is not a day of the calendar; {_instead(year, month, day)}') from None
    return PartialDate(str(typed), first, date(year, month, day or monthrange(year, month)[1]))


def _instead(year: int, month: int, day: int) -> str:
    """What to write in the place of a day that the calendar has not."""
    if month > 12 >= day > 0:
        return (
            f"write the month before the day, like {year}-{day:02}-{month:02}" if month <= 31 else "correct the month"
        )
    if not 1 <= month <= 12:
        return "correct the month, which is a number from 01 to 12"
    return f"{month_name[month]} {year} has {monthrange(year, month)[1]} days: correct the day"


SCHEMA = {"type": "string", "pattern": r"^(19|20|21)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"}
When = Annotated[InstanceOf[PartialDate], BeforeValidator(partial_date), WithJsonSchema(SCHEMA)]
