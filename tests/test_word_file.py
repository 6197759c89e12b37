"""The Word file of a year: it opens, its headings, tables and links are real, and its bytes are those of its words."""

import zipfile
from datetime import datetime
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

import docx
import pytest
from docx.document import Document

from macros.press.word_document import new_document, saved
from macros.things.year.year_facts import YearFacts, years
from macros.things.year.year_files import year_files
from macros.things.year.year_paper import YearPaper, year_paper
from tests.bless import invented_facts

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def year() -> YearFacts:
    return next(it for it in years(invented_facts()) if it.year.name == "2020-21")


@pytest.fixture(scope="module")
def content(year: YearFacts) -> bytes:
    return year_files(year)["docx"]


@pytest.fixture(scope="module")
def file(content: bytes) -> Document:
    return docx.Document(BytesIO(content))


@pytest.fixture(scope="module")
def paper(year: YearFacts) -> YearPaper:
    return year_paper(year)


def headings(file: Document, level: int) -> list[str]:
    return [it.text for it in file.paragraphs if it.style and it.style.name == f"Heading {level}"]


def all_of(file: Document, tag: str) -> list[Any]:
    return list(file.element.iter(f"{W}{tag}"))


def test_every_part_of_the_package_is_whole(content: bytes) -> None:
    with zipfile.ZipFile(BytesIO(content)) as package:
        assert package.testzip() is None
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(package.read(name))
        assert "docProps/thumbnail.jpeg" not in package.namelist()


def test_the_same_year_gives_the_same_bytes(year: YearFacts, content: bytes) -> None:
    assert year_files(year)["docx"] == content
    with zipfile.ZipFile(BytesIO(content)) as package:
        assert {it.date_time for it in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_it_tells_its_title_its_language_its_day_and_who_publishes_it(file: Document, year: YearFacts) -> None:
    told = file.core_properties
    assert (told.title, told.language) == ("The year 2020-21", "en-GB")
    assert (told.author, told.last_modified_by) == ("Invented Candour", "Invented Candour")
    day = year.facts.day
    assert told.created == told.modified == datetime(day.year, day.month, day.day, tzinfo=told.created.tzinfo)
    language = file.styles.element.find(f".//{W}lang")
    assert language is not None
    assert language.get(f"{W}val") == "en-GB"


def test_every_section_and_table_has_a_real_heading(file: Document, paper: YearPaper) -> None:
    titles = [section.title for section in paper.sections]
    assert headings(file, 1) == ["Foreword", "In short, for young readers", *titles]
    captions = [f"{table.caption} ({table.count})" for section in paper.sections for table in section.tables]
    assert [it for it in headings(file, 2) if it in captions] == captions


def test_a_table_repeats_its_head_on_every_page_and_says_what_it_is(file: Document, paper: YearPaper) -> None:
    tables = [table for section in paper.sections for table in section.tables]
    assert len(file.tables) == len(tables)
    for made, table in zip(file.tables, tables, strict=True):
        assert [cell.text for cell in made.rows[0].cells] == list(table.head)
        assert made._tbl.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None
        assert [row.cells[0].text for row in made.rows][1:] == [row.of.text for row in table.rows]
        caption = made._tbl.find(f"{W}tblPr/{W}tblCaption")
        assert caption is not None
        assert caption.get(f"{W}val") == table.caption


def test_links_within_the_report_lead_to_places_in_it_and_all_others_to_the_web(file: Document) -> None:
    places = [it.get(f"{W}name") for it in all_of(file, "bookmarkStart")]
    assert len(places) == len(set(places))
    inside = {it.get(f"{W}anchor") for it in all_of(file, "hyperlink")} - {None}
    assert inside
    assert inside <= set(places)
    assert not [it for it in places if not it.replace("_", "").isalnum()]
    outside = [it.target_ref for it in file.part.rels.values() if it.is_external]
    assert outside
    assert not [it for it in outside if not it.startswith("http") or "/years/2020-21/#" in it]


def test_the_contents_name_every_chapter_with_the_words_of_the_guidance(file: Document, paper: YearPaper) -> None:
    text = [it.text for it in file.paragraphs]
    contents = text[text.index("Contents") + 1 :]
    for section in paper.sections:
        assert f"{section.title}  {section.asks}".strip() in contents
    assert "".join(it.text or "" for it in all_of(file, "instrText")).startswith("TOC ")
    assert [it.get(f"{W}fldCharType") for it in all_of(file, "fldChar")] == ["begin", "separate", "end"]


def test_the_chart_has_its_numbers_in_words(file: Document, paper: YearPaper) -> None:
    words = [it.get("descr") for it in file.element.iter() if it.get("descr")]
    assert paper.progress
    assert len(words) == 1
    assert all(f"{part.number} {part.word}" in words[0] for part in paper.progress.stages)


def test_a_letter_that_no_page_shows_does_not_break_it() -> None:
    """Bold, a line break, an ampersand and a sign of another plane are text, and stay what they are."""
    words = "a < b & c > d \U0001f600\nnext"
    file = new_document("Title & more", "Nobody", invented_facts().day)
    file.add_paragraph(words)
    assert docx.Document(BytesIO(saved(file))).paragraphs[-1].text == words
