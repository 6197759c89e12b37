"""The years of which the record tells anything: those alone have a report."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from macros.model.partial_date import PartialDate
from macros.model.record import Record
from macros.model.report_year import ReportYear, year_of
from macros.things.action.action import Evidence, Rating, Update
from macros.things.correction.correction import Correction
from macros.things.measure.measure import Reading
from macros.things.meeting.meeting import Meeting
from macros.things.plan.plan import Plan, Reported
from macros.things.portal.portal import MONTHS, Portal

DATED: dict[type[Any], str] = {
    **dict.fromkeys((Rating, Update, Evidence, Reading), "as_at"),
    **dict.fromkeys((Reported, Meeting), "date"),
    Correction: "on",
    Plan: "published",
}


def told_years(record: Record, day: date) -> list[ReportYear]:
    """Each year in which something was told by a day, the oldest first."""
    begins = first_month(record.portal)
    said = (when.said_by(day) for when in _dates(record))
    years = {year_of(it, begins).first: year_of(it, begins) for it in said if it <= day}
    return [years[first] for first in sorted(years)]


def first_month(portal: Portal) -> int:
    """The number of the month with which a year begins."""
    return MONTHS.index(portal.year_begins) + 1


def _dates(record: Record) -> Iterator[PartialDate]:
    for kind, field in DATED.items():
        for _, _, thing in record.each(kind):
            if when := getattr(thing, field):
                yield when
