"""Open data, read by the tools of others: every file by its schema, the tables, the workbook, the description."""

import csv
import io
import json
import re
import subprocess
import textwrap
import zipfile
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import jsonschema
import openpyxl
import pytest
from frictionless import Package
from openapi_spec_validator import validate

from macros.model.as_at import as_at
from macros.rules.checked import checked_record
from macros.shown.addresses import WORKBOOK, data_address, schema_address, table_address
from macros.things.dataset.api_description import data_of, fixed_addresses, tables_of
from macros.things.dataset.data_package import PACKAGE
from macros.things.dataset.field_words import MEANINGS
from macros.things.dataset.json_schemas import json_schema
from macros.things.dataset.table_cells import as_text, csv_of
from macros.things.dataset.workbook import workbook
from macros.things.facts import Facts
from macros.things.kinds import KINDS
from macros.things.plan.plan import Plan
from macros.things.plan.plan_facts import actions
from tests.html_page import html_page
from tests.portals import ROOT

FILES, TABLES = data_of(KINDS), tables_of(KINDS)
HELP = ROOT / "docs/help/data.md"
OF_FEEDS = ("all", "plans/{plan}", "themes/{theme}", "bodies/{body}")
FEEDS = {f"feeds/{name}.{ending}" for name in OF_FEEDS for ending in ("xml", "json")}
# What is told of something that has no record any more.
WITHDRAWN = {"as_at", "address", "title", "withdrawn"}
EXAMPLES = [
    textwrap.dedent(block) for block in re.findall(r"(?:^ {4}.*\n|^\n(?= {4}))+", HELP.read_text("utf-8"), re.MULTILINE)
]


@pytest.fixture(scope="module")
def facts(invented: Path) -> Facts:
    record = checked_record(invented)
    return Facts(record, as_at(record.portal))


def read(site: Path, address: str) -> Any:
    return json.loads((site / address).read_text("utf-8"))


def files_of(site: Path, address: str) -> list[Path]:
    """The files of a site whose address has such a form. What was withdrawn stands among what was not."""
    found = sorted(site.glob(re.sub(r"\{\w+\}", "*", address)))
    return [path for path in found if (set(read(path, "")) == WITHDRAWN) == ("{withdrawn}" in address)]


# By their schemas


@pytest.mark.parametrize("files", FILES, ids=lambda it: it.name)
def test_every_file_is_as_its_schema_says(files: Any, site: Path) -> None:
    schema = read(site, schema_address(files.name))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    found = files_of(site, files.address)
    assert found
    for path in found:
        assert [f"{path.name}{it.json_path}: {it.message}" for it in validator.iter_errors(read(path, ""))] == []


def test_every_file_of_json_has_a_schema_or_describes_others(site: Path) -> None:
    told = {path for files in FILES for path in files_of(site, files.address)}
    others = {site / PACKAGE, site / "api/v1/openapi.json", *(site / "api/v1/schema").iterdir()}
    assert set((site / "api").rglob("*.json")) == told | others


@pytest.mark.parametrize("files", FILES, ids=lambda it: it.name)
def test_a_schema_refuses_a_field_that_it_does_not_name_and_a_value_of_another_type(files: Any, site: Path) -> None:
    validator = jsonschema.Draft202012Validator(read(site, schema_address(files.name)))
    document = read(files_of(site, files.address)[0], "")
    assert not validator.is_valid(document | {"unknown": 1})
    name = next(name for name, value in document.items() if isinstance(value, str))
    assert not validator.is_valid(document | {name: {"a": 1}})
    assert not validator.is_valid({key: value for key, value in document.items() if key != name})


def named_in(schema: Any) -> Iterator[tuple[str, str]]:
    """Each field of a schema with its meaning."""
    for part in (schema, *schema.get("$defs", {}).values()):
        yield from ((name, field["description"]) for name, field in part.get("properties", {}).items())


def test_every_field_and_every_column_says_what_it_means(facts: Facts) -> None:
    said = {name.rpartition(".")[2] for name in MEANINGS}
    of_files = {it for files in FILES for it in named_in(json_schema(files, ""))}
    assert len(of_files) > 150
    assert {name for name, _ in of_files} | {it.name for table in TABLES for it in fields(table.row)} == said
    assert {meaning for _, meaning in of_files} <= set(MEANINGS.values())


# As on the pages


def test_a_plan_read_again_from_its_json_is_the_plan(facts: Facts, site: Path) -> None:
    assert facts.record.plans
    for name, plan in facts.record.plans.items():
        told = read(site, f"api/v1/plans/{name}.json")
        del told["as_at"]
        assert Plan.model_validate(as_written(told)) == plan


def as_written(told: Any) -> Any:
    """What is left when all that is worked out is taken away."""
    if isinstance(told, list):
        return [as_written(it) for it in told]
    if isinstance(told, dict):
        return {name: as_written(it) for name, it in told.items() if name not in ("on_day", "address")}
    return told


