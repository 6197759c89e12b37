"""The report of a year: its numbers are those of its last day, an ended year does not change, its words are plain."""

import re
from datetime import date
from pathlib import Path

import pytest

from macros.model.report_year import year_of
from macros.outputs.templates import Templates
from macros.standing.timeliness import Timeliness
from macros.things.change.changes import Changes
from macros.things.facts import Facts
from macros.things.late.late_facts import actions_that_are
from macros.things.plan.claims import claims
from macros.things.plan.plan_facts import live_plans
from macros.things.year.done_things import done_things
from macros.things.year.guidance import ASKS
from macros.things.year.scrutiny_section import promised_words
from macros.things.year.told_by import told_by
from macros.things.year.training_section import training_in
from macros.things.year.verdict import young_words
from macros.things.year.year_facts import YearFacts, years
from macros.things.year.year_page import year_pages
from macros.things.year.year_paper import report_sections
from macros.things.year.year_section import YearSection
from tests.bless import invented_facts
from tests.portals import ROOT, copy_of_portal, run
from tests.test_plain import AGE, reading_age

# A grade is five years less than an age: of a reader of 12 who reads with ease.
YOUNG_AGE, HALF_A_PAGE = 10, 250


@pytest.fixture(scope="module")
def facts() -> Facts:
    return invented_facts()


def named(facts: Facts, name: str) -> YearFacts:
    return next(it for it in years(facts) if it.year.name == name)


def words_of_sections(year: YearFacts, *left_out: str) -> list[str]:
    """Every sentence and cell of the report of a year, but those of some sections and tables."""
    found = []
    for section in report_sections(year):
        if section.id not in left_out:
            found += [told.words for told in section.sayings]
            tables = [it for it in section.tables if it.id not in left_out]
            found += [cell.words for table in tables for row in table.rows for cell in row.cells]
    return found


@pytest.mark.parametrize(
    ("day", "begins", "name", "words"),
    [
        (date(2021, 3, 31), 4, "2020-21", "April 2020 to March 2021"),
        (date(2021, 4, 1), 4, "2021-22", "April 2021 to March 2022"),
        (date(2000, 1, 1), 4, "1999-00", "April 1999 to March 2000"),
        (date(2021, 3, 31), 1, "2021", "January 2021 to December 2021"),
        (date(2021, 8, 31), 9, "2020-21", "September 2020 to August 2021"),
    ],
)
def test_a_year_begins_with_its_month(day: date, begins: int, name: str, words: str) -> None:
    year = year_of(day, begins)
    assert (year.name, year.words) == (name, words)
    assert year.holds(day)


def test_there_is_a_year_where_something_is_told_and_nowhere_else(facts: Facts) -> None:
    assert [it.year.name for it in years(facts)] == ["2021-22", "2020-21", "2019-20"]
    assert [it.is_over for it in years(facts)] == [False, True, True]


def test_the_actions_stand_in_a_year_as_they_stood_on_its_last_day(facts: Facts) -> None:
    """By another way: each action of today, asked how it stood then."""
    for year in years(facts):
        stood = {it.action.reference: it.after for it in Changes(facts, year.year.eve, year.then.day).actions}
        found = {it.reference: it.standing for plan in live_plans(year.then) for it in plan.live}
        told = {name: (it.stage, it.timeliness, it.is_proved, it.due) for name, it in found.items()}
        assert told == {name: (it.stage, it.timeliness, it.is_proved, it.due) for name, it in stood.items()}
        assert told


def test_the_last_year_has_the_numbers_of_the_pages_of_today(facts: Facts) -> None:
    assert claims(live_plans(years(facts)[0].then)) == claims(live_plans(facts))


def test_a_year_that_ended_does_not_change_when_later_facts_come_in(facts: Facts) -> None:
    """But for what says that it came later."""
    later = ("since", "corrected-later", "corrected")
    for name, day in (("2019-20", date(2020, 4, 1)), ("2020-21", date(2021, 4, 1)), ("2020-21", date(2021, 12, 31))):
        early = Facts(told_by(facts.record, day, facts.day), day)
        assert words_of_sections(named(early, name), *later) == words_of_sections(named(facts, name), *later)
        assert young_words(named(early, name))[:5] == young_words(named(facts, name))[:5]


def test_what_was_told_later_would_be_seen_in_it(facts: Facts) -> None:
    day = date(2020, 12, 31)
    early = Facts(told_by(facts.record, day, facts.day), day)
    assert words_of_sections(named(early, "2020-21")) != words_of_sections(named(facts, "2020-21"))


def test_a_correction_of_a_year_that_ended_stands_at_its_top(facts: Facts) -> None:
    top = _top(facts, "2020-21")
    assert "1 correction concerns facts of this year: 1 of a mistake of ours, 0 of a mistake in a paper." in top


def test_a_year_that_is_not_over_is_told_so_far(facts: Facts) -> None:
    assert "The year so far" in _html(facts, "years/2021-22/")
    assert "Since then" not in _html(facts, "years/2021-22/")
    assert "The year so far" not in _html(facts, "years/2020-21/")
    assert "Since then" in _html(facts, "years/2020-21/")


