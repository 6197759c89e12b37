"""A PDF is published where it is a printed document and nothing else: all that acts in it or hides in it is named.

The files are in tests/hostile/made_pdfs.py.
"""

import random
import zlib
from collections.abc import Callable
from pathlib import Path
from string import ascii_letters

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.guard.pdf_known import ACTIONS, KEYS
from macros.guard.pdfs import read_pdf
from macros.guard.read_files import hits_of_file
from macros.guard.work_budget import MOST_DRAWN, MOST_ON_A_PAGE, Budget
from macros.rules.checked import checked_record
from macros.source.mistake import MistakesFound
from tests.fuzzing import examples
from tests.hostile.made_pdfs import ACTING, HELLO, HIDING, HONEST, UNSEEN, in_stream, objects_of, page, stream, written
from tests.portals import copy_of_record

REFUSED = {**ACTING, **HIDING}


@pytest.mark.parametrize("name", REFUSED)
def test_what_acts_in_a_pdf_or_hides_in_it_is_named_with_its_mend(name: str) -> None:
    content, expected = REFUSED[name]
    said = read_pdf(content).hidden
    assert any(expected in it for it in said), said
    assert all("; print it into a new PDF" in it and "\n" not in it for it in said)


@pytest.mark.parametrize("name", UNSEEN)
def test_what_is_personal_where_no_reader_sees_it_stops(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(UNSEEN[name])
    hits = [hit for hit in hits_of_file(tmp_path / "a.pdf", "a.pdf") if hit.found.kind == "nhs-number"]
    assert [hit.text[:29] for hit in hits] == ["where no reader sees it (a ti"]


@pytest.mark.parametrize("name", HONEST)
def test_an_honest_pdf_passes(name: str) -> None:
    read = read_pdf(HONEST[name])
    assert read.hidden == ()
    assert read.seen.strip() == "Hello"


def test_what_the_portal_prints_itself_passes(site: Path) -> None:
    authors = frozenset({"Invented Safeguarding Partnership", "Candour"})
    printed = sorted(site.rglob("*.pdf"))
    hidden = {it for path in printed for it in read_pdf(path.read_bytes(), own_authors=authors).hidden}
    assert printed
    assert {it for it in hidden if "an author" not in it} == set()


def test_the_message_names_the_file_and_the_mend_and_hides_what_is_personal(tmp_path: Path) -> None:
    portal = copy_of_record(tmp_path)
    (portal / "docs/acts.pdf").write_bytes(ACTING["a page that acts"][0])
    (portal / "docs/hides.pdf").write_bytes(UNSEEN["a bookmark"])
    with pytest.raises(MistakesFound) as found:
        checked_record(portal)
    mend = "print it into a new PDF, without comments and attachments"
    assert str(found.value).splitlines() == [
        f"docs/acts.pdf:1:1: holds a program (JavaScript); {mend}",
        f"docs/acts.pdf:1:1: holds something that happens by itself; {mend}",
        "docs/hides.pdf:1:1: where no reader sees it (a title, a bookmark, a description or a left-over), "
        '"99…8" looks like an NHS number; take it out (no waiver lifts this)',
    ]


# Work


def drawing(size: int) -> bytes:
    line = f"{HELLO}\n"
    return page("", "", line * (size // len(line)))


def test_a_page_of_too_many_instructions_is_refused_before_it_is_read() -> None:
    read = read_pdf(drawing(MOST_ON_A_PAGE + 100))
    assert ["too many instructions" in it for it in read.hidden] == [True]
    assert read.seen == ""


def test_all_pdfs_together_may_make_so_much_work_and_the_one_that_makes_more_is_named() -> None:
    budget, size = Budget(), MOST_ON_A_PAGE - 1_000
    fitting = MOST_DRAWN // size
    budget.drawn_left -= (fitting - 1) * size
    assert read_pdf(drawing(size), budget=budget).hidden == ()
    (said,) = read_pdf(drawing(size), budget=budget).hidden
    assert said == (
        "makes too much work: the PDFs up to this one hold more than 3 MB of drawing; publish fewer or shorter ones"
    )


# Made when they are read: they are large.
SWELLS: dict[str, Callable[[], bytes]] = {
    "a packed page": lambda: page(o4=stream(zlib.compress(b" " * 50_000_000), "/Filter /FlateDecode")),
    "forms that draw forms": lambda: written(
        objects_of(
            "",
            "",
            "/X Do " * 10,
            o3="<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /X 10 0 R >> >> >>",
            **{
                f"o{number}": stream(
                    "/X Do " * 10, f"/Subtype /Form /Resources << /XObject << /X {number + 1} 0 R >> >>"
                )
                for number in range(10, 20)
            },
            o20=stream(HELLO, "/Subtype /Form"),
        )
    ),
    "a form that draws itself": lambda: page(
        "",
        "",
        "/X Do",
        o3="<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /X 7 0 R >> >> >>",
        o7=stream("/X Do", "/Subtype /Form /Resources << /XObject << /X 7 0 R >> >>"),
    ),
    "pages that are their own": lambda: page(o2="<< /Type /Pages /Kids [2 0 R] >>"),
    "much structure": lambda: in_stream(objects_of(o7=b"[" + b"1 " * 4_500_000 + b"]"), (3, 7)),
    "many objects": lambda: written(objects_of(**{f"o{number}": b"1" for number in range(7, 200_100)})),
    "groups within groups": lambda: page("/Dest " + "[" * 5_000 + "]" * 5_000),
    "a font for many letters": lambda: page(
        o6="<< /Type /Font /Subtype /Type0 /BaseFont /A /ToUnicode 7 0 R >>",
        o7=stream("beginbfrange\n" + "<0000> <FFFF> <0000>\n" * 100 + "endbfrange"),
    ),
}


@pytest.mark.parametrize("name", [name for name in SWELLS if name != "a form that draws itself"])
def test_what_swells_is_refused_in_a_line(name: str) -> None:
    read = read_pdf(SWELLS[name]())
    assert len(read.hidden) == 1
    assert "; " in read.hidden[0]
    assert read.seen == ""


def test_a_form_that_draws_itself_ends() -> None:
    assert read_pdf(SWELLS["a form that draws itself"]()).seen.strip() == ""


# Anything


@settings(max_examples=examples(300), deadline=None)
@given(st.sampled_from([*HONEST, *REFUSED]), st.randoms(use_true_random=False))
def test_any_spoilt_pdf_is_read_or_named(name: str, chance: random.Random) -> None:
    content = bytearray(HONEST[name] if name in HONEST else REFUSED[name][0])
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(content))
        content[place : place + chance.choice([0, 1, 1, 9])] = chance.choice(
            [b"", b"/", b"<<", b"(", b"\xff", b"9", b" "]
        )
    assert all("; " in said for said in read_pdf(bytes(content)).hidden)


@settings(max_examples=examples(200), deadline=None)
@given(st.text(ascii_letters, min_size=1, max_size=12).filter(lambda key: key not in KEYS))
def test_any_word_that_a_printed_document_does_not_need_is_named(key: str) -> None:
    assert read_pdf(page(f"/{key} 1")).hidden


@settings(max_examples=examples(100), deadline=None)
@given(st.sampled_from(sorted(ACTIONS)), st.booleans(), st.sampled_from(["", "/Type /Action", "/Type /StructElem"]))
def test_any_action_is_found_in_whatever_it_is_packed_and_whatever_it_says_it_is(
    kind: str, packs: bool, says: str
) -> None:
    objects = objects_of("/PageMode /UseNone", o7=f"<< {says} /S /{kind} >>")
    content = in_stream(objects, (3, 7)) if packs else written(objects)
    assert any(ACTIONS[kind] in said for said in read_pdf(content).hidden)
