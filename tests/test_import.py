"""The import: what stands in an office file becomes a plan, or is asked, or is told; nothing is guessed or lost."""

import csv
import io
import re
from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path
from typing import Any

import docx
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.styles import PatternFill

from macros.model.reading import read
from macros.office.cell_items import items_of
from macros.office.import_given import ImportGiven, given_of, nobody
from macros.office.import_report import report
from macros.office.import_settings import ImportSettings
from macros.office.importing import imported
from macros.office.office_command import office_command
from macros.office.office_paper import CellLine, GridCell
from macros.office.reading_plan import Imported
from macros.office.told_bodies import bodies_of
from macros.office.told_due import due_facts
from macros.office.told_ratings import ToldRatings
from macros.source.mistake import MistakesFound
from macros.things.rating_key.rating_key import RatingKey
from tests import office_papers
from tests.broken_cases import said
from tests.fuzzing import examples
from tests.office_papers import AMBER, BLUE, GREEN, RED, review_plan, saved, statement, tracker
from tests.portals import copy_of_portal
from tests.small_portal import BASE

CASES: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("imports.yml").read_text("utf-8"))
KEY = RatingKey.model_validate(yaml.safe_load(BASE["data/rating_keys.yml"])["rag"])
GIVEN = {"source": "papers", "as_at": "2021-03", "key": "reviews", "owner": "partnership", "kind": "review"}
PAPERS = "papers: {title: Papers, publisher: A borough, kind: report, date: 2021-03-31}\n"
PAPERS += "papers-2: {title: Papers, publisher: A borough, kind: report, date: 2021-12}\n"
OPEN = re.compile(r"""(?:"\?\? .*"|'\?\? .*')""")


