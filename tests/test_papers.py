"""The PDFs: that they can be read aloud, are the same each time, and that a briefing is one page or says what to do.

What asks for `facts`, `printed` and `site` alone holds of the papers of any record: tests/this_record/ runs it too.
"""

import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from macros.guard.pdfs import read_pdf
from macros.guard.words import lows_of
from macros.model.as_at import as_at
from macros.model.partial_date import PartialDate, partial_date
from macros.model.told_years import told_years
from macros.model.written import Citation
from macros.outputs.templates import Templates
from macros.press.paper import Paper
from macros.press.press import Press, pages_of
from macros.rules.checked import checked_record
from macros.shown.cite import Cite, cite
from macros.shown.links import Link
from macros.shown.paper_link import weight_words
from macros.source.mistake import MistakesFound
from macros.things.briefing.block_reader import blocks_of
from macros.things.briefing.blocks import (
    Blocks,
    Grid,
    Heading,
    Line,
    Paragraph,
    Points,
    Quotation,
    Run,
    shortened,
    words_in,
)
from macros.things.briefing.briefing_facts import briefings
from macros.things.briefing.sheet import SIZES, sheets
from macros.things.change.change_paper import report
from macros.things.change.period import NoPeriod, period
from macros.things.facts import Facts
from macros.things.kinds import KINDS
from macros.things.plan.plan_facts import plans
from macros.things.plan.plan_paper import plan_papers
from macros.things.printed import say
from tests.portals import ROOT, copy_of_record

HEADINGS = {f"H{level}": level for level in range(1, 7)}


@pytest.fixture(scope="module")
def facts(record_root: Path) -> Facts:
    return facts_of(record_root)


@pytest.fixture(scope="module")
def printed(facts: Facts) -> dict[str, Paper]:
    """Every paper of the record."""
    return papers(facts)


def papers(facts: Facts) -> dict[str, Paper]:
    """Every paper of a portal, under its address."""
    return {it.address: it for kind in KINDS for it in kind.papers(facts)}


def with_press(facts: Facts, kept: Path) -> Facts:
    """The same facts, not yet worked out, with a press that keeps what it printed in a folder."""
    return Facts(facts.record, facts.day, Press(kept=kept))


def pdf(paper: Paper) -> PdfReader:
    return PdfReader(BytesIO(paper.content))


def root_of(reader: PdfReader) -> Any:
    return reader.root_object


def elements(reader: PdfReader) -> list[Any]:
    """Every element of the structure tree, in the order in which it is read aloud."""
    return list(_elements(root_of(reader)["/StructTreeRoot"]["/K"]))


def _elements(node: Any) -> Iterator[Any]:
    node = node.get_object()
    if isinstance(node, list):
        for inner in node:
            yield from _elements(inner)
    elif isinstance(node, DictionaryObject) and "/S" in node:
        yield node
        if "/K" in node:
            yield from _elements(node["/K"])


def kinds(reader: PdfReader) -> list[str]:
    return [element["/S"][1:] for element in elements(reader)]


