"""The years of this record, recounted from its files: no code of the portal stands between them and these numbers."""

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from tests.this_record.test_figures import written
from tests.this_record.year_count import TODAY, YEARS, Count
from tests.this_record.year_sentences import impact, late, newly_done, promised, sentences, since, some, young

SOME = re.compile(r"[1-9]")


@pytest.fixture(params=YEARS)
def year(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def count(year: str) -> Count:
    return Count(*YEARS[year])


@pytest.fixture
def html(site: Path, year: str) -> str:
    return (site / "years" / year / "index.html").read_text("utf-8")


def words(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html))).strip()


def said(html: str) -> list[str]:
    """What the sections and the verdict of a page say, without the links behind it."""
    told = re.findall(r'<li>(?!<a )(.*?)(?:<span class="aside">.*?)?</li>', html, re.S)
    return [words(it) for it in told]


def test_every_sentence_with_a_number_is_what_the_files_say(html: str, count: Count) -> None:
    known = {*sentences(count), newly_done(count), impact(count), late(count), promised(count)}
    listed = [it for part in re.findall(r'<ul class="plain">(.*?)</ul>', html, re.S) for it in said(part)]
    numbered = [it for it in listed if SOME.search(it) and not it.startswith("It changes nothing above.")]
    assert len(numbered) > 10
    assert [it for it in numbered if it not in known] == []


def test_the_verdict_and_its_figures_are_what_the_files_say(html: str, count: Count) -> None:
    actions, claimed = (sum(numbers) for numbers in zip(*count.totals, strict=True))
    proved = sum(count.is_proved(plan, it) for plan, it in count.seen)
    page = words(html)
    assert f"owners reported {claimed} of {actions} actions done." in page
    assert f"{len(count.seen)} can be seen one by one, {proved} with proof." in page
    tiles = [words(it) for it in re.findall(r'<p class="tile[^"]*">(.*?)</p>', html, re.S)]
    in_totals = sum(number for _, number in count.late_by_totals)
    more = f", and at least {in_totals} more by totals alone" if in_totals else ""
    assert (
        tiles
        == [
            f"{claimed} of {actions} actions reported done",
            f"{len(count.seen)} can be seen one by one",
            f"{proved} with proof",
            f"{count.late[0]['late']} late when last reported{more}",
            f"{count.passed} past their date since the last report",
        ][: len(tiles)]
    )
    assert len(tiles) == 4 + bool(count.passed)


def test_the_bar_shows_the_stages_that_the_files_give(html: str, count: Count) -> None:
    bar = words(html[html.index('<ul class="counts">') :].partition("</ul>")[0])
    assert bar == " ".join(f"{number} {stage}" for stage, number in count.stages if number)


def test_every_table_has_the_rows_that_the_files_give(html: str, count: Count) -> None:
    shown = {
        name: int(number)
        for number, name in re.findall(r'<span class="count">(\d+)</span></h3></summary>\s*<div id="([^"]+)"', html)
    }
    assert {name: number for name, number in count.rows.items() if number} == shown


def test_what_came_since_is_what_the_files_say(html: str, count: Count) -> None:
    page = words(html)
    is_over = count.last < TODAY
    assert ("So far, on" in page) is not is_over
    assert ("Since then" in page) is is_over
    assert not is_over or since(count) in page


def test_corrections_of_facts_of_the_year_stand_at_its_top(html: str, count: Count) -> None:
    top = words(html[: html.index('class="lead"')])
    assert f"{some(len(count.corrected), 'correction')} concern facts of this year" in top


def test_the_page_for_young_readers_has_the_same_numbers(site: Path, year: str, count: Count) -> None:
    text = words((site / "years" / year / "short" / "index.html").read_text("utf-8"))
    known = set(young(count))
    body = text[text.index("This tells of one year") : text.index("If you are sad or scared")]
    numbered = [it for it in re.split(r"(?<=[.?]) ", body) if SOME.search(it) and not it.startswith("It went from")]
    assert len(numbered) > 4
    assert [it for it in numbered if it not in known] == []


def test_programs_get_the_same_report(site: Path, year: str, html: str, count: Count) -> None:
    file: Any = json.loads((site / "api" / "v1" / "years" / f"{year}.json").read_text("utf-8"))
    assert [file["seen"], file["is_over"]] == [len(count.seen), count.last < TODAY]
    for sentence in (it for section in file["sections"] for it in section["sentences"]):
        assert sentence["text"] in words(html)


def test_a_correction_of_this_record_has_a_source_or_a_date() -> None:
    assert all("source" in it or "dated" in it for it in written("corrections").values())


@pytest.mark.parametrize("part", ["", "short/", "../{}.pdf"])
def test_every_year_has_its_pages_and_its_paper(site: Path, year: str, part: str) -> None:
    path = site / "years" / year / part.format(year)
    assert (path / "index.html" if path.is_dir() else path).is_file()
