"""Dates as office files write them: which day, month or year each is, and what is asked where it is not certain."""

import re
from calendar import month_name, monthrange
from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.meant_date import EARLIEST, LATEST
from macros.office.import_settings import ImportSettings

_MONTHS = {
    name: number for number, full in enumerate(month_name) for name in (full.lower(), full[:3].lower()) if number
}
MONTHS = _MONTHS | {"sept": 9}
_M = "|".join(sorted(MONTHS, key=len, reverse=True))
DAYS = r"(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?,? )?"
DATE = re.compile(
    rf"(?<![\w/.-])(?:"
    r"(?P<iso>(?:19|20|21)\d\d-\d\d(?:-\d\d)?)"
    r"|(?P<one>\d{1,2})(?P<sep>[./-])(?P<two>\d{1,2})(?P=sep)(?P<year>\d{4}|\d\d)"
    rf"|{DAYS}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ .-]{{1,2}}(?P<month>{_M})\.?,?[ .-]{{1,2}}"
    r"(?P<y2>\d{4}|'?\d\d)"
    rf"|(?P<m3>{_M})\.? (?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y3>\d{{4}})"
    rf"|(?P<m4>{_M})\.?,?[ .-]{{0,2}}(?P<y4>\d{{4}}|['’]\d\d)"
    rf"|(?P<m5>{_M})[ -](?P<short>\d\d)"
    r"|(?P<alone>20\d\d)"
    r")(?![\w/]|[.-]\d)",
    re.IGNORECASE,
)
SERIAL = re.compile(r"[34]\d{4}(?:\.0+)?")


@dataclass(frozen=True)
class ToldDate:
    """A date in a text: `typed` as 2020-12-31, 2020-12 or 2020; or nothing, and `doubt` asks what it is."""

    words: str
    typed: str = ""
    doubt: str = ""
    start: int = 0
    end: int = 0


def dates_in(text: str, settings: ImportSettings) -> Iterator[ToldDate]:
    """Every date in a text, in its order."""
    for found in DATE.finditer(text):
        typed, doubt = _read(found, settings)
        yield ToldDate(found[0], typed, doubt, found.start(), found.end())


def one_date(text: str, settings: ImportSettings) -> ToldDate | None:
    """The date that a text is, if it is nothing but one."""
    found = list(dates_in(text, settings))
    return found[0] if len(found) == 1 and found[0].words == text.strip(" .,;:") else None


def _read(found: re.Match[str], settings: ImportSettings) -> tuple[str, str]:
    if found["iso"]:
        return _checked(*found["iso"].split("-"))
    if found["alone"]:
        return found["alone"], ""
    if found["one"]:
        return _in_numbers(found, settings)
    if found["short"]:
        return _short(found, settings)
    for day, month, year in (("day", "month", "y2"), ("d3", "m3", "y3"), ("", "m4", "y4")):
        if found[month]:
            number = f"{MONTHS[found[month].lower()]:02}"
            return _checked(_full(found[year]), number, *([found[day]] if day else []))
    raise AssertionError(found[0])


def _in_numbers(found: re.Match[str], settings: ImportSettings) -> tuple[str, str]:
    one, two, year = int(found["one"]), int(found["two"]), _full(found["year"])
    first = settings.dates or ("day first" if one > 12 else "month first" if two > 12 else "")
    if not first and one == two:
        first = "day first"
    if not first:
        return "", f'which month is "{found[0]}" in? Say DATES="day first" or "month first"'
    day, month = (one, two) if first == "day first" else (two, one)
    return _checked(year, f"{month:02}", f"{day:02}")


def _short(found: re.Match[str], settings: ImportSettings) -> tuple[str, str]:
    """Nov-21: a month with a year as Excel shows it, or a day of some year."""
    if settings.short_dates == "month and year":
        return _checked(_full(found["short"]), f"{MONTHS[found['m5'].lower()]:02}")
    if settings.short_dates:
        return "", f'"{found[0]}" has no year; which is it?'
    return "", f'is "{found[0]}" a month and a year, or a day? Say SHORT_DATES="month and year" or "day and month"'


def _full(year: str) -> str:
    digits = year.strip("'’")
    return digits if len(digits) == 4 else f"20{digits}"


def _checked(year: str, month: str, day: str | None = None) -> tuple[str, str]:
    """A date, if the calendar has it and its year can be right."""
    if not EARLIEST < int(year) < LATEST - 40:
        return "", f"{year} cannot be the year; which is it?"
    if not 1 <= int(month) <= 12 or (day and not 1 <= int(day) <= monthrange(int(year), int(month))[1]):
        return "", f"the calendar has no such day ({day or '?'}/{month}/{year}); which is it?"
    return (f"{year}-{month}-{int(day):02}" if day else f"{year}-{month}"), ""
