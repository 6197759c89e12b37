"""The learning of this record: the points of Sam and Kyle, and what holds of the learning of any record."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.pages import lent
from tests.portals import ROOT, run
from tests.test_learning import (
    test_a_briefing_shows_what_was_done_about_each_point_that_it_teaches,
    test_a_learning_point_leads_to_what_was_done_about_it_and_back_in_one_click,
    test_a_recommendation_and_an_action_lead_to_the_briefings_that_teach_their_points,
    test_the_library_has_every_briefing_under_each_of_its_themes_audiences_and_plans,
    told_by,
)
from tests.this_record.then import BRIEFINGS

PLAN = "sam-and-kyle"
# Those that the review lists as learning points, and the findings from other parts of it.
POINTS = [*(str(number) for number in range(111, 122)), "92", "85", "95", "101"]


@pytest.mark.parametrize("point", POINTS)
def test_every_point_of_sam_and_kyle_is_taught(point: str) -> None:
    assert told_by(ROOT).teaching(PLAN, point)


def test_the_points_that_nothing_answered_are_no_more_than_these() -> None:
    told = told_by(ROOT)
    assert {point for point in POINTS if not told.recommendations(PLAN, point)} <= {"101", "113", "116", "118"}


@pytest.mark.parametrize("name", sorted(BRIEFINGS))
def test_what_to_do_is_on_the_first_two_screens_of_a_phone(browser: Browser, served: str, name: str) -> None:
    with lent(browser, 390, scripts=False) as page:
        page.goto(f"{served}briefings/{name}/")
        what, then = page.locator(".briefing h2").all()[:2]
        expect(what).to_have_text(re.compile("What (to do differently|you can ask for)"))
        assert then.evaluate("it => it.getBoundingClientRect().top + scrollY") <= 2 * 844


def test_advice_is_given_on_every_briefing_and_gates_nothing() -> None:
    ran = run("advice", ROOT)
    assert ran.returncode == 0
    told = {line.split(":")[0] for line in ran.stdout.splitlines() if " words on average" in line}
    assert told >= {f"docs/briefings/{name}.md" for name in BRIEFINGS}