@pytest.fixture
def portal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The invented portal, with two papers more; the commands run in it."""
    root = copy_of_portal(tmp_path / "portal")
    add(root, "data/sources.yml", PAPERS)
    monkeypatch.chdir(root)
    return root


def add(root: Path, file: str, text: str) -> None:
    (root / file).write_text((root / file).read_text("utf-8") + text, "utf-8")


def took(root: Path, name: str, content: bytes, **given: str) -> Imported:
    """What was made of a document, and written, as the command does."""
    (root / name).write_bytes(content)
    made = imported(root, name, ImportGiven(**(GIVEN | given)), nobody)
    for file, text in made.files.items():
        (root / file).parent.mkdir(exist_ok=True)
        (root / file).write_text(text, "utf-8")
    return made


def actions(root: Path, plan: str) -> dict[str, Any]:
    """The actions of a plan as they are written."""
    value = yaml.load((root / f"data/plans/{plan}.yml").read_text("utf-8"), Loader=yaml.BaseLoader)
    return {it["id"]: it for rec in value["recommendations"] for it in rec.get("actions", ())}


def grid_cell(text: str) -> GridCell:
    shade = text.removeprefix("shade ") if text.startswith("shade ") else ""
    lines = () if shade else tuple(CellLine(it, paragraph=at) for at, it in enumerate(text.split("\n")))
    return GridCell("here", lines, shade)


@pytest.mark.parametrize("text", CASES["due"])
def test_a_date_is_read_where_it_is_certain_and_asked_where_not(text: str) -> None:
    cell, expected = grid_cell(text), CASES["due"][text]
    found = due_facts(cell, cell.lines, ImportSettings())
    if isinstance(expected, str):
        assert [(it.words, it.due) for it in found] == [(text, "")]
        assert expected in found[0].doubt
    else:
        assert [{k: v for k, v in (("due", it.due), ("words", it.words)) if v} for it in found] == expected


def test_what_dates_mean_is_answered_once() -> None:
    cell = grid_cell("03/04/2021")
    for dates, expected in (("day first", "2021-04-03"), ("month first", "2021-03-04")):
        settings = ImportSettings.model_validate({"dates": dates})
        assert [it.due for it in due_facts(cell, cell.lines, settings)] == [expected]
    short = grid_cell("Nov-21")
    assert due_facts(short, short.lines, ImportSettings(short_dates="month and year"))[0].due == "2021-11"


@pytest.mark.parametrize("text", CASES["rating"])
def test_a_rating_is_read_where_it_is_certain_and_asked_where_not(text: str) -> None:
    fields, doubt = ToldRatings(KEY, ImportSettings()).of_cells([grid_cell(text)])
    expected = CASES["rating"][text]
    if isinstance(expected, str):
        assert expected in doubt
        assert "rating" not in fields
    else:
        assert (fields, doubt) == (expected, "")


def test_two_shades_of_one_colour_may_mean_two_things() -> None:
    told = ToldRatings(KEY, ImportSettings(colours={"FFFF00": "amber"}))
    light, dark = grid_cell("shade 92D050"), grid_cell("shade 00B050")
    told.see([light, dark])
    assert "00B050 and 92D050 are both green" in told.of_cells([light])[1]
    assert told.of_cells([grid_cell("shade FFFF00")]) == ({"rating": "amber"}, "")


def test_a_word_and_a_shade_that_differ_are_asked() -> None:
    _, doubt = ToldRatings(KEY, ImportSettings()).of_cells([GridCell("here", (CellLine("Amber"),), RED)])
    assert "Both amber and red are given" in doubt


@pytest.mark.parametrize("text", CASES["leads"])
def test_a_role_is_found_by_its_names_and_what_may_be_a_person_is_not_copied(text: str, portal: Path) -> None:
    record, _ = read(portal)
    assert record
    bodies = bodies_of(record, ImportSettings(), lambda name: "Quellhorst" in name)
    expected = CASES["leads"][text]
    found, doubt = bodies.in_cell(GridCell("here"), text)
    if isinstance(expected, str):
        assert expected in doubt
        assert not [it for it in found if "quellhorst" in it]
    else:
        assert (found, doubt) == (expected, "")


@pytest.mark.parametrize("text", CASES["items"])
def test_the_parts_of_a_cell_are_told_apart_by_what_stands_before_them(text: str) -> None:
    lines = [CellLine(it, paragraph=at) for at, it in enumerate(text.split("\n"))]
    assert [[it.kind, it.printed, it.text] for it in items_of(lines)] == CASES["items"][text]


def test_a_word_plan_of_18_actions_comes_out_in_one_run(portal: Path) -> None:
    made = took(portal, "review.docx", review_plan(status=[AMBER, GREEN, RED, AMBER, BLUE]))
    assert list(actions(portal, "review")) == [
        "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3", "3.4", "4.1", "4.2",
        "5.1", "5.2", "5.3", "5.4", "5.5", "5.6",
    ]  # fmt: skip
    messages = said(portal)
    still_open = [it for it in messages if "the import left this open" in it]
    unknown = [it for it in messages if '"audit-team" is not in data/bodies.yml' in it]
    assert len(still_open) == len(made.draft.open_places) == 13
    assert {*messages} == {*still_open, *unknown}
    assert '  audit-team: {title: "Audit team", kind: role}   # 4 times, first in table 1, row 4, column 3' in report(
        made
    )
    filled_in(portal, "review")
    assert said(portal) == []


def filled_in(root: Path, plan: str) -> None:
    """Fill in what an import left open, as an officer would."""
    file = root / f"data/plans/{plan}.yml"
    text = re.sub(f"(?<=due: ){OPEN.pattern}", "2021-02-28", file.read_text("utf-8"))
    file.write_text(OPEN.sub("Plain words.", text), "utf-8")
    add(root, "data/bodies.yml", "audit-team: {title: Audit team, kind: team}\n")


def test_a_later_version_adds_dated_facts_and_touches_no_other_line(portal: Path) -> None:
    took(portal, "review.docx", review_plan(status=[AMBER, GREEN, RED, AMBER, BLUE]))
    filled_in(portal, "review")
    file = portal / "data/plans/review.yml"
    file.write_text(file.read_text("utf-8").replace("called:", "# Ours.\ncalled:") + "# The end.\n", "utf-8")
    before = file.read_text("utf-8")

    def change(table: Any, document: Any) -> None:
        table.rows[1].cells[1].paragraphs[0].add_run(" / 31.03.2021")
        cells = table.add_row().cells
        for cell, text in zip(cells, ["Tell everybody.", "June 2022", "Learning Group"], strict=False):
            office_papers.fill(cell, [text])

    second = review_plan(change, status=[GREEN, GREEN, AMBER, AMBER, BLUE])
    made = took(portal, "second.docx", second, plan="review", source="papers-2", as_at="")
    changed = list(unified_diff(before.split("\n"), file.read_text("utf-8").split("\n"), n=0, lineterm=""))
    assert not [it for it in changed if it.startswith("-") and not it.startswith("---")]
    lines = report(made)
    assert "  recommendation 1: rated green on December 2021, amber before" in lines
    assert "  action 1.1: due 2021-03-31, moved from 2020-12-30" in lines
    assert "  action 6.1: is new" in lines
    assert actions(portal, "review")["1.1"]["deadlines"] == [
        {"due": "2020-12-30", "words": "30.12.2020"},
        {
            "due": "2021-03-31",
            "as_at": "2021-12",
            "words": "31.03.2021",
            "source": {"document": "papers-2", "place": "table 1, row 2, action 1"},
        },
    ]
    filled_in_once = file.read_text("utf-8")
    again = took(portal, "second.docx", second, plan="review", source="papers-2", as_at="")
    assert again.change
    assert (again.change.additions, file.read_text("utf-8")) == ([], filled_in_once)
    file.write_text(OPEN.sub("Plain words.", filled_in_once), "utf-8")
    assert said(portal) == []


def test_the_past_is_never_overwritten(portal: Path) -> None:
    took(portal, "tracker.xlsx", tracker())

    def change(book: Workbook) -> None:
        book["Live"]["E3"] = "30/09/2020"
        book["Live"]["G3"] = "Red"
        book["Live"]["G3"].fill = PatternFill()
        book["Live"]["D4"] = "Chief Nurse"

    before = (portal / "data/plans/tracker.yml").read_text("utf-8")
    text = OPEN.sub("Plain words.", before)
    (portal / "data/plans/tracker.yml").write_text(text, "utf-8")
    made = took(portal, "tracker.xlsx", tracker(change))
    assert made.change
    assert [it.said for it in made.change.additions] == ["action 1.1: due 2020-09-30, moved from 2020-06-30"]
    assert made.change.notices == [
        "sheet Live, row 3: action 1.1 on March 2021: the document says red, the record green; it stays",
        "sheet Live, row 4: leads of 1.2: the document says chief-nurse, the record first-contact",
    ]


def test_a_statement_gives_its_steps_their_dates_and_its_small_tables_their_ratings(portal: Path) -> None:
    made = took(portal, "statement.docx", statement())
    found = actions(portal, "statement")
    assert [it["id"] for it in found["A2"]["steps"]] == ["a", "b", "c"]
    assert found["A2"]["steps"][2]["deadlines"] == [
        {"due": "2020-02", "words": "Feb-2020"},
        {"due": "2020-10", "as_at": "2021-03", "words": "Oct 2020"},
    ]
    assert [(it["as_at"], it["rating"]) for it in found["A2"]["ratings"]] == [
        ("2019-10", "green"), ("2020-01", "green"), ("2020-04", "amber"), ("2020-07", "amber"),
    ]  # fmt: skip
    progress = "A1 progress update - March to September 2020:\nSteps a and b are done."
    assert found["A1"]["updates"][0]["text"] == progress
    assert found["A1"]["outcomes"] == ["Leaders watch the service.", "Records are right."]
    assert [it.text for it in made.draft.open_places] == [
        "which step is it? It has no letter",
        "which step was due when? 3 dates stand beside 2 steps",
        "what is the plan called?",
        "why was it made, in two or three plain sentences?",
    ]
    assert {"ades", "p16sm", "slsp"} == {it.lower() for it in made.bodies.unknown}


def test_a_table_that_a_page_ends_goes_on_with_its_steps(portal: Path) -> None:
    document = docx.Document()
    head = ["Actions", "By when", "Lead"]
    office_papers.table(
        document, [head, [["A1 Watch closely", "a) Finish", "b) Ask"], ["May 2021", "June 2021"], "IBSP"]]
    )
    office_papers.table(
        document, [head, [["c) Train", "d) Audit"], ["July 2021", "Aug 2021"], ["Chief Nurse", "IBSP"]]]
    )
    made = took(portal, "split.docx", saved(document))
    steps = actions(portal, "split")["A1"]["steps"]
    assert [(it["id"], it["deadlines"][0]["due"]) for it in steps] == [
        ("a", "2021-05"), ("b", "2021-06"), ("c", "2021-07"), ("d", "2021-08"),
    ]  # fmt: skip
    assert "table 2, row 2 goes on with the steps of A1" in made.draft.said


def test_a_tracker_gives_its_sheets_and_tells_what_is_hidden(portal: Path) -> None:
    made = took(portal, "tracker.xlsx", tracker())
    found = actions(portal, "tracker")
    assert list(found) == ["1.1", "1.2", "1.10", "2.1", "2.2"]
    assert found["1.2"]["deadlines"] == [{"due": "2020-12-01"}, {"due": "2021-03-31", "as_at": "2021-03"}]
    assert found["2.2"]["ratings"] == [{"as_at": "2021-03", "rating": "blue", "done_on": "2020-03-20"}]
    assert [it["as_at"] for it in found["1.10"]["updates"]] == ["2021-01", "2021-03"]
    lines = "\n".join(report(made))
    assert "sheet Old, cell A1: A note about Pr…l, 07…3 (on a sheet that is hidden)" in lines
    assert 'comment on sheet Live, cell C4: "Ja…t" looks like a name that is not known here' in lines
    assert 'sheet Old, cell A1: "07…3" looks like a telephone number' in lines
    assert "Quellhorst" not in lines
    assert "sheet Done, cell A3: Total (is in a row of totals)" in lines


def test_a_number_that_may_have_lost_its_nought_is_asked(portal: Path) -> None:
    def change(book: Workbook) -> None:
        for row, value in ((3, 1.1), (4, 1.2), (5, 1.1)):
            book["Live"].cell(row, 1).value = value

    made = took(portal, "tracker.xlsx", tracker(change))
    asked = [it for it in made.draft.open_places if "which id" in it.text]
    assert [it.place for it in asked] == [f"sheet Live, cell A{row}" for row in (3, 4, 5)]
    assert "1.1 may be 1.10, for Excel keeps both as one number" in asked[0].text
    (portal / "data/plans/tracker.yml").unlink()
    shown = took(portal, "tracker.xlsx", tracker(change), numbers="as they show")
    assert [it.text for it in shown.draft.open_places if "which id" in it.text] == [
        'which id is it? "1.1" stands twice'
    ]


def test_numbers_in_their_turn_are_certain(portal: Path) -> None:
    def change(book: Workbook) -> None:
        for row, value in ((3, 1.1), (4, 1.2), (5, 1.3)):
            book["Live"].cell(row, 1).value = value

    assert not [it for it in took(portal, "t.xlsx", tracker(change)).draft.open_places if "which id" in it.text]


def test_csv_of_other_programs_is_read(portal: Path) -> None:
    text = "Ref;Action;Owner;Due;Status;Comments\r\n1.1;Caf\xe9 – open;Chief Nurse;31/12/2020;G;ask them\r\n"
    made = took(portal, "plan.csv", text.encode("cp1252"))
    assert made.paper.notes == ("its values are parted by a semicolon", "its letters are read as Windows-1252")
    assert actions(portal, "plan")["1.1"]["title"] == "Café – open"
    assert [(it.place, it.text) for it in made.tables.left] == [("row 2, column 6", "ask them")]


def test_what_a_column_is_is_asked_once_and_kept(portal: Path) -> None:
    asked = list[str]()

    def answer(question: str, answers: object) -> str:
        asked.append(question)
        return "note" if "Comments" in question else "chief-nurse" if '"CN"' in question else ""

    (portal / "plan.csv").write_text("Ref,Action,Lead,Comments\n1.1,Do it,CN,at once\n", "utf-8")
    made = imported(portal, "plan.csv", ImportGiven(**GIVEN, plan="robin-2", title="Robin 2"), answer)
    assert [it for it in asked if "column" in it] == ['What is the column "Comments"?']
    assert "note: at once" in made.files["data/plans/robin-2.yml"]
    kept = made.files["data/imports/robin-2.yml"]
    assert "columns: {Comments: note}" in kept.replace("\n  ", " {", 1).replace("note\n", "note}\n", 1)
    assert "CN: chief-nurse" in kept
    (portal / "data/imports").mkdir()
    (portal / "data/imports/robin-2.yml").write_text(kept, "utf-8")
    asked.clear()
    imported(portal, "plan.csv", ImportGiven(**GIVEN, plan="robin-2", title="Robin 2"), answer)
    assert not [it for it in asked if "column" in it or "CN" in it]


def odd_word() -> bytes:
    """A Word file with all that Word hides: a heading in the second row and again, changes, a box, a split table."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Draft by Mary Quellhorst"
    document.add_paragraph("Recommendation 1: Share what you know")
    office_papers.table(document, [["Key", ""], ["Red", "Not started"], ["Green", "Done"]])
    made = office_papers.table(document, [["Plan of all", "", "", ""], ["No.", "Action", "By when", "Status"]])
    made.rows[0].cells[0].merge(made.rows[0].cells[3])
    cells = made.add_row().cells
    letters = office_papers.numbered(document, "lowerLetter", "%1)")
    office_papers.fill(cells[0], ["1"])
    office_papers.fill(cells[1], ["Write it", "first", "second"])
    for paragraph in cells[1].paragraphs[1:]:
        office_papers.in_list(paragraph, letters)
    office_papers.table(document, [["", "", "", ""]])
    for cell, text in zip(made.add_row().cells, ["No.", "Action", "By when", "Status"], strict=True):
        office_papers.fill(cell, [text])
    cells = made.add_row().cells
    office_papers.fill(cells[0], ["2"])
    office_papers.fill(cells[1], ["Hold a work\u00adshop"])
    office_papers.changed(cells[2].paragraphs[0], "June 2021", "July 2021")
    row = made.add_row().cells
    row[0].merge(row[3]).text = "Recommendation 2: Supervise"
    document.add_paragraph("In between")
    office_papers.table(document, [["3", "Go on", "ongoing", "R"], ["", "", "", "late words"]])
    office_papers.boxed(document.add_paragraph(), "In a box")
    return saved(document)


