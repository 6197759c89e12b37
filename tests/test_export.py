"""The export: what is written for Word and Excel is read back as the same record, and only what was changed is new."""

import io
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from macros.model.reading import read
from macros.office.exporting import exported
from macros.office.import_given import ImportGiven, nobody
from macros.office.importing import imported
from macros.office.office_command import office_command
from macros.office.reading_plan import Imported
from macros.office.yaml_insertion import with_entry
from macros.office.yaml_text import yaml_text
from macros.source.mistake import MistakesFound
from macros.source.unseen import is_seen
from macros.source.yaml_source import Path as Way
from macros.source.yaml_source import yaml_source
from macros.things.facts import Facts
from tests.any_record import TEXTS
from tests.office_papers import saved
from tests.portals import PORTAL, copy_of_portal
from tests.test_any_record import try_some

PLANS = sorted(path.stem for path in (PORTAL / "data/plans").iterdir())
ENDINGS = ("xlsx", "docx")
SIGNS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Co", "Cn", "Zl", "Zp", "Mn"]), min_size=1)
WRITTEN = (
    TEXTS
    | SIGNS.filter(is_seen)
    | st.sampled_from(["a\nb", "a\n\n  b", "- x", "x: y", "'", '"', "\\", " x ", "#", "?? x"])
)
KEYS = WRITTEN.filter(lambda it: "\n" not in it)
VALUES = st.recursive(
    WRITTEN,
    lambda inner: (
        st.lists(WRITTEN | st.dictionaries(KEYS, inner, min_size=1, max_size=3), max_size=3)
        | st.dictionaries(KEYS, inner, max_size=3)
    ),
)


def read_again(root: Path, plan: str, file: Path, as_at: str = "2022-03") -> Imported:
    return imported(root, str(file), ImportGiven(plan=plan, source="minutes", as_at=as_at), nobody)


def is_read_back(root: Path, plan: str, content: bytes, file: Path) -> None:
    """An export changes nothing where the plan is there, and gives its file again where it is not."""
    file.write_bytes(content)
    here = read_again(root, plan, file)
    assert here.change
    assert (here.change.additions, here.change.notices) == ([], [])
    there = root / f"data/plans/{plan}.yml"
    before = there.read_text("utf-8")
    there.unlink()
    try:
        assert read_again(root, plan, file).files[f"data/plans/{plan}.yml"] == before
    finally:
        there.write_text(before, "utf-8")


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_export_read_again_is_the_same_record(ending: str, tmp_path: Path) -> None:
    root = copy_of_portal(tmp_path / "portal")
    record, _ = read(root)
    assert record
    for plan in PLANS:
        is_read_back(root, plan, exported(record, plan)[ending], tmp_path / f"plan.{ending}")


def test_an_export_of_any_plan_read_again_is_the_same_record(tmp_path: Path) -> None:
    def holds(facts: Facts, root: Path) -> None:
        for plan in facts.record.plans:
            for ending, content in exported(facts.record, plan).items():
                is_read_back(root, plan, content, tmp_path / f"plan.{ending}")

    try_some(3, "of all sorts", holds)


def test_the_same_plan_gives_the_same_bytes(tmp_path: Path) -> None:
    record, _ = read(copy_of_portal(tmp_path / "portal"))
    assert record
    assert exported(record, "robin") == exported(record, "robin")


def changed_in_excel(content: bytes) -> bytes:
    sheet: Any = (book := load_workbook(io.BytesIO(content))).active
    heads = {cell.value: cell.column for cell in sheet[3]}
    for row in sheet.iter_rows(min_row=4):
        if row[heads["Ref"] - 1].value == "1.1":
            row[heads["RAG"] - 1].value = "Green"
            row[heads["Revised date"] - 1].value = "31 March 2022"
            row[heads["Progress update"] - 1].value = "The form is in use."
    return saved(book)