def text_of(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_every_briefing_plan_year_and_meeting_held_has_its_paper(facts: Facts, printed: dict[str, Paper]) -> None:
    found = [f"briefings/{name}" for name, it in facts.record.briefings.items() if it.status == "published"]
    found += ["briefings/booklet"] if found else []
    found += [f"plans/{name}" for name in facts.record.plans]
    found += [f"meetings/{name}" for name, it in facts.record.meetings.items() if it.date.last <= facts.day]
    found += [f"years/{it.name}" for it in told_years(facts.record, facts.day)]
    assert sorted(printed) == sorted(f"{name}.pdf" for name in found)


def _bookmarks(root: Any) -> Iterator[Any]:
    """Every entry of the list of headings beside a PDF."""
    entries = [root["/Outlines"]["/First"]] if "/First" in root.get("/Outlines", {}) else []
    while entries:
        entry = entries.pop().get_object()
        yield entry
        entries += [entry[name] for name in ("/First", "/Next") if name in entry]


def test_a_paper_holds_no_word_but_of_its_value_and_its_template_and_nothing_hidden(
    facts: Facts, printed: dict[str, Paper]
) -> None:
    """So the last look at the site may search the value, and need not read the PDF."""
    ours = frozenset({facts.record.portal.partnership, facts.record.portal.title})
    templates = " ".join(path.read_text("utf-8") for path in (ROOT / "overrides/papers").glob("*.typ"))
    for address, paper in printed.items():
        read = read_pdf(paper.content, own_authors=ours)
        pages = map(str, range(1, paper.pages + 1))
        known = {*lows_of(templates), *lows_of(paper.told), *pages}
        assert read.hidden == ()
        alternatives = (str(element.get("/Alt", "")) for element in elements(pdf(paper)))
        titles = (str(entry.get("/Title", "")) for entry in _bookmarks(root_of(pdf(paper))))
        assert not {word for word in lows_of(" ".join([read.seen, *alternatives, *titles])) if word not in known}, (
            address
        )


def test_a_paper_says_what_it_is_and_in_which_language(printed: dict[str, Paper]) -> None:
    for paper in printed.values():
        reader = pdf(paper)
        root = root_of(reader)
        assert reader.metadata
        assert reader.metadata.title
        assert root["/Lang"] == "en-GB"
        assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712  pypdf's own kind of bool
        assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
        assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()


def test_the_headings_of_a_paper_begin_at_the_first_level_and_skip_none(printed: dict[str, Paper]) -> None:
    for address, paper in printed.items():
        levels = [HEADINGS[kind] for kind in kinds(pdf(paper)) if kind in HEADINGS]
        assert levels[0] == 1, address
        assert levels.count(1) == 1, address
        assert all(after <= before + 1 for before, after in pairwise(levels)), address


def test_every_table_has_header_cells_and_every_figure_an_alternative_text(printed: dict[str, Paper]) -> None:
    for address, paper in printed.items():
        found = elements(pdf(paper))
        tables = [
            [element["/S"] for element in _elements(table) if element["/S"] in ("/TH", "/TD")]
            for table in found
            if table["/S"] == "/Table"
        ]
        assert found
        assert [cells for cells in tables if cells[:1] != ["/TH"] or "/TD" not in cells] == [], address
        assert [it for it in found if it["/S"] == "/Figure" and not it.get("/Alt")] == [], address


def test_a_plan_shows_its_stages_as_a_figure_and_repeats_the_head_of_its_tables(tmp_path: Path) -> None:
    record = copy_of_record(tmp_path / "portal")
    plan = record / "data/plans/visit-2021.yml"
    begin, action, end = plan.read_text("utf-8").partition("      - id: A1\n")
    more = "".join(action.replace("A1", f"B{number}") + end.partition("      - id: A2\n")[0] for number in range(30))
    plan.write_text(begin + more + action + end, "utf-8")
    reader = pdf(papers(facts_of(record, tmp_path / "kept"))["plans/visit-2021.pdf"])
    figures = [element["/Alt"] for element in elements(reader) if element["/S"] == "/Figure"]
    assert figures
    assert "by stage, as reported:" in figures[0]
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    with_actions = [page for page in pages if page.count("Call back within a day") > 3]
    assert len(with_actions) > 1
    assert all("How far, and in time?" in page for page in with_actions)
    assert "TH" in kinds(reader)


def test_every_font_is_one_of_ours_and_is_embedded(printed: dict[str, Paper]) -> None:
    for paper in printed.values():
        pages: Any = pdf(paper).pages
        for page in pages:
            for font in page["/Resources"]["/Font"].values():
                inner = font.get_object()["/DescendantFonts"][0].get_object()
                assert "+Inter-" in inner["/BaseFont"]
                assert {"/FontFile2", "/FontFile3"} & inner["/FontDescriptor"].get_object().keys()


def test_every_briefing_is_one_page_of_a4_with_help_and_the_address_of_its_page(
    facts: Facts, printed: dict[str, Paper]
) -> None:
    for briefing in briefings(facts):
        reader = pdf(printed[f"briefings/{briefing.id}.pdf"])
        assert len(reader.pages) == 1
        width, height = (float(side) for side in reader.pages[0].mediabox[2:])
        assert (round(width), round(height)) == (595, 842)
        text = text_of(reader).replace("\xa0", " ")
        for wanted in ("999", "0808 800 5000", "0800 1111", str(briefing.review_by)):
            assert wanted in text
        assert ("What changed because of it" in text) == bool(briefing.learning or briefing.review or briefing.plans)
        assert f"{facts.record.portal.address}briefings/{briefing.id}/" in text.replace("/ ", "/")


def test_the_booklet_lists_every_briefing_and_has_a_page_for_each(facts: Facts, printed: dict[str, Paper]) -> None:
    reader = pdf(printed["briefings/booklet.pdf"])
    assert len(reader.pages) == len(briefings(facts)) + 1
    contents = " ".join(reader.pages[0].extract_text().split())
    for page, briefing in enumerate(briefings(facts), start=2):
        assert briefing.title in contents
        assert f"Page {page}" in reader.pages[page - 1].extract_text()


def test_a_plan_shows_each_action_and_each_rating_with_its_word_and_its_meaning(
    facts: Facts, printed: dict[str, Paper]
) -> None:
    text = text_of(pdf(printed["plans/robin.pdf"]))
    plan = plans(facts)["robin"]
    assert all(action.action.title in text for action in plan.actions)
    assert plan.key
    assert all(f"{colour.word} {colour.meaning}" in text for colour in plan.key.ratings.values())


def test_a_meeting_says_what_changed_since_the_meeting_before(printed: dict[str, Paper]) -> None:
    text = text_of(pdf(printed["meetings/2021-03-02.pdf"]))
    assert "What changed from 9 June 2020 to 2 March 2021" in text
    assert "Newly reported complete" in text


def test_the_same_record_gives_the_same_bytes_and_the_second_time_nothing_is_printed(
    facts: Facts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = papers(with_press(facts, tmp_path / "once"))
    assert papers(with_press(facts, tmp_path / "twice")) == made
    monkeypatch.setattr(Press, "_compiled", None)
    assert papers(with_press(facts, tmp_path / "once")) == made


def test_a_changed_template_is_printed_anew(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    template = folder / "a.typ"
    for words in ("One", "Two"):
        template.write_text(f'#set document(title: "{words}")\n#set text(lang: "en")\n= {words}')
        press = Press(folder, tmp_path / "kept")
        press.printed("a.typ", {}, date(2021, 12, 31))
    assert len(list((tmp_path / "kept").iterdir())) == 2


def test_what_another_run_takes_away_meanwhile_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("macros.press.press.MOST_KEPT", 10)
    press = Press(tmp_path, tmp_path / "kept")
    (tmp_path / "a.typ").write_text('#set document(title: "A")\n#set text(lang: "en")\n= #sys.inputs.it')
    press.kept.mkdir()
    (press.kept / "gone.pdf").symlink_to("nowhere")
    made = [press.printed("a.typ", {"number": number}, date(2021, 12, 31)) for number in range(12)]
    assert all(pages_of(pdf) == 1 for pdf in made)
    assert not (press.kept / "gone.pdf").is_symlink()
    assert 9 <= len(list(press.kept.iterdir())) <= 10


def invented(folder: Path, body: str, pictures: Mapping[str, bytes] = MappingProxyType({})) -> Facts:
    """The invented record with another body of its briefing, and pictures beside it."""
    record = copy_of_record(folder)
    path = record / "docs/briefings/robin.md"
    front, _, _ = path.read_text("utf-8").partition("\n---\n")
    path.write_text(f"{front}\n---\n{body}", "utf-8")
    for name, picture in pictures.items():
        (path.parent / name).write_bytes(picture)
    return facts_of(record, folder.parent / "kept")


def facts_of(root: Path, kept: Path | None = None) -> Facts:
    checked = checked_record(root)
    return Facts(checked, as_at(checked.portal), Press(kept=kept) if kept else Press())


def test_the_type_of_a_sheet_grows_smaller_until_it_is_one_page_and_then_says_how_many_words_are_too_many(
    tmp_path: Path,
) -> None:
    line = "- **Look again** at what was said and what was not.\n"

    def long(lines: int) -> Facts:
        return invented(tmp_path / f"long-{lines}", "## What to do\n\n" + line * lines)

    sizes = [sheets(long(lines))["robin"].size for lines in (5, 70)]
    assert sizes[0] == SIZES[0] > sizes[1] >= SIZES[-1]

    def too_many(lines: int) -> int:
        with pytest.raises(MistakesFound) as found:
            sheets(long(lines))
        message = str(found.value)
        start, end = "docs/briefings/robin.md:1:1: is too long for one page of A4; shorten it by about ", " words"
        assert message.startswith(start)
        return int(message.removeprefix(start).removesuffix(end))

    words = len(line.split()) - 1
    assert too_many(150) - too_many(140) == pytest.approx(10 * words, abs=2 * words)


def test_a_body_is_read_as_blocks_and_its_links_lead_to_the_web() -> None:
    html = '<h2>A</h2><p>One <strong>two</strong> <a href="../../plans/x/">three</a><br>four</p><ul><li>five</li></ul>'
    assert blocks_of(html, "https://a.example/briefings/b/", ROOT) == (
        Heading(2, (Run("A"),)),
        Paragraph(
            (
                Run("One "),
                Run("two", bold=True),
                Run(" "),
                Run("three", link="https://a.example/plans/x/"),
                Run("\n"),
                Run("four"),
            )
        ),
        Points(False, ((Paragraph((Run("five"),)),),)),
    )


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<ul>\n<li>\n<p>One</p>\n</li>\n</ul>", (Points(False, ((Paragraph((Run("One"),)),),)),)),
        (
            "<ol><li>One <em>two</em><ul><li>three</li></ul></li></ol>",
            (
                Points(
                    True,
                    (
                        (
                            Paragraph((Run("One "), Run("two", italic=True))),
                            Points(False, ((Paragraph((Run("three"),)),),)),
                        ),
                    ),
                ),
            ),
        ),
        ("<blockquote>\n<p>One</p>\n</blockquote><hr>", (Quotation((Paragraph((Run("One"),)),)), Line())),
        (
            "<table><thead><tr><th>One</th></tr></thead><tbody><tr><td><code>two</code></td></tr></tbody></table>",
            (Grid((((Run("One"),),), ((Run("two", code=True),),))),),
        ),
        ("<h3>One</h3><h2>Two</h2>", (Heading(2, (Run("One"),)), Heading(2, (Run("Two"),)))),
        ('<p>One <img src="none.png" alt="two"></p>', (Paragraph((Run("One "), Run("two"))),)),
    ],
)
def test_each_kind_of_block_is_read(html: str, blocks: Blocks) -> None:
    assert blocks_of(html, "https://a.example/", ROOT) == blocks


def test_words_are_taken_from_the_end() -> None:
    blocks = blocks_of("<p>One two</p><ul><li>three</li><li>four five</li></ul><p>six</p>", "https://a.example/", ROOT)
    assert words_in(blocks) == 6
    assert [words_in(shortened(blocks, words)) for words in range(7)] == [6, 5, 4, 3, 2, 1, 0]
    assert [block.kind for block in shortened(blocks, 4)] == ["paragraph"]


def test_a_picture_is_shown_with_its_words_and_a_new_picture_is_printed_anew(tmp_path: Path) -> None:
    body = "## First\n\nBefore\n\n![A dot on white](dot.png) after\n\n## A ![mark](dot.png)\n"
    shown = invented(tmp_path / "portal", body, {"dot.png": dot(0)})
    made = [papers(shown)["briefings/robin.pdf"].content]
    (shown.record.root / "docs/briefings/dot.png").write_bytes(dot(255))
    made.append(papers(with_press(shown, tmp_path / "kept"))["briefings/robin.pdf"].content)
    reader = PdfReader(BytesIO(made[0]))
    assert "A dot on white" in [element.get("/Alt") for element in elements(reader) if element["/S"] == "/Figure"]
    assert "Before after" in text_of(reader)
    assert "A mark" in text_of(reader)
    assert made[0] != made[1]


def test_a_spoilt_picture_is_a_mistake_of_its_briefing(tmp_path: Path) -> None:
    body = "## First\n\n![A dot](dot.png)\n"
    shown = invented(tmp_path / "portal", body, {"dot.png": dot(0)})
    # The check of the record refuses such a picture; whatever it misses is named by the printing.
    (tmp_path / "portal/docs/briefings/dot.png").write_bytes(dot(0)[:20])
    with pytest.raises(MistakesFound) as found:
        sheets(shown)
    assert str(found.value).startswith("docs/briefings/robin.md:1:1: cannot be printed: ")


def dot(colour: int) -> bytes:
    """A picture of one point."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    body = zlib.compress(bytes([0, colour]))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (
            "## `#a` *b*\n\n> quote\n\n| A | B |\n|---|---|\n| 1 | [2](https://a.example) |\n\n---\n\n1. x\n2. y\n",
            ["#a b", "quote", "A B 1 2", "1. x 2. y"],
        ),
        (
            'Text. #set page(width: 1cm)\n\n$x$ \\ @page #panic("x") [999](tel:999)\n',
            ["#set page(width: 1cm)", '$x$ \\ @page #panic("x") 999'],
        ),
        ("Text in الصفحة, 中文 and 😀 \u0301.\n", ["Text in", " and "]),
        ("## Lists\n\n" + "- a\n    - b\n        - c\n", ["Lists • a • b • c"]),
    ],
)
def test_whatever_a_briefing_holds_is_text_and_never_markup(body: str, shown: list[str], tmp_path: Path) -> None:
    made = papers(invented(tmp_path / "portal", body))
    text = text_of(PdfReader(BytesIO(made["briefings/robin.pdf"].content)))
    assert [words for words in shown if words not in text] == [], text


def test_a_page_links_its_paper_with_its_pages_and_its_weight(facts: Facts, printed: dict[str, Paper]) -> None:
    templates = Templates(ROOT / "overrides", facts.record.glossary)
    pages = {page.address: page for kind in KINDS for page in kind.pages(facts)}
    of_pages = {address: paper for address, paper in printed.items() if address != "briefings/booklet.pdf"}
    for address, paper in of_pages.items():
        page = pages[address.removesuffix(".pdf") + "/"]
        html = templates.filled(page.template, page.value, page.address)
        assert weight_words(paper) in html
        assert f'href="../../{address}"' in html
    sheets = [paper for address, paper in of_pages.items() if address.startswith("briefings/")]
    assert all(weight_words(paper).startswith("PDF, 1 page, ") for paper in sheets)


def test_the_site_has_every_paper_and_nothing_that_they_are_made_with(site: Path, printed: dict[str, Paper]) -> None:
    for address, paper in printed.items():
        assert (site / address).read_bytes() == paper.content
    assert not [path for path in site.rglob("*") if path.suffix in (".typ", ".otf")]


def changed(folder: Path, file: str, before: str, after: str) -> Facts:
    """The invented record with one text of a file changed."""
    path = copy_of_record(folder) / file
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")
    checked = checked_record(folder)
    return Facts(checked, as_at(checked.portal), Press(kept=folder.parent / "kept"))


def test_a_reported_total_may_say_how_many_have_no_rating(tmp_path: Path) -> None:
    told = changed(tmp_path / "portal", "data/plans/market-street.yml", "blue: 3", "not-recorded: 3")
    text = text_of(PdfReader(BytesIO(plan_papers(told)["plans/market-street.pdf"].content)))
    assert "3 Not recorded." in text.replace("\xa0", " ")


def test_a_text_that_ends_with_a_full_stop_gets_no_second_one(tmp_path: Path) -> None:
    told = changed(tmp_path / "portal", "data/sources.yml", "title: Minutes", "title: Minutes of the Council.")
    texts = [text_of(PdfReader(BytesIO(paper.content))) for paper in papers(told).values()]
    assert any("Minutes of the Council." in text for text in texts)
    assert not any(".." in text for text in texts)


def test_a_paper_of_an_empty_record_says_that_nothing_changed(tmp_path: Path) -> None:
    record = checked_record(copy_of_record(tmp_path / "portal"))
    empty = replace(record, plans={}, measures={}, meetings={}, briefings={}, translations={}, corrections={})
    told = Facts(empty, as_at(record.portal), Press(kept=tmp_path / "kept"))
    assert papers(told) == {}
    text = text_of(PdfReader(BytesIO(report(told, date(2020, 10, 6), date(2021, 2, 2)))))
    assert "No change is recorded for a single action." in text
    assert "Sources None." in text


def test_the_documents_of_a_paper_are_numbered_as_they_are_cited(facts: Facts) -> None:
    record = facts.record
    first, second, third = list(record.sources)[:3]
    cites = tuple(cite(record, Citation(document=name, place="page 1")) for name in (second, first, second))
    value = Cited(Link("plans/", "Plans"), partial_date("2020-12"), "", cites)
    told = say(record, value, [third])
    assert told["link"] == {"text": "Plans", "address": f"{record.portal.address}plans/"}
    assert (told["when"], told["nothing"]) == ("December 2020", None)
    assert [it["number"] for it in told["cites"]] == [2, 3, 2]
    assert [it["number"] for it in told["sources"]] == [1, 2, 3]
    assert [it["title"].rstrip(".") for it in told["sources"]] == [
        record.sources[name].title.rstrip(".") for name in (third, second, first)
    ]


@dataclass(frozen=True)
class Cited:
    """A value with one of each."""

    link: Link
    when: PartialDate
    nothing: str
    cites: tuple[Cite | None, ...]


def test_any_two_days_give_a_report(facts: Facts) -> None:
    reader = PdfReader(BytesIO(report(facts, date(2020, 10, 6), date(2021, 2, 2))))
    assert "What changed from 6 October 2020 to 2 February 2021" in text_of(reader)


@pytest.mark.parametrize(
    ("first", "second", "message"),
    [
        ("", "2021-02-02", "FROM is missing; write it as FROM=2020-12-31"),
        (
            "2021-02-30",
            "2021-03",
            'FROM: "2021-02-30" is not a day of the calendar; February 2021 has 28 days: correct the day',
        ),
        ("2021", "2021-02-02", 'FROM, "2021", is not before TO, "2021-02-02"; write the earlier day first'),
        ("2021", "2023", 'TO, "2023", is after 31 December 2022, the day as at which the record speaks'),
    ],
)
def test_two_days_that_give_no_report_say_why(first: str, second: str, message: str) -> None:
    with pytest.raises(NoPeriod) as wrong:
        period(first, second, date(2022, 12, 31))
    assert str(wrong.value) == message
