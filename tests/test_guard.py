"""Personal data stops before it is published, whatever it is written like; and what a portal has to say passes.

The cases are in tests/hostile/personal/: stops.yml under the kind that each must be, passes.yml under what it is about.
"""

import io
import re
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any
from unittest.mock import ANY

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter
from stdnum.gb import nhs

import macros.guard
from macros.guard.closed_world import key
from macros.guard.leaks import leaks_of_site, masked
from macros.guard.mailboxes import is_of_a_role
from macros.guard.pdfs import hidden_in_pdf
from macros.guard.personal_kinds import KINDS
from macros.guard.read_files import hits_of_file
from macros.guard.seeking import personal_data
from macros.model.reading import read
from macros.model.record import Record
from macros.publish.last_look import leaks_of_record
from macros.rules.checked import checked_record
from macros.rules.personal_data import mistakes_of_files
from tests.bless import invented_facts
from tests.fuzzing import examples
from tests.hostile.corpus import KNOWN, PASSES, STOPS
from tests.portals import PORTAL, ROOT, copy_of_record

# How an editor, a program or somebody who means harm writes between two signs and sees no difference.
BETWEEN = [
    "", " ", "  ", "-", ".", "/", "_", " - ", "\n", "\t", "\u00a0", "\u2009", "\u3000", "\u200b", "\u200d", "\u00ad",
    "\u2060", "\u2013", "\u2011", "\u2212", "**", "*", "`", "&nbsp;", "&shy;", "&#8203;", "%20", "<b></b>", "<wbr>",
    "<!-- x -->", "\ufeff",
]  # fmt: skip
DIGITS = ["0123456789", "０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"]
# Numbers of the range that is kept for tests.
NUMBERS = [str(number) for number in range(9990000000, 9990020000) if nhs.is_valid(str(number))]


def kinds_in(text: str) -> set[str]:
    return {found.kind for found in personal_data(text, KNOWN, is_contributed=True)}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in STOPS.items() for text in texts])
def test_what_is_personal_stops(kind: str, text: str) -> None:
    assert kind in kinds_in(text)
    assert kind in kinds_in(f"We were told this.\n\n{text}")


@pytest.mark.parametrize("text", [text for texts in PASSES.values() for text in texts])
def test_what_a_portal_has_to_say_passes(text: str) -> None:
    assert not personal_data(text, KNOWN, is_contributed=True)


def test_every_kind_is_stopped_in_some_case() -> None:
    assert STOPS.keys() | {"metadata"} == KINDS.keys()
    assert sum(map(len, STOPS.values())) > 800
    assert sum(map(len, PASSES.values())) > 600


def test_nothing_personal_stands_in_the_record_of_this_portal() -> None:
    assert mistakes_of_files(ROOT, checked_record(ROOT)) == []


@settings(max_examples=examples(300), deadline=None)
@given(
    st.sampled_from(NUMBERS),
    st.sampled_from(BETWEEN),
    st.sampled_from(DIGITS),
    st.sampled_from([(3, 6), (5,), (), (2, 4, 6, 8)]),
)
def test_an_nhs_number_is_seen_in_any_disguise(number: str, between: str, digits: str, cuts: tuple[int, ...]) -> None:
    written = number.translate(str.maketrans("0123456789", digits))
    typed = between.join(written[start:end] for start, end in zip((0, *cuts), (*cuts, 10), strict=True))
    assert kinds_in(f"Seen by {typed} today") == {"nhs-number"}


