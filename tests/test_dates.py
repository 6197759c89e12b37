"""Partial dates mean their last day; spans are what people would say."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.model.partial_date import partial_date
from macros.standing.span import months_between, span
from tests.invented import days, whens

DAY = timedelta(days=1)
typed = whens(1900, 2100)


@given(typed)
def test_a_date_means_the_first_to_the_last_day_that_begin_with_what_was_typed(typed: str) -> None:
    when = partial_date(typed)
    inside, outside = (when.first, when.last), (when.first - DAY, when.last + DAY)
    assert all(day.isoformat().startswith(typed) for day in inside)
    assert not any(day.isoformat().startswith(typed) for day in outside)
    assert when.is_partial == (len(typed) < len("2020-12-31"))


@given(typed, typed)
def test_dates_stand_in_the_order_of_their_last_days(one: str, two: str) -> None:
    """As typed, "2020" stands before "2020-12-31"; it means the same day, and "2020-11" an earlier one."""
    first, second = sorted([one, two], key=lambda when: (when + "-99-99")[: len("2020-12-31")])
    assert partial_date(first).last <= partial_date(second).last


@given(typed)
def test_a_date_in_words_says_no_more_and_no_less_than_was_typed(typed: str) -> None:
    when = partial_date(typed)
    parts = [f"{when.last.day}", f"{when.last:%B}", f"{when.last.year:04}"]
    assert str(when).split() == parts[3 - len(typed.split("-")) :]


@given(st.one_of(st.text(), st.from_regex(r"[0-9]{1,5}([./ -][0-9]{1,5}){0,3}", fullmatch=True)))
def test_whatever_is_typed_is_a_date_or_a_mistake_that_names_it(text: str) -> None:
    try:
        when = partial_date(text)
    except ValueError as wrong:
        said = str(wrong)
    else:
        said = f'"{when.typed}"; from {when.first} to {when.last}'
    assert said.startswith(f'"{text}"')
    assert "; " in said.removeprefix(f'"{text}"')


@given(days, days, days)
def test_more_time_is_never_fewer_months(one: date, two: date, three: date) -> None:
    first, second, third = sorted([one, two, three])
    assert 0 <= months_between(first, second) <= months_between(first, third)
    assert months_between(first, second) + months_between(second, third) <= months_between(first, third) + 1


@given(days, days)
def test_months_are_between_28_and_31_days(one: date, two: date) -> None:
    first, second = sorted([one, two])
    months, length = months_between(first, second), (second - first).days
    assert months * 28 <= length
    assert length < (months + 1) * 31


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("2020-06-30", "2020-06-30", "0 days"),
        ("2020-06-30", "2020-07-01", "1 day"),
        ("2020-12-31", "2021-02-27", "58 days"),
        ("2020-12-31", "2021-02-28", "2 months"),
        ("2020-06-15", "2021-03-14", "8 months"),
        ("2020-06-15", "2021-03-15", "9 months"),
        ("2019-01-31", "2020-12-31", "23 months"),
        ("2019-01-31", "2021-01-31", "2 years"),
        ("2019-01-31", "2021-02-28", "2 years and 1 month"),
        ("2019-01-31", "2023-07-01", "4 years and 5 months"),
    ],
)
def test_a_span_is_said_in_the_largest_units_that_are_whole(first: str, second: str, words: str) -> None:
    assert span(date.fromisoformat(first), date.fromisoformat(second)) == words
