"""Days in words. Of a deadline a day, a month, a season, a quarter or a financial year gives a day by one rule; other
words give none.

Spring ends with May, summer with August, autumn with November, winter with February. A quarter is of the calendar year;
with a financial year ("Q4 2021/22") it is of that: its fourth ends with March. A financial year ends with March.
"""

import re
from calendar import month_name, monthrange
from datetime import date

from macros.model.partial_date import PartialDate

SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
PARTS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
PART_OF_YEAR = re.compile(rf"(?P<part>{'|'.join(PARTS)})[ -](?P<year>20\d\d)", re.IGNORECASE)
YEAR = r"(?P<year>20\d\d)(?:\s?[/–-]\s?(?:20)?(?P<second>\d\d))?"
SEASON = re.compile(rf"(?:by |in |end of )?(?:the )?(?P<season>{'|'.join(SEASONS)})(?: term)?,? {YEAR}", re.IGNORECASE)
QUARTER = re.compile(rf"(?:by |in |end of )?(?:q|quarter )\s?(?P<quarter>[1-4]),?\s?(?:of )?{YEAR}", re.IGNORECASE)
MONTH = re.compile(
    rf"(?:by |in |on )?(?:the )?(?:end of )?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?"
    rf"(?P<month>{'|'.join(month_name[1:])}),? (?P<year>20\d\d)",
    re.IGNORECASE,
)
SLASHED = re.compile(r"(?:by |on )?(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>20\d\d)")
FINANCIAL = re.compile(rf"(?:by |in |end of )?(?:financial year |fy ?)?{YEAR}", re.IGNORECASE)
DONE = re.compile(
    r"\b(?:completed|done|finished|delivered|closed|achieved)(?: on| in| by the owner on)?:? "
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?(?P<month>{'|'.join(month_name[1:])}) (?P<year>20\d\d)\b",
    re.IGNORECASE,
)


def day_in_words(words: str) -> PartialDate | None:
    """The time that a deadline's words name, where they name nothing else beside it."""
    text = " ".join(words.split()).strip(" .")
    if told := _plain(text):
        return _day(told, text)
    if (told := SEASON.fullmatch(text)) and _is_one_year_on(told):
        first, last = SEASONS[told["season"].lower()]
        # A winter, or a season with two years, ends in the later year.
        later = int(told["year"]) + (1 if last < first or (told["second"] and last < 9) else 0)
        return _time(text, later - (last < first), first, later, last)
    if (told := QUARTER.fullmatch(text)) and _is_one_year_on(told):
        first = int(told["quarter"]) * 3 - 2
        if not told["second"]:
            return _time(text, int(told["year"]), first, int(told["year"]), first + 2)
        month = first + 3
        year = int(told["year"]) + (month > 12)
        month = month - 12 if month > 12 else month
        return _time(text, year, month, year, month + 2)
    if (told := FINANCIAL.fullmatch(text)) and told["second"] and _is_one_year_on(told):
        return _time(text, int(told["year"]), 4, int(told["year"]) + 1, 3)
    return None


def is_plain_date(words: str) -> bool:
    """Whether words are a day or a month in another form: what could be typed as a date."""
    return _plain(" ".join(words.split()).strip(" .")) is not None


def done_day_in_words(words: str) -> PartialDate | None:
    """The day on which a source's words say that a thing was done: "completed 20 August 2024"."""
    told = DONE.search(words)
    return _day(told) if told else None


def narrowed(when: PartialDate, words: str) -> PartialDate:
    """A year that the source's words narrow to a third of it: "late 2021" is from September on."""
    told = PART_OF_YEAR.fullmatch(words.strip())
    if not told or when.typed != told["year"]:
        return when
    first, last = PARTS[told["part"].lower()]
    return _time(when.typed, int(when.typed), first, int(when.typed), last)


def _plain(text: str) -> re.Match[str] | None:
    return MONTH.fullmatch(text) or SLASHED.fullmatch(text)


def _day(told: re.Match[str], typed: str = "") -> PartialDate | None:
    """The day or the month that was found in words; none where the calendar has no such day."""
    named, year = told["month"], int(told["year"])
    month = int(named) if named.isdigit() else [name.lower() for name in month_name].index(named.lower())
    if not 1 <= month <= 12 or (told["day"] and not 1 <= int(told["day"]) <= monthrange(year, month)[1]):
        return None
    day = int(told["day"] or 0)
    typed = typed or (f"{year}-{month:02}-{day:02}" if day else f"{year}-{month:02}")
    return PartialDate(typed, date(year, month, day or 1), date(year, month, day or monthrange(year, month)[1]))


def _is_one_year_on(told: re.Match[str]) -> bool:
    return not told["second"] or int(told["second"]) == (int(told["year"]) + 1) % 100


def _time(text: str, first_year: int, first: int, last_year: int, last: int) -> PartialDate:
    return PartialDate(text, date(first_year, first, 1), date(last_year, last, monthrange(last_year, last)[1]))