def test_every_sentence_with_a_number_leads_to_its_facts(facts: Facts) -> None:
    bare = [
        told.words
        for year in years(facts)
        for section in report_sections(year)
        for told in section.sayings
        if re.search(r"[1-9]", told.words) and not told.links
    ]
    assert bare == []


def test_a_young_reader_can_read_the_same_numbers_on_half_a_page(facts: Facts) -> None:
    for year in years(facts):
        told = claims(live_plans(year.then))
        text = " ".join(young_words(year))
        assert reading_age(text) <= YOUNG_AGE
        assert len(text.split()) < HALF_A_PAGE
        assert f"{told.actions} thing" in text
        assert f"{told.claimed} of them" in text


def test_the_sentences_of_a_year_are_read_at_the_age_of_eleven(facts: Facts) -> None:
    for year in years(facts):
        told = " ".join(it.words for section in report_sections(year) for it in section.sayings)
        assert reading_age(told) <= AGE


def test_what_each_partner_did_is_named_thing_by_thing(facts: Facts) -> None:
    section, named_year = _section(facts, "2020-21", "partners"), named(facts, "2020-21")
    named_things = {row.of.text for table in section.tables if table.id == "done-by-partner" for row in table.rows}
    done = {it.link.text for it in done_things(named_year)}
    assert done
    assert named_things == done


def test_a_partner_that_nobody_marked_is_said_to_be_missing(facts: Facts) -> None:
    told = [it.words for it in _section(facts, "2020-21", "partners").sayings]
    assert "The police: no body of this record is marked as this partner." in told
    assert any(it.startswith("Health: ") and "no body" not in it for it in told)


def test_training_is_told_with_how_far_it_changed_practice(facts: Facts) -> None:
    told = [it.words for it in _section(facts, "2020-21", "training").sayings]
    assert told == [
        "2 facts of this year tell of training.",
        "1 of them say that people now work that way, 0 tell of a difference for children. "
        "1 of these was checked by somebody other than the owner.",
    ]
    assert [it.words for it in _section(facts, "2019-20", "training").sayings] == [
        "The papers dated until then give no training that is dated in this year."
    ]


def test_what_was_said_of_several_plans_at_once_counts_once(facts: Facts) -> None:
    texts = [it.it.text for it in training_in(named(facts, "2020-21"))]
    assert len(texts) == len(set(texts))


def test_what_stands_as_it_did_is_not_left_out_of_what_came_since(facts: Facts) -> None:
    later = Facts(facts.record, date(2022, 6, 30))
    passed = actions_that_are(named(later, "2021-22").then, Timeliness.PASSED)
    table = next(it for it in _section(later, "2021-22", "since").tables if it.id == "since-then")
    assert len(passed) > 1
    assert [row.of.address for row in table.rows] == [it.address for it in passed]
    assert {row.cells[-1].words for row in table.rows} == {"The same."}


def test_a_promise_whose_date_passed_says_why_it_is_not_called_overdue(facts: Facts) -> None:
    section = _section(facts, "2020-21", "scrutiny")
    table = next(it for it in section.tables if it.id == "promised")
    assert "Not shown as kept" in [row.cells[-1].words for row in table.rows]
    assert any(
        "the date passed, and the papers of that meeting are not held here" in it.words for it in section.sayings
    )
    assert "1 not shown as kept" in promised_words(named(facts, "2020-21"))
    assert "overdue" not in promised_words(named(facts, "2020-21"))


def test_a_question_that_is_answered_in_part_is_not_counted_as_answered(facts: Facts) -> None:
    told = [it.words for it in _section(facts, "2020-21", "scrutiny").sayings]
    assert "2 questions are recorded: 0 with an answer, 1 with an answer in part, 1 with none." in told


def test_every_point_of_the_guidance_stands_in_the_contents(facts: Facts) -> None:
    sections = report_sections(named(facts, "2020-21"))
    assert {it.id for it in sections if it.asks} == set(ASKS)
    page = _html(facts, "years/2020-21/")
    contents = page[page.index("<nav") : page.index("</nav>")]
    assert all(f'href="#{name}"' in contents and words in contents for name, words in ASKS.items())


def test_make_year_writes_both_files_and_says_which_years_there_are(tmp_path: Path) -> None:
    portal = copy_of_portal(tmp_path / "portal")
    wrong = run("year 1999-00", portal)
    assert wrong.returncode == 1
    assert wrong.stderr.strip() == (
        'YEAR, "1999-00", is no year of which the record tells anything; write one of these: 2021-22, 2020-21, 2019-20'
    )
    right = run("year 2020-21", portal)
    assert right.returncode == 0
    assert (portal / "year-2020-21.pdf").read_bytes().startswith(b"%PDF")
    assert (portal / "year-2020-21.docx").read_bytes().startswith(b"PK")


def _section(facts: Facts, name: str, part: str) -> YearSection:
    return next(it for it in report_sections(named(facts, name)) if it.id == part)


def _top(facts: Facts, name: str) -> str:
    """What stands above the verdict on the page of a year."""
    html = _html(facts, f"years/{name}/")
    return html[: html.index('class="lead"')]


def _html(facts: Facts, address: str) -> str:
    page = next(it for it in year_pages(facts) if it.address == address)
    return str(Templates(ROOT / "overrides", facts.record.glossary).filled(page.template, page.value, page.address))
