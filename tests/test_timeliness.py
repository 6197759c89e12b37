"""Whether a thing is in time, by one rule in all plans: late is only what a report after its date calls not done."""

from datetime import date
from typing import Any

import pytest

from macros.model.written import Stage
from macros.standing.lateness import late_by, latest_step
from macros.standing.standing import Standing
from macros.things.action.action import Action
from macros.things.rating_key.rating_key import RatingKey

SOURCE = {"document": "paper", "place": "page 1"}
DAY = date(2024, 12, 31)
KEY = RatingKey.model_validate(
    {
        "title": "Key",
        "source": SOURCE,
        "ratings": {
            name: {"word": name, "colour": "grey", "meaning": "It is so.", "stage": stage}
            for name, stage in {
                "red": "not started",
                "amber": "under way",
                "green": "complete",
                "blue": "embedded",
                "broken": "will not be done",
                "white": "not known",
            }.items()
        },
    }
)


def standing(day: date = DAY, **fields: Any) -> Standing:
    action = Action.model_validate({"id": "1", "title": "Do it", "source": SOURCE, **fields})
    return Standing(action, KEY, day, DAY)


def rated(*ratings: str) -> list[dict[str, str]]:
    """Ratings such as "2024-03 amber"."""
    return [dict(zip(("as_at", "rating"), rating.split(), strict=True)) for rating in ratings]


# The deadlines, the ratings, and what is said of them at the end of 2024.
CASES = [
    ("2024-06", [], "date passed since the last report", ""),
    ("2024-06", ["2024-03 amber"], "date passed since the last report", ""),
    ("2024-06", ["2024-09 amber"], "late when last reported", "3 months"),
    ("2024-06", ["2024-09 red"], "late when last reported", "3 months"),
    # A report of June may be of a day before the last of June.
    ("2024-06-15", ["2024-06 amber"], "date passed since the last report", ""),
    ("2024-06", ["2024-09 white"], "date passed since the last report", ""),
    ("2024-06", ["2024-03 amber", "2024-09 green"], "done, the day is not recorded", ""),
    ("2024-06", ["2024-03 green"], "done in time", ""),
    ("2024-06", ["2024-06-30 green"], "done in time", ""),
    ("2025-06", ["2024-03 amber"], "not due yet", ""),
    ("2024-12", ["2024-03 amber"], "not due yet", ""),
    ("2024-06", ["2024-03 broken"], "no longer due", ""),
    (None, ["2024-03 amber"], "no date", ""),
]


@pytest.mark.parametrize(("due", "ratings", "timeliness", "by"), CASES)
def test_a_thing_is_in_time_or_late_or_nobody_has_said(
    due: str | None, ratings: list[str], timeliness: str, by: str
) -> None:
    it = standing(deadlines=[{"due": due}] if due else [], ratings=rated(*ratings))
    assert (it.timeliness, late_by(it)) == (timeliness, by)


@pytest.mark.parametrize(
    ("rating", "timeliness", "by"),
    [
        ({"done_on": "2024-08-20"}, "done late", "2 months"),
        ({"done_on": "2024-08"}, "done late", "2 months"),
        ({"done_on": "2024-06-30"}, "done in time", ""),
        ({"done_on": "2024"}, "done, the day is not recorded", ""),
        ({"words": "completed 20 August 2024"}, "done late", "2 months"),
        ({"words": "Completed in May 2024."}, "done in time", ""),
        ({"words": "completed by 40 August 2024"}, "done, the day is not recorded", ""),
    ],
)
def test_where_the_source_gives_the_day_it_was_done_that_day_counts(
    rating: dict[str, str], timeliness: str, by: str
) -> None:
    it = standing(deadlines=[{"due": "2024-06"}], ratings=[{"as_at": "2024-09", "rating": "green", **rating}])
    assert (it.timeliness, late_by(it)) == (timeliness, by)


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("Spring 2025", "2025-05-31"),
        ("by Summer 2025", "2025-08-31"),
        ("Autumn term 2024", "2024-11-30"),
        ("Winter 2024", "2025-02-28"),
        ("Winter 2024/25", "2025-02-28"),
        ("Q4 2021", "2021-12-31"),
        ("Q4 2021/22", "2022-03-31"),
        ("Q1 2021/22", "2021-06-30"),
        ("Quarter 2 2024", "2024-06-30"),
        ("2024/25", "2025-03-31"),
        ("2024-2025", "2025-03-31"),
        ("March 2025", "2025-03-31"),
        ("by the end of June 2024", "2024-06-30"),
        ("31st December 2024", "2024-12-31"),
        ("31/12/2024", "2024-12-31"),
        ("31/13/2024", None),
        ("30 February 2024", None),
        ("after March 2025", None),
        ("ongoing", None),
        ("TBC", None),
        ("2024/26", None),
        ("2024", None),
    ],
)
def test_a_deadline_in_words_gives_a_day_where_they_name_a_time(words: str, last: str | None) -> None:
    it = standing(deadlines=[{"words": words}])
    assert (it.due.isoformat() if it.due else None) == last
    assert (it.timeliness == "no date") == (last is None)


def test_a_step_that_has_begun_makes_its_action_under_way_and_one_that_is_late_makes_it_late() -> None:
    step = {"id": "a", "title": "A part", "deadlines": [{"due": "2024-06"}], "ratings": rated("2024-09 amber")}
    it = standing(steps=[step])
    assert (it.rated_stage, it.stage) == (Stage.NOT_KNOWN, Stage.UNDER_WAY)
    assert it.is_late
    late = latest_step(it)
    assert late
    assert late.thing.id == "a"
    done = standing(steps=[step | {"ratings": rated("2024-05 green")}])
    assert (done.stage, done.timeliness) == (Stage.UNDER_WAY, "no date")


def test_a_check_stands_beside_the_claim_and_does_not_take_its_place() -> None:
    check = {"as_at": "2024-03", "rating": "amber", "assessment": "check", "by": "auditor"}
    it = standing(ratings=[*rated("2024-03 green"), check])
    assert it.stage is Stage.COMPLETE
    assert [rating.assessment for rating in it.ratings] == ["claim", "check"]


@pytest.mark.parametrize(
    ("as_at", "stage"), [("2024-12", "complete"), ("2024", "complete"), ("2025-01", "under way"), ("2025", "under way")]
)
def test_what_was_reported_in_a_month_that_is_not_over_counts(as_at: str, stage: str) -> None:
    day = date(2024, 12, 20)
    action = Action.model_validate(
        {"id": "1", "title": "Do it", "source": SOURCE, "ratings": rated("2024-03 amber", f"{as_at} green")}
    )
    assert Standing(action, KEY, day, day).stage == stage


def test_a_year_and_then_a_month_of_it_are_read_in_the_order_in_which_they_stand() -> None:
    assert standing(ratings=rated("2024 red", "2024-03 amber")).stage is Stage.UNDER_WAY


def test_a_date_that_moved_is_held_against_both_dates() -> None:
    deadlines = [{"due": "2024-03"}, {"due": "2024-11", "as_at": "2024-04", "reason": "Staff left."}]
    it = standing(deadlines=deadlines, ratings=rated("2024-06 amber", "2024-10 green"))
    assert it.timeliness == "done in time"
    assert it.against_original
    assert it.against_original.timeliness == "done, the day is not recorded"
    assert it.moved_words == "moved once, 8 months later"