def test_what_word_hides_splits_and_counts_by_itself_is_read_or_told(portal: Path) -> None:
    made = took(portal, "odd.docx", odd_word())
    found = actions(portal, "odd")
    assert [it["id"] for it in found["1"]["steps"]] == ["a", "b"]
    assert found["2"]["title"] == "Hold a workshop"
    assert "changes that were not accepted" in found["2"]["deadlines"][0]["due"]
    source = {"document": "papers", "place": "table 4, row 1"}
    assert found["3"]["ratings"] == [{"as_at": "2021-03", "rating": "red", "source": source}]
    value = yaml.load((portal / "data/plans/odd.yml").read_text("utf-8"), Loader=yaml.BaseLoader)
    assert [it["title"] for it in value["recommendations"]] == ["Share what you know", "Supervise"]
    lines = "\n".join(report(made))
    for told in (
        "repeats its heading row",
        "has no heading row; it is read as going on from the table above it",
        "is the key of the ratings",
        "June 2021 (a deletion that was not accepted)",
        "In a box (a text box)",
        'a header of the page 1: "Ma…t" looks like a name',
        "late words (stands in a row without an action; does it belong to the one above?)",
    ):
        assert told in lines


def test_every_text_of_a_document_is_in_the_plan_or_in_the_report(portal: Path) -> None:
    documents: dict[str, Callable[[], bytes]] = {"o.docx": odd_word, "s.docx": statement, "t.xlsx": tracker}
    for name, document in documents.items():
        made = took(portal, name, document())
        told = plain_words("\n".join([*made.files.values(), *report(made)]))
        texts = [cell.text for table in made.paper.tables for row in table.rows for cell in row if not cell.typed]
        texts += [it.text for it in (*made.paper.after, *made.paper.hidden)]
        lost = [it for it in texts if plain_words(it) not in told and not IN_PARTS.search(it)]
        assert not lost, name