@settings(max_examples=examples(300), deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_findings_inside_it(text: str) -> None:
    assert all(0 <= found.start < found.end <= len(text) for found in personal_data(text, KNOWN, is_contributed=True))


@settings(max_examples=examples(200), deadline=None)
@given(
    st.lists(st.sampled_from([text for texts in STOPS.values() for text in texts]), min_size=1, max_size=3).map(
        "\n\n".join
    )
)
def test_what_is_hidden_in_a_log_is_not_found_in_it_again(text: str) -> None:
    found = personal_data(text)
    shown = " ".join(it.said for it in found)
    assert not [it.text for it in found if len(key(it.text)) > 6 and it.text in shown]


HARD_TO_READ = [
    "9 ", "9-", "1.", "a@", "a.", "@a", "<", "<a", "<!--", "&#", "%39", "\\u", "*", "`", "\n", "\n\n", " ", "| 1 ",
    "born ", "died 3 April ",
    "12 High ", "A ", "flat 3 ", "ref ", "ref 1", "case no ", "AB12 ", "9990000018 ", "nine ", "1/",
    "07700 ", "a dot ", "at ", "lives in ",
    "aged 7 ", "(", "[a](", "///a.", "<script>", "<a b='", "é",
    "\u200b", "instagram: ", "NHS ", "NHS number is ", "SW1A ", "AA 1 ",
    "| DoB |\n|---|\n| 1/2/12 ", "| Child | Age |\n|---|---|\n| Sam | 9 ", "index of AB ", "AB 12 CDE ", "insta - a",
    "roblox user called a", "was 9, the only ", "died on christmas eve ", "MASH-1", "MASH-12345-", "storm inc 1",
    "log ", "N51.1234 ", "no. 9 ", "ISBN 0101573022 ", "school URN 141864 ",
]  # fmt: skip


# Four times the text takes four times the time, and sixteen times where something takes the square of its length. Below
# a length of 4,000 signs, which is the largest bound of an expression, no such difference can be seen.
SHORT, LONG, MOST = 10_000, 40_000, 8
# In seconds: what takes less for a long text than this takes a few seconds for the largest file even if it squares.
NOTICED = 0.01
TRIES = 4


class Timed:
    """An expression that keeps how long it was at work."""

    def __init__(self, expression: re.Pattern[str]) -> None:
        self.expression, self.seconds = expression, 0.0

    def finditer(self, *arguments: Any) -> Iterator[re.Match[str]]:
        found = self.expression.finditer(*arguments)
        while it := self._timed(next, found, None):
            yield it

    def __getattr__(self, name: str) -> Callable[..., Any]:
        return partial(self._timed, getattr(self.expression, name))

    def _timed(self, work: Callable[..., Any], *arguments: Any) -> Any:
        start = time.process_time()
        try:
            return work(*arguments)
        finally:
            self.seconds += time.process_time() - start


def growing(search: Callable[[str], object], expressions: Mapping[str, Timed], sign: str) -> dict[str, float]:
    """What of a search takes far more than four times the time for four times the text, and how many times that.

    Whatever else a machine does only adds to a time: so the shortest of several counts.
    """
    best: dict[tuple[str, int], float] = {}
    for number in range(1, TRIES + 1):
        for size in (SHORT, LONG):
            before = {name: it.seconds for name, it in expressions.items()}
            start = time.process_time()
            search(sign * (size // len(sign)) + "!" * number)  # never the same text: the search remembers
            took = {"all of it": time.process_time() - start}
            took |= {name: it.seconds - before[name] for name, it in expressions.items()}
            best |= {(name, size): min(it, best.get((name, size), it)) for name, it in took.items()}
        seen = [name for name, size in best if size == LONG and best[name, LONG] > NOTICED]
        times = {name: best[name, LONG] / max(best[name, SHORT], 1e-6) for name in seen}
        if not (found := {name: by for name, by in times.items() if by > MOST}):
            break
    return found


@pytest.fixture
def expressions(monkeypatch: pytest.MonkeyPatch) -> dict[str, Timed]:
    """Every expression that a module of the guard has under a name, timed from now on."""
    modules = [import_module(it.name) for it in iter_modules(macros.guard.__path__, f"{macros.guard.__name__}.")]
    patterns = [
        (module, name, it) for module in modules for name, it in vars(module).items() if isinstance(it, re.Pattern)
    ]
    timed = {f"{module.__name__}.{name}": Timed(it) for module, name, it in patterns}
    for module, name, _ in patterns:
        monkeypatch.setattr(module, name, timed[f"{module.__name__}.{name}"])
    assert len(timed) > 20
    return timed


@pytest.mark.parametrize("sign", HARD_TO_READ)
def test_four_times_the_text_takes_about_four_times_the_time(sign: str, expressions: dict[str, Timed]) -> None:
    """Nothing in a text makes the search, nor any expression in it, take the square of its length."""
    assert growing(partial(personal_data, known=KNOWN, is_contributed=True), expressions, sign) == {}


@pytest.mark.parametrize(
    ("expression", "sign"),
    [
        (r"told[\w ,]+@", "She was told so at home, and again at school, "),
        (r"(?:aged \d, and then at school again, )+years", "aged 7, and then at school again, "),
    ],
)
def test_an_expression_that_takes_the_square_would_be_seen(
    expression: str, sign: str, expressions: dict[str, Timed]
) -> None:
    planted = Timed(re.compile(expression))

    def search(text: str) -> None:
        personal_data(text)
        list(planted.finditer(text))

    assert "planted" in growing(search, expressions | {"planted": planted}, sign)


def test_code_that_takes_the_square_would_be_seen() -> None:
    assert growing(lambda text: [text[:end].count("x") for end in range(0, len(text), 4)], {}, "a ") == {
        "all of it": ANY
    }


def test_a_message_never_says_the_whole_of_it() -> None:
    said = [found.said for found in personal_data("NHS number 999 000 0018, DOB 03/04/2012, SW1A 1AA")]
    assert [text[:6] for text in said] == ['"99…8"', '"03…2"', '"SW…A"']
    assert masked("x: 999 000 0018 is unknown") == "x: 99…8 is unknown"


@pytest.mark.parametrize(
    "address", ["robin@gov.uk", "robin.mash@nhs.net", "safeguarding.robin@invented.gov.uk", "mash@gmail.com"]
)
def test_a_mailbox_with_a_persons_name_is_a_persons(address: str) -> None:
    assert not is_of_a_role(address, KNOWN)


def pdf(change: Callable[[PdfWriter], object] = lambda writer: None) -> bytes:
    writer, written = PdfWriter(), io.BytesIO()
    writer.add_blank_page(72, 72)
    change(writer)
    writer.write(written)
    return written.getvalue()


def test_a_pdf_of_ours_passes_and_another_partnerships_does_not() -> None:
    ours = pdf(lambda writer: writer.add_metadata({"/Author": "Invented Partnership"}))
    assert list(hidden_in_pdf(pdf())) == []
    assert list(hidden_in_pdf(ours, own_authors=frozenset({"Invented Partnership"}))) == []
    assert list(hidden_in_pdf(ours, own_authors=frozenset({"Another"})))


@pytest.mark.parametrize(
    "name", ["9990000018.txt", "nhs_999-000-0018.md", "robin.invented@example.org.txt", "born 3 April 2012.yml"]
)
def test_a_name_of_a_file_is_read_too(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("Nothing.")
    assert [hit.text.startswith("the name of this file") for hit in hits_of_file(tmp_path / name, name)] == [True]


@pytest.mark.parametrize("name", ["notes.docx", "plan.xlsx", "slides.pptx", "mail.msg", "old.doc", "all.zip"])
def test_a_file_of_an_office_program_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"PK")
    (hit,) = hits_of_file(tmp_path / name, name)
    assert "publish a page" in hit.text


def test_a_text_in_utf_16_is_read_too(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("999 000 0018", "utf-16")
    assert [hit.found.kind for hit in hits_of_file(tmp_path / "a.txt", "a.txt")] == ["nhs-number"]


def test_a_waiver_lifts_what_it_names_where_it_names_it_and_nothing_else(tmp_path: Path) -> None:
    portal = copy_of_record(tmp_path)
    assert mistakes_of_files(portal, checked_record(portal)) == []
    record = checked_record(portal)
    shutil.copy(portal / "data/languages.yml", portal / "docs/briefings/copy.txt")
    assert [mistake.file for mistake in mistakes_of_files(portal, record)] == ["docs/briefings/copy.txt"]


def test_the_contact_of_the_portal_may_be_given_anywhere(tmp_path: Path) -> None:
    portal = copy_of_record(tmp_path)
    settings = (portal / "data/portal.yml").read_text().replace("0300 000 0000", "01632 960002")
    (portal / "data/portal.yml").write_text(settings)
    (portal / "docs/briefings/desk.txt").write_text("Ring (01632) 960002, not 01632 960003.")
    found = mistakes_of_files(portal, checked_record_of(portal))
    assert [(mistake.file, mistake.column) for mistake in found] == [("docs/briefings/desk.txt", 26)]


def checked_record_of(portal: Path) -> Record:

    record, _ = read(portal)
    assert record
    return record


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("a/index.html", "<p>The child <b>999</b> 000 <i>0018</i></p>"),
        ("a/index.html", "<p title='DOB 03/04/2012'>A child</p>"),
        ("a/index.html", "<p>A child</p><!-- SW1A 1AA -->"),
        ("api/v1/a.json", '{"note": "999\\u00a0000\\u00a00018"}'),
        ("api/v1/a.csv", "id,note\n1,999 000 0018\n"),
        ("feeds/all.xml", "<entry><title>QQ 12 34 56 C</title></entry>"),
        ("9990000018/index.html", "<p>A child</p>"),
    ],
)
def test_what_is_personal_in_a_built_site_is_found(file: str, content: str, tmp_path: Path) -> None:
    path = tmp_path / file
    path.parent.mkdir(parents=True)
    path.write_text(content)
    (leak,) = leaks_of_site(tmp_path)
    assert leak.startswith(masked(file))
    assert "999 000 0018" not in leak


def test_the_site_of_the_invented_portal_holds_nothing_personal_but_what_its_waiver_lifts(site: Path) -> None:
    facts = invented_facts()
    assert leaks_of_record(site, facts) == []
    assert leaks_of_record(site, replace(facts, record=replace(facts.record, waivers={}), known={}))


def test_the_invented_portal_has_a_waiver_in_force() -> None:
    assert list(checked_record(PORTAL).waivers) == ["the-desk"]
