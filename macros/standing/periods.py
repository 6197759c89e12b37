"""The columns of a table over time: its dates while they are few, else the months, quarters or years that have any.

A partial date lies in the period of the day by which it had been said: the last day that it may mean.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from macros.model.partial_date import PartialDate

# So many columns a table has at most.
MOST_COLUMNS = 12


@dataclass(frozen=True)
class TimeColumn:
    """One column: the dates that lie in it, oldest first, and its heading; `date` is set where it is one date alone."""

    words: str
    date: PartialDate | None
    dates: tuple[PartialDate, ...]


@dataclass(frozen=True)
class TimeColumns:
    """The columns, oldest first, and what one of them is: "date", "month", "quarter" or "year".

    `is_cut` says that there are years before the first column.
    """

    called: str
    columns: tuple[TimeColumn, ...]
    is_cut: bool = False

    @property
    def are_periods(self) -> bool:
        """Whether a column is more than a date."""
        return self.called != "date"


def time_columns(dates: Sequence[PartialDate], today: date) -> TimeColumns:
    """The columns for some dates, each once and oldest first, of a record that speaks as at `today`."""
    if len(dates) <= MOST_COLUMNS:
        return TimeColumns("date", tuple(TimeColumn(str(when), when, (when,)) for when in dates))
    for called, words in (("month", _month), ("quarter", _quarter)):
        columns = _columns(dates, today, words)
        if len(columns) <= MOST_COLUMNS:
            return TimeColumns(called, columns)
    years = _columns(dates, today, _year)
    return TimeColumns("year", years[-MOST_COLUMNS:], len(years) > MOST_COLUMNS)


def _columns(dates: Sequence[PartialDate], today: date, words: Callable[[date], str]) -> tuple[TimeColumn, ...]:
    groups = groupby(dates, lambda when: words(when.said_by(today)))
    return tuple(TimeColumn(heading, None, tuple(these)) for heading, these in groups)


def _month(day: date) -> str:
    """The month of a day: "March 2024"."""
    return f"{day:%B %Y}"


def _quarter(day: date) -> str:
    """The quarter of a day, by its months: "January to March 2024"."""
    first = day.month - (day.month - 1) % 3
    return f"{date(day.year, first, 1):%B} to {date(day.year, first + 2, 1):%B %Y}"


def _year(day: date) -> str:
    """The year of a day."""
    return str(day.year)
