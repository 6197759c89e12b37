"""A span of time between two days, in the words that people use: "3 months", "12 days"."""

from datetime import date


def months_between(first: date, second: date) -> int:
    """Whole months from `first` to `second`; the last day of a month is a whole month after the last of another."""
    months = (second.year - first.year) * 12 + second.month - first.month
    return months - (second.day < first.day and not _ends_month(second))


def span(first: date, second: date) -> str:
    """The time from `first` to a later `second`: in months where it is 2 or more, else in days."""
    months, days = months_between(first, second), (second - first).days
    if months >= 24:
        years, rest = divmod(months, 12)
        return counted(years, "year") + (f" and {counted(rest, 'month')}" if rest else "")
    return counted(months, "month") if months >= 2 else counted(days, "day")


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 month", "2 months"."""
    return f"{number} {noun}" if number == 1 else f"{number} {plural(noun)}"


def plural(noun: str) -> str:
    """The plural of a noun of the field, the head of "area of concern" included."""
    head, of, rest = noun.partition(" of ")
    ies = head.endswith("y") and head[-2] not in "aeo"
    return f"{head[:-1]}ies{of}{rest}" if ies else f"{head}s{of}{rest}"


def _ends_month(day: date) -> bool:
    return date.fromordinal(day.toordinal() + 1).month != day.month
