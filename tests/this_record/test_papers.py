"""The papers of this record: what holds of those of any record, and what a long plan and a meeting show."""

from macros.press.paper import Paper
from macros.things.facts import Facts
from macros.things.plan.plan_facts import plans
from tests.test_papers import (
    elements,
    facts,
    pdf,
    printed,
    test_a_page_links_its_paper_with_its_pages_and_its_weight,
    test_a_paper_holds_no_word_but_of_its_value_and_its_template_and_nothing_hidden,
    test_a_paper_says_what_it_is_and_in_which_language,
    test_every_briefing_is_one_page_of_a4_with_help_and_the_address_of_its_page,
    test_every_briefing_plan_year_and_meeting_held_has_its_paper,
    test_every_font_is_one_of_ours_and_is_embedded,
    test_every_table_has_header_cells_and_every_figure_an_alternative_text,
    test_the_booklet_lists_every_briefing_and_has_a_page_for_each,
    test_the_headings_of_a_paper_begin_at_the_first_level_and_skip_none,
    test_the_site_has_every_paper_and_nothing_that_they_are_made_with,
    text_of,
)


def test_a_plan_shows_each_action_and_each_rating_with_its_word_and_its_meaning(
    facts: Facts, printed: dict[str, Paper]
) -> None:
    text = text_of(pdf(printed["plans/sam-and-kyle.pdf"]))
    plan = plans(facts)["sam-and-kyle"]
    assert all(action.action.title in text for action in plan.actions)
    assert plan.key
    assert all(f"{colour.word} {colour.meaning}" in text for colour in plan.key.ratings.values())


def test_a_plan_shows_its_stages_as_a_figure(printed: dict[str, Paper]) -> None:
    found = elements(pdf(printed["plans/send-written-statement.pdf"]))
    figures = [element["/Alt"] for element in found if element["/S"] == "/Figure"]
    assert any("by stage, as reported:" in figure for figure in figures)


def test_a_meeting_says_what_changed_since_an_earlier_one(printed: dict[str, Paper]) -> None:
    text = text_of(pdf(printed["meetings/2021-02-02.pdf"]))
    assert "to 2 February 2021" in text
    assert "Newly reported complete" in text