# Texts of which every part has a place of its own, and those that are hidden for the person in them.
IN_PARTS = re.compile(
    r"Quellhorst|First-contact|Jan 2021|Priya|^[RAG]$|^A[12]|^B1|ADES|P16SM|SLSP|20(19|20)|^Write it"
    r"|Recommendation \d|^\d\. "
)


def plain_words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def test_what_is_given_is_known_by_its_name() -> None:
    assert given_of(["PLAN=robin", "AS_AT=", "WRITE=yes"]) == ImportGiven(plan="robin", write="yes")
    with pytest.raises(MistakesFound, match='"PLN=robin" is not known here; did you mean "plan"'):
        given_of(["PLN=robin"])


def test_an_import_of_which_nobody_knows_the_day_asks_for_it(portal: Path) -> None:
    (portal / "plan.csv").write_text("Ref,Action,Lead\n1.1,Do it,IBSP\n", "utf-8")
    with pytest.raises(MistakesFound, match="say of which day the document speaks: AS_AT=2021-03"):
        imported(portal, "plan.csv", ImportGiven(), nobody)
    with pytest.raises(MistakesFound, match='"March 2021" is not a date; write 2021-03'):
        imported(portal, "plan.csv", ImportGiven(as_at="March 2021"), nobody)


def test_on_a_terminal_it_asks_and_writes_only_when_somebody_says_so(
    portal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (portal / "wren.csv").write_text("Ref,Action,Lead,By when\n1.1,Do it,CN,03/04/2021\n", "utf-8")
    answers = {"Which body": "chief-nurse", "which month": "day first", "What is the plan called": "Wren"}
    answers |= {"rating key": "", "Write this": "maybe"}
    asked, told = list[str](), list[str]()

    def answer(question: str) -> str:
        asked.append(question)
        if question.startswith("Write this") and asked.count(question) == 2:
            return "no"
        return next((it for start, it in answers.items() if start in question), "")

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", answer)
    given = ["PLAN=wren", "SOURCE=papers", "OWNER=partnership", "KIND=review"]
    assert office_command(portal, "import", "wren.csv", given, told.append) == 0
    assert not (portal / "data/plans/wren.yml").exists()
    assert "1.1  Do it · due 2021-04-03 · led by chief-nurse" in told[0]
    assert told[-1] == "\nNothing was written. To write it, add WRITE=yes."
    answers["Write this"] = "yes"
    asked.clear()
    office_command(portal, "import", "wren.csv", given, told.append)
    assert told[-1] == "\nWritten: data/plans/wren.yml, data/imports/wren.yml. Now run make check."
    kept = (portal / "data/imports/wren.yml").read_text("utf-8")
    assert "dates: day first" in kept
    assert "CN: chief-nurse" in kept


ODD = [
    "", "1.1", "1", "A1. Do it\na) one\nb) two", "a) one\nc) three", "1. one\n2. two\n1. again", "Total", "- x",
    "?? x", "Recommendation 1: Share", "03/04/2021", "Feb-2020 / Oct 2020", "30.12.2020", "Ongoing", "Green", "G",
    "🟢", "x" * 300, "Amber: late", "Completed 3 March 2021", "IBSP", "ADES/P16SM", "Chief Nurse; IBSP", "Q2 2021",
    "100%", "40", "12,5", 'He said: "yes" #1 {a} [b] & *c*', "Jan 2021: begun.\nMar 2021: done.", "con", "..", "%",
    "@a", "'", "\\", "Oct 2109",
]  # fmt: skip
HEADINGS = ["Ref", "Recommendation", "Action", "Step", "Lead", "Support", "Due date", "Revised date", "RAG", "Rated on"]
HEADINGS += ["Date completed", "% complete", "Progress update", "Evidence", "Outcome", "Priority", "Notes", "Comments"]


def test_any_table_is_read_or_refused_and_the_check_reads_what_was_made(portal: Path) -> None:
    @settings(max_examples=examples(12), deadline=None)
    @given(
        st.lists(st.lists(st.sampled_from(ODD), min_size=18, max_size=18), min_size=1, max_size=4),
        st.permutations(HEADINGS),
    )
    def holds(rows: list[list[str]], heads: list[str]) -> None:
        made = io.StringIO()
        csv.writer(made).writerows([heads, *rows])
        (portal / "any.csv").write_text(made.getvalue(), "utf-8")
        it, said_of = None, ""
        try:
            it = imported(portal, "any.csv", ImportGiven(**GIVEN), nobody)
        except MistakesFound as refused:
            said_of = str(refused)
        if it is None:
            assert "has no table with a heading that names actions" in said_of
            return
        text = it.files["data/plans/any.yml"]
        (portal / "data/plans/any.yml").write_text(text, "utf-8")
        _, mistakes = read(portal)
        (portal / "data/plans/any.yml").unlink()
        lines = text.split("\n")
        assert not [str(wrong) for wrong in mistakes if "??" not in " ".join(lines[wrong.line - 1 : wrong.line + 2])]
        assert report(it)

    holds()
