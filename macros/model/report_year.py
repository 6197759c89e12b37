"""A year of the reports: it begins with the month that the configuration names, April where it names none."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class ReportYear:
    """One year, by its first and its last day."""

    first: date
    last: date

    @property
    def name(self) -> str:
        """What it is called: "2020-21", or "2020" where it is a year of the calendar."""
        return str(self.first.year) + (f"-{self.last.year % 100:02}" if self.last.year > self.first.year else "")

    @property
    def words(self) -> str:
        """Its months: "April 2020 to March 2021"."""
        return f"{self.first:%B %Y} to {self.last:%B %Y}"

    @property
    def eve(self) -> date:
        """The day before it: what was known then is no news of this year."""
        return self.first - timedelta(days=1)

    def is_over(self, day: date) -> bool:
        """Whether it has ended by a day."""
        return self.last < day

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.first <= day <= self.last


def year_of(day: date, begins: int) -> ReportYear:
    """The year in which a day lies, of those that begin with a month."""
    start = day.year if day.month >= begins else day.year - 1
    return ReportYear(date(start, begins, 1), date(start + 1, begins, 1) - timedelta(days=1))
