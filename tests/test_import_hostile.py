"""Office files that were made to harm, or that are no such files: each is refused in a line that says what to do."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from macros.office.importing import paper_of
from macros.office.office_zip import MOST_PART
from macros.source.mistake import MistakesFound
from tests.office_papers import saved, table

DOCUMENT = "word/document.xml"
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def packed(parts: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return made.getvalue()


def word(body: str, head: str = "") -> bytes:
    return packed({DOCUMENT: f'{head}<w:document xmlns:w="{MAIN}"><w:body>{body}</w:body></w:document>'.encode()})


def bomb() -> bytes:
    return packed({DOCUMENT: b"<a>" + b" " * (MOST_PART + 1) + b"</a>"})


def wide_sheet() -> bytes:
    book = Workbook()
    assert book.active
    book.active["XFD1"] = "far"
    return saved(book)


def long_sheet() -> bytes:
    book = Workbook()
    assert book.active
    book.active["A1048576"] = "far"
    return saved(book)


ENTITY = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
HARMFUL: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "an old file of Word": (
        "a.docx",
        lambda: b"\xd0\xcf\x11\xe0" + b"x" * 600,
        "locked by a password, or of an old Word",
    ),
    "an old ending": ("a.doc", lambda: b"x", "is no Word, Excel or CSV file; save it as .docx, .xlsx or .csv"),
    "a PDF": ("a.pdf", lambda: b"%PDF-1.7", "is no Word, Excel or CSV file"),
    "a file with macros": ("a.xlsm", lambda: b"PK", "is no Word, Excel or CSV file"),
    "an empty file": ("a.docx", lambda: b"", "cannot be read as a file of Word; open it there and save it anew"),
    "half a file": ("a.xlsx", lambda: saved(Workbook())[:900], "cannot be read as a file of Excel"),
    "a zip of something else": ("a.docx", lambda: packed({"a.txt": b"x"}), "holds no document of Word"),
    "a sheet that is none": ("a.xlsx", lambda: packed({"a.txt": b"x"}), "cannot be read as a file of Excel"),
    "a part that swells": ("a.docx", bomb, "swells when it is opened"),
    "many parts": ("a.docx", lambda: packed({f"{n}.xml": b"<a/>" for n in range(3001)}), "more than 3,000 parts"),
    "a part that climbs": ("a.docx", lambda: packed({"../a.xml": b"<a/>"}), "is no plain file of Word"),
    "an entity": ("a.docx", lambda: word("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", ENTITY), "entities of its own"),
    "an entity in UTF-16": (
        "a.docx",
        lambda: packed({DOCUMENT: ENTITY.encode("utf-16") + "<a>&x;</a>".encode("utf-16")[2:]}),
        "entities of its own",
    ),
    "XML that is broken": ("a.docx", lambda: packed({DOCUMENT: b"<a>"}), "cannot be read as a file of Word"),
    "a table without end": ("a.docx", lambda: word("<w:tbl><w:tr>" + "<w:tc/>" * 99 + "</w:tr></w:tbl>"), "60 columns"),
    "a column far away": ("a.xlsx", wide_sheet, "delete its empty"),
    "a row far away": ("a.xlsx", long_sheet, "goes on to A1048576; delete its empty rows and columns"),
    "a program as CSV": ("a.csv", lambda: b"MZ\0\0", "is no text; open it in Excel and save it as CSV"),
    "a letter that no table has": ("a.csv", lambda: b"a,b\n\x81\x8d,c", "has letters that cannot be read"),
}


@pytest.mark.parametrize("name", HARMFUL)
def test_what_cannot_be_read_is_refused_in_a_line(name: str, tmp_path: Path) -> None:
    file, made, expected = HARMFUL[name]
    (tmp_path / file).write_bytes(made())
    with pytest.raises(MistakesFound) as found:
        paper_of(str(tmp_path / file))
    assert expected in str(found.value)
    assert str(found.value).startswith(f"{tmp_path / file}:1:1: ")
    assert "\n" not in str(found.value)


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(MistakesFound, match=r"plan\.docx:1:1: is not there"):
        paper_of("plan.docx")


def test_tables_inside_tables_without_end_are_not_followed(tmp_path: Path) -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 30 + "<w:p><w:r><w:t>deep</w:t></w:r></w:p>" + "</w:tc></w:tr></w:tbl>" * 30
    (tmp_path / "a.docx").write_bytes(word(deep))
    assert [it.text for it in paper_of(str(tmp_path / "a.docx")).hidden] == ["deep"]


def test_a_formula_is_never_run_and_a_program_is_named(tmp_path: Path) -> None:
    book = Workbook()
    assert book.active
    book.active.append(["Action", '=HYPERLINK("https://a.example","x")'])
    with zipfile.ZipFile(io.BytesIO(saved(book))) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    (tmp_path / "a.xlsx").write_bytes(packed(parts | {"xl/vbaProject.bin": b"x"}))
    paper = paper_of(str(tmp_path / "a.xlsx"))
    cell = paper.tables[0].rows[0][1]
    assert (cell.text[:10], cell.doubt) == ("=HYPERLINK", "it is a formula, and Excel kept no value of it")
    assert [it.text for it in paper.unread] == ["a program (macro); it is never run"]


def files() -> list[bytes]:
    document = docx.Document()
    table(document, [["Action", "Due", "Lead"], ["Do it", "June 2021", "IBSP"]])
    book = Workbook()
    assert book.active
    book.active.append(["Action", "Due", "Lead"])
    return [saved(document), saved(book)]


FILES = files()


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([0, 1]), st.binary(max_size=40), st.floats(0, 1))
def test_any_damage_to_a_file_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, number: int, damage: bytes, at: float
) -> None:
    content = FILES[number]
    place = int(at * len(content))
    file = tmp_path_factory.getbasetemp() / f"damaged{('.docx', '.xlsx')[number]}"
    file.write_bytes(content[:place] + damage + content[place + len(damage) :])
    try:
        paper_of(str(file))
    except MistakesFound as refused:
        found = str(refused)
    else:
        found = ":1:1: "
    assert ":1:1: " in found
