"""The date that was probably meant by what is no date in the form that is asked for, and what to write."""

import re
from calendar import month_name, monthrange
from collections.abc import Iterator
from datetime import date, timedelta

EARLIEST, LATEST = 1900, 2100
ASKED = "it as 2020-12-31, 2020-12 or 2020"
DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | dict.fromkeys("\u00a0\u202f", " ") | dict.fromkeys("“”‘’\"'", ""))
NTH, NEXT = "(?:st|nd|rd|th)?", r"[ .,-]{1,2}"
MONTHS = "|".join(f"{name[:3]}(?:{name[3:]}|t)?" for name in month_name[1:] if name) + "|Sept"
DATES = re.compile(
    r"(?P<y1>\d{4})[-./ ](?P<m1>\d{1,2})[-./ ](?P<d1>\d{1,2})(?!\d)"
    r"|(?<!\d)(?P<d2>\d{1,2})[-./ ](?P<m2>\d{1,2})[-./ ](?P<y2>\d{4}|\d{2})(?!\d)"
    rf"|\b(?P<n4>{MONTHS}) (?P<d4>\d{{1,2}}){NTH},? (?P<y4>\d{{4}})(?!\d)"
    rf"|(?:(?<!\d)(?P<d3>\d{{1,2}}){NTH}[ .-]{{0,2}}(?:of )?)?\b(?P<n3>{MONTHS}){NEXT}(?P<y3>\d{{4}}|\d{{2}})(?!\d)"
    r"|(?P<y5>\d{4})[-/](?P<m5>\d{1,2})(?![\d/-])"
    r"|(?<!\d)(?P<m6>\d{1,2})[-/](?P<y6>\d{4})(?!\d)",
    re.IGNORECASE | re.ASCII,
)  # fmt: skip
# A year of two digits, before or behind: both are days.
SHORT_YEAR = re.compile(r"\d\d-\d\d-(?:0[1-9]|[12]\d|3[01])", re.ASCII)
# The first day of a spreadsheet, and those that it could mean here: from 1982 to 2064.
SHEET, SHEET_DAYS = date(1899, 12, 30), range(30_000, 60_000)


def mend_of_date(typed: str) -> str:
    """What to write in the place of what is no date: the date, where one was plainly meant."""
    text = " ".join(typed.translate(DASHES).split())
    if re.fullmatch(r"\d{5}", text, re.ASCII) and int(text) in SHEET_DAYS:
        return f"if it is the number of a spreadsheet, write {SHEET + timedelta(int(text))}"
    if SHORT_YEAR.fullmatch(text):
        return "write the year with four digits, like 2020-12-31"
    found = list(dict.fromkeys(_dates(text)))
    if len(found) > 1:
        return f"write one date here ({' or '.join(found[:3])}), and each other in an entry of its own"
    return f"write {found[0]}" if found else f"write {ASKED}"


def _dates(text: str) -> Iterator[str]:
    for told in DATES.finditer(text):
        day, month, year = (_first(told, sign) for sign in "dmy")
        number = _month(_first(told, "n")) or int(month or 0)
        if meant := _written(_year(year), number, int(day or 0)):
            yield meant


def _written(year: int, month: int, day: int) -> str:
    """A date as it is asked for; month and day change places where only so it is one; empty where it is none."""
    if month > 12 >= day > 0:
        month, day = day, month
    if not EARLIEST <= year <= LATEST or not 1 <= month <= 12 or day > monthrange(year, month)[1]:
        return ""
    return f"{year}-{month:02}-{day:02}" if day else f"{year}-{month:02}"


def _first(told: re.Match[str], sign: str) -> str:
    named = (value for name, value in told.groupdict().items() if name[0] == sign and value)
    return next(named, "")


def _year(typed: str) -> int:
    return int(typed) + (2000 if len(typed) == 2 else 0)


def _month(typed: str) -> int:
    """The number of a month that is named in whole or by its first letters; 0 where none is."""
    return next((n for n in range(1, 13) if typed and month_name[n].lower().startswith(typed.lower()[:3])), 0)