def changed_in_word(content: bytes) -> bytes:
    document = docx.Document(io.BytesIO(content))
    table = document.tables[0]
    heads = {cell.text: at for at, cell in enumerate(table.rows[0].cells)}
    for row in table.rows:
        if row.cells[heads["Ref"]].text == "1.1":
            row.cells[heads["RAG"]].text = "Green"
            row.cells[heads["Revised date"]].text = "31 March 2022"
            row.cells[heads["Progress update"]].text = "The form is in use."
    return saved(document)


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_somebody_changes_in_an_export_is_what_is_new(ending: str, tmp_path: Path) -> None:
    root = copy_of_portal(tmp_path / "portal")
    record, _ = read(root)
    assert record
    change = changed_in_excel if ending == "xlsx" else changed_in_word
    (file := tmp_path / f"a.{ending}").write_bytes(change(exported(record, "robin")[ending]))
    made = read_again(root, "robin", file)
    assert made.change
    assert [it.said for it in made.change.additions] == [
        "action 1.1: rated green on March 2022, amber before",
        "action 1.1: due 2022-03-31, moved from 2021-09-30",
        "action 1.1: an update of March 2022",
    ]


def test_a_plan_that_is_not_there_is_not_exported(tmp_path: Path) -> None:
    root = copy_of_portal(tmp_path / "portal")
    with pytest.raises(MistakesFound, match='PLAN, "robbin", is no plan; did you mean "robin"'):
        office_command(root, "export", "robbin", [], print)
    told = list[str]()
    assert office_command(root, "export", "robin", [], told.append) == 0
    assert told == ["The plan is in plan-robin.xlsx and plan-robin.docx."]
    assert sorted(path.name for path in root.glob("plan-*")) == ["plan-robin.docx", "plan-robin.xlsx"]


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4))
def test_any_values_are_written_so_that_they_are_read_again(value: dict[str, Any]) -> None:
    assert yaml_source("a.yml", yaml_text(value)).value == value


def lists_in(value: Any, way: Way = ()) -> list[tuple[Way, list[Any]]]:
    """Every list of groups in some values, with the way to it."""
    if isinstance(value, dict):
        return [it for name, inner in value.items() for it in lists_in(inner, (*way, name))]
    if not isinstance(value, list):
        return []
    own: list[tuple[Way, list[Any]]] = [(way, value)] if value and isinstance(value[0], dict) else []
    return own + [it for at, inner in enumerate(value) for it in lists_in(inner, (*way, at))]


@pytest.mark.parametrize("plan", PLANS)
def test_an_entry_is_put_into_any_list_and_no_other_line_changes(plan: str) -> None:
    text = (PORTAL / f"data/plans/{plan}.yml").read_text("utf-8")
    entry = {"as_at": "2022-01", "text": 'It says "yes": 50% # and more'}
    lists = lists_in(yaml_source("a.yml", text).value)
    assert lists
    for way, there in lists:
        for number in {0, len(there) // 2, len(there)}:
            made = with_entry(text, way, number, entry)
            expected: Any = yaml_source("a.yml", text).value
            inner = expected
            for step in way:
                inner = inner[step]
            inner.insert(number, entry)
            assert yaml_source("a.yml", made).value == expected
            assert len(set(text.split("\n")) - set(made.split("\n"))) <= 1  # a list in brackets is one line


def test_a_list_that_is_not_there_is_put_behind_what_stands_before_it() -> None:
    text = "a:\n  - id: x\n    title: >-\n      Many\n      words\n    # Of y.\n  - {id: y, title: z}\n# The end.\n"
    made = with_entry(text, ("a", 0, "ratings"), 0, {"as_at": "2022"}, ("id", "title"))
    assert made == text.replace("    # Of y.", "    ratings:\n      - {as_at: 2022}\n    # Of y.")
    inside = with_entry(text, ("a", 1, "ratings"), 0, {"as_at": "2022"})
    assert inside == text.replace("title: z}", "title: z, ratings: [{as_at: 2022}]}")
