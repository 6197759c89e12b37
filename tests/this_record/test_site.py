"""The site of this record: its addresses, which other people's links hold us to, and what holds on any site."""

import json
from pathlib import Path
from typing import Any

import pytest

from macros.outputs.checked_facts import checked_facts
from macros.publish.last_look import leaks_of_record
from macros.rules.checked import checked_record
from tests.html_page import html_page
from tests.portals import ROOT
from tests.test_site import (
    Told,
    file_at,
    pages,
    test_every_figure_of_the_home_page_can_be_counted_by_hand,
    test_every_page_has_its_own_title_and_one_heading_of_the_first_level,
    test_every_page_says_that_it_is_a_demonstration_and_as_at_which_day,
    test_every_page_says_where_to_turn_with_a_worry_about_a_child_and_how_to_leave,
    test_every_plan_body_theme_measure_meeting_and_action_has_its_page,
    test_every_plan_in_a_list_has_the_figures_that_can_be_counted_by_hand,
    test_how_far_and_how_late_each_thing_is_for_machines_can_be_found_by_hand,
    test_no_heading_leaves_a_level_out,
    test_no_person_is_named_on_any_page_or_in_any_export,
    test_nothing_of_the_templates_and_of_python_shows_through,
    test_suggest_a_correction_opens_the_line_on_which_the_action_begins,
    test_the_figures_for_machines_can_be_counted_by_hand,
    test_the_home_page_says_of_how_many_actions_the_figures_tell_little,
    test_the_json_of_an_action_holds_all_that_is_written_of_it,
    test_the_page_of_a_plan_shows_the_figures_that_can_be_counted_by_hand,
    test_the_page_of_what_is_late_lists_what_can_be_found_by_hand,
)
from tests.this_record.then import BRIEFINGS, DOCUMENTS, PLANS, RECORDS

ADDRESSES = {
    *("/", "/plans/sam-and-kyle/1.1/", "/plans/send-written-statement/a1/", "/api/v1/plans/sam-and-kyle.json"),
    *("/themes/information-sharing/", "/bodies/essex-police/", "/changes/2020-10-06/2021-02-02/"),
    *("/plans/leo.pdf", "/briefings/sam-and-kyle.pdf", "/briefings/booklet.pdf", "/meetings/2021-02-02.pdf"),
    *(f"/briefings/{name}/" for name in BRIEFINGS),
    *(f"/{kind}/{name}/" for kind, names in RECORDS.items() for name in names),
}


# What is known of each plan from the documents of then: how many actions it has, how many are reported done, how many
# of these can be seen one by one and are proved; how many were late when last reported, how many more by totals alone
# at least, and of how many the date passed since. 60 of 110 are reported done, 8 can be seen, 7 are proved.
FIGURES = {
    "complaints-2019-20": (9, 1, 1, 1, 0, 0, 0),
    "frankie": (14, 11, 0, 0, 0, 0, 0),
    "leo": (14, 5, 0, 0, 0, 0, 0),
    "peer-review": (26, 23, 0, 0, 0, 0, 0),
    "sam-and-kyle": (18, 16, 3, 2, 0, 2, 15),
    "school-wellbeing-service": (11, 0, 0, 0, 0, 0, 0),
    "send-written-statement": (12, 0, 0, 0, 4, 0, 5),
    "shay-and-ashley": (0, 0, 0, 0, 0, 0, 0),
    "social-care-services-review": (6, 4, 4, 4, 0, 0, 0),
}
NAMES = (
    *("actions", "claimed", "seen", "proved"),
    *("late_when_last_reported", "late_at_least_in_totals", "date_passed_since_last_report"),
)
LATE_STEPS = {"a5": {"h"}, "b3": {"a", "c"}, "b4": {"a", "c"}, "c1": {"c"}}


def has_no_other_source(told: Told, plan: str) -> bool:
    """Whether nothing was added to a plan from a document that came later."""
    return {*told.plan(plan).get("sources", [])} <= DOCUMENTS


def test_every_address_that_was_published_is_there(site: Path) -> None:
    assert not [address for address in ADDRESSES if not file_at(site, address).is_file()]


def test_every_address_and_every_place_of_the_register_is_there(site: Path) -> None:
    lines = [line.split() for line in (ROOT / "data/addresses.txt").read_text("utf-8").splitlines() if line[0] == "/"]
    assert not [address for address, *_ in lines if not file_at(site, address).is_file()]
    placed = {address: [it[1:] for it in anchors if it[0] == "#"] for address, *anchors in lines if anchors}
    there = {address: html_page(file_at(site, address)).ids for address in placed}
    assert sum(map(len, placed.values())) > 300
    assert not [f"{it}#{anchor}" for it, anchors in placed.items() for anchor in anchors if anchor not in there[it]]


def test_the_site_holds_nothing_personal(site: Path) -> None:
    assert leaks_of_record(site, checked_facts(ROOT)) == []


def test_the_figures_of_then_add_up_to_what_is_known_of_them() -> None:
    assert FIGURES.keys() == PLANS
    assert [sum(figures) for figures in zip(*FIGURES.values(), strict=True)] == [110, 60, 8, 7, 4, 2, 20]


@pytest.mark.parametrize("plan", FIGURES)
def test_a_plan_has_the_figures_of_then_while_no_other_document_tells_more(
    record_root: Path, site: Path, plan: str
) -> None:
    told = Told(record_root)
    on_day = json.loads((site / f"api/v1/plans/{plan}.json").read_text("utf-8"))["on_day"]
    if has_no_other_source(told, plan):
        assert tuple(on_day[name] for name in NAMES) == FIGURES[plan]
        assert tuple(told.figures(plan)[name] for name in NAMES) == FIGURES[plan]


def test_the_late_steps_of_then_are_late_while_no_other_document_tells_more(record_root: Path, site: Path) -> None:
    plan = "send-written-statement"
    given = json.loads((site / f"api/v1/plans/{plan}.json").read_text("utf-8"))
    actions = [action for area in given["recommendations"] for action in area["actions"]]
    late = {action["id"].lower(): late_in(action["steps"]) for action in actions if late_in([action])}
    if has_no_other_source(Told(record_root), plan):
        assert late == LATE_STEPS


def late_in(things: list[dict[str, Any]]) -> set[str]:
    return {thing["id"] for thing in things if thing["on_day"]["timeliness"] == "late when last reported"}