def test_the_data_of_a_page_has_its_address_and_the_page_names_it(facts: Facts, site: Path) -> None:
    pages = [page for kind in KINDS for page in kind.promised(facts) if (site / data_address(page)).exists()]
    assert len(pages) > 30
    for page in pages:
        shown = html_page(site / page / "index.html")
        (link,) = [it for it in shown.all("link") if it.get("type") == "application/json"]
        assert (site / page / link["href"]).resolve() == (site / data_address(page)).resolve()


def test_how_late_things_are_against_their_first_date_and_what_moved_is_told_as_on_the_pages(site: Path) -> None:
    late = [it["late_by"] for it in read(site, "api/v1/late.json")["past_first_date"] if it["late_by"]]
    assert late
    text = html_page(site / "late/original/index.html").text
    assert [f", by {words}" for words in late] == re.findall(r", by (?:up to )?[0-9]+ [a-z]+", text)
    told = read(site, "api/v1/changes/2020-06-09/2021-03-02.json")
    moved = html_page(site / "changes/2020-06-09/2021-03-02/index.html").text
    assert {it["name"] for it in told["moved_dates"]} == {"robin/1.1", "robin/2.1/step-b"}
    assert all(it["moved_by"] in moved and it["reason"] in moved for it in told["moved_dates"])
    assert (told["steps_newly_done"], [it["name"] for it in told["steps_changed"]]) == (
        ["robin/2.1/step-a"],
        ["robin/2.1/step-b"],
    )


@pytest.mark.parametrize("table", [it for it in TABLES if it.name != "evidence"], ids=lambda it: it.name)
def test_each_line_of_a_table_has_an_address_that_is_a_place_on_a_page(table: Any, facts: Facts, site: Path) -> None:
    rows = list(table.rows(facts))
    assert rows
    for row in rows:
        page, _, place = row.address.partition("#")
        ids = {attributes.get("id") for _, attributes in html_page(site / page / "index.html").elements}
        assert not place or place in ids, row.address


def test_each_action_is_in_the_tables_with_all_of_its_ratings(facts: Facts, site: Path) -> None:
    listed = [row["name"] for row in table_at(site, "actions")]
    assert listed == [it.reference for it in actions(facts)]
    told = [(row["plan"], row["action"]) for row in table_at(site, "ratings") if row["action"] and not row["step"]]
    written = [(it.plan.id, it.action.id) for it in actions(facts) for _ in it.action.ratings]
    assert sorted(told) == sorted(written)


def table_at(site: Path, name: str) -> list[dict[str, str]]:
    with (site / table_address(name)).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


# By the tools of others


def test_the_package_is_right_to_the_last_cell(site: Path) -> None:
    report = Package(str(site / PACKAGE)).validate()
    assert [(error.type, error.message) for task in report.tasks for error in task.errors] == []
    assert report.valid
    assert len(report.tasks) == len(TABLES)


def test_the_package_sees_a_cell_that_is_wrong(site: Path, tmp_path: Path) -> None:
    for name in [table_address(table.name) for table in TABLES]:
        (tmp_path / Path(name).name).write_bytes((site / name).read_bytes())
    (tmp_path / "datapackage.json").write_bytes((site / PACKAGE).read_bytes())
    (path := tmp_path / "actions.csv").write_bytes(path.read_bytes().replace(b"under way", b"well away", 1))
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert {error.type for task in report.tasks for error in task.errors} >= {"constraint-error", "hash-count"}


def test_the_description_names_every_address_and_is_right(site: Path, facts: Facts) -> None:
    description = read(site, "api/v1/openapi.json")
    validate(description, base_uri=(site / "api/v1/openapi.json").as_uri())
    told = {address.removeprefix("/") for address in description["paths"]}
    schemas = {schema_address(files.name) for files in FILES} | {"api/v1/openapi.json"}
    followed = {"calendar.ics", "plans/{plan}/calendar.ics", "bodies/{body}/calendar.ics"}
    followed |= FEEDS
    assert told | schemas == {files.address for files in FILES} | set(fixed_addresses(KINDS)) | followed
    assert all((site / address).is_file() for address in fixed_addresses(KINDS))


def test_the_workbook_holds_every_table_as_it_is(site: Path) -> None:
    book = openpyxl.load_workbook(site / WORKBOOK)
    assert book.sheetnames[0] == "about"
    for table in TABLES:
        head, *rows = [[cell.value for cell in row] for row in book[table.name].iter_rows()]
        told = table_at(site, table.name)
        assert [column.name for column in fields(table.row)] == head
        assert len(rows) == len(told)
        assert [row[0] for row in rows] == [row[head[0]] for row in told]


def test_the_workbook_has_the_same_bytes_at_another_hour(facts: Facts, monkeypatch: pytest.MonkeyPatch) -> None:
    first = workbook(facts, TABLES)
    monkeypatch.setattr("time.time", lambda: 1_000_000_000.0)
    assert not openpyxl.LXML, "it writes other bytes than where it is not"
    assert workbook(facts, TABLES) == first
    with zipfile.ZipFile(io.BytesIO(first)) as packed:
        assert {it.date_time[0] for it in packed.infolist()} == {1980}
        assert f"{facts.day.isoformat()}T00:00:00Z</dcterms:modified>" in packed.read("docProps/core.xml").decode()


