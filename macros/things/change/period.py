"""The two days of a report, as somebody typed them."""

from datetime import date

from macros.model.partial_date import long_date, partial_date


class NoPeriod(Exception):
    """What was typed gives no time between two days; the message says what to write instead."""


def period(first: str, second: str, day: date) -> tuple[date, date]:
    """The days that were typed, the first before the second and neither after the day of the record."""
    days = _day("FROM", first), _day("TO", second)
    if days[0] >= days[1]:
        raise NoPeriod(f'FROM, "{first}", is not before TO, "{second}"; write the earlier day first')
    if days[1] > day:
        raise NoPeriod(f'TO, "{second}", is after {long_date(day)}, the day as at which the record speaks')
    return days


def _day(name: str, typed: str) -> date:
    try:
        return partial_date(typed).last
    except ValueError as wrong:
        raise NoPeriod(f"{name}: {wrong}" if typed else f"{name} is missing; write it as {name}=2020-12-31") from None