# Hostile texts


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", '=HYPERLINK("https://e.example/")'])
def test_no_text_is_a_formula(text: str, facts: Facts) -> None:
    assert as_text(text) == f"'{text}"
    assert as_text(f"a{text}") == f"a{text}"
    plan = next(iter(facts.record.plans.values()))
    asked = plan.recommendations[0]
    action = asked.actions[0].model_copy(update={"title": text, "text": f'{text}\r\n"a",b;c'})
    asked = asked.model_copy(update={"actions": (action,)})
    plan = plan.model_copy(update={"recommendations": (asked,)})
    hostile = Facts(replace(facts.record, plans={plan.id: plan}), facts.day)
    (table,) = [it for it in TABLES if it.name == "actions"]
    (row,) = csv.DictReader(io.StringIO(csv_of(table, hostile).decode(), newline=""))
    assert (row["title"], row["text"]) == (f"'{text}", f'\'{text}\r\n"a",b;c')
    book = openpyxl.load_workbook(io.BytesIO(workbook(hostile, [table])))
    cells = {cell.value: cell.data_type for cell in next(book["actions"].iter_rows(min_row=2))}
    assert cells[text] == "s"


# What is documented


def test_the_page_names_every_address(facts: Facts) -> None:
    told = set(re.findall(r"`(api/v1/[^`]+)`:", HELP.read_text("utf-8")))
    fixed = {address for address in fixed_addresses(KINDS) if "/schema/" not in address}
    others = {"api/v1/schema/{type}.json"}
    assert told == fixed | {files.address for files in FILES} | others
    assert set(re.findall(r"`(feeds/[^`]+)`", HELP.read_text("utf-8"))) == FEEDS


def run(example: str, portal: str) -> str:
    said = io.StringIO()
    with redirect_stdout(said):
        exec(example, {"PORTAL": portal})
    return said.getvalue()


def test_ten_lines_written_by_the_page_alone_get_every_action_with_its_ratings(served: str, facts: Facts) -> None:
    example = EXAMPLES[0]
    assert len([line for line in example.splitlines() if line.strip()]) <= 10
    lines = run(example, served).splitlines()
    assert [line.split()[:2] for line in lines] == [[it.plan.id, it.action.id] for it in actions(facts)]
    for line, action in zip(lines, actions(facts), strict=True):
        history = [(it.as_at.typed, it.rating) for it in action.action.ratings]
        assert line.endswith(f"{action.standing.stage} {history}")


def test_the_digest_of_a_citation_is_that_of_the_data_as_the_page_says_it(site: Path) -> None:
    command = EXAMPLES[1].strip()
    assert command.startswith("sha256sum 1.1.json |")
    ran = subprocess.run(
        command, shell=True, cwd=site / "api/v1/plans/robin", capture_output=True, text=True, check=True
    )
    text = html_page(site / "plans/robin/1.1/index.html").text
    assert f"Digest of api/v1/plans/robin/1.1.json: {ran.stdout.strip()}." in text
    assert re.search(r"Invented Candour, as at 31 March 2022: Robin, 1\.1: Write one referral form\. https://", text)


@pytest.mark.parametrize(
    ("page", "cited"),
    [
        ("", "as at 31 March 2022: https://candour.invented.example/ Digest of api/v1/changes.json: "),
        (
            "promises/",
            "as at 31 March 2022: Promises. https://candour.invented.example/promises/ Digest of api/v1/promises.json",
        ),
        ("plans/", "as at 31 March 2022: Plans. https://candour.invented.example/plans/ Digest of api/v1/plans.json: "),
    ],
)
def test_a_written_page_says_at_its_foot_how_to_cite_it(site: Path, page: str, cited: str) -> None:
    assert cited in html_page(site / page / "index.html").text


@pytest.mark.parametrize(
    ("page", "behind"),
    [
        ("measures/", {"api/v1/readings.csv"}),
        ("meetings/", {"api/v1/promises.csv"}),
        ("changes/", {"api/v1/deadlines.csv"}),
        ("late/", {"api/v1/late.json"}),
        ("plans/", {"api/v1/plans.json", "api/v1/actions-with-ratings.csv"}),
        ("corrections/", set()),
        ("search/", set()),
        ("done/", set()),
    ],
)
def test_a_written_page_has_at_its_foot_the_data_behind_it_or_the_way_to_all_data(
    site: Path, page: str, behind: set[str]
) -> None:
    shown = html_page(site / page / "index.html")
    told = {
        (site / page / it.get("href", "")).resolve().relative_to(site.resolve()).as_posix() for it in shown.all("a")
    }
    assert {it for it in told if it.startswith("api/v1/")} >= behind
    assert ("Download and cite this page" in shown.text) == bool(behind)
    assert ("Download: all data" in shown.text) != bool(behind)
    assert "help/data" in told
