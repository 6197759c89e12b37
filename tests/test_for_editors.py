"""What helps editors: skeletons of new things, what is due, what changes for the public, and schemas to type by."""

import json
import subprocess
from pathlib import Path

import pytest
import yaml

from macros.model.edit_address import edit_address
from macros.outputs.checked_facts import checked_facts
from macros.outputs.difference import difference
from macros.source.mistake import Mistake, MistakesFound
from macros.things.body.due_updates import due_updates
from macros.things.dataset.editor_schemas import editor_schemas
from macros.things.dataset.skeleton import KINDS, NotNew, new
from macros.things.dataset.written_fields import written_fields
from tests.portals import ROOT
from tests.small_portal import BASE, facts_of

PLAN = """title: Robin
kind: review
summary: What was promised.
owner: board
rating_key: rag
recommendations:
  - id: "1"
    title: One
    source: {document: paper, place: page 1}
    actions:
      - id: "1.2"
        title: Audit it
        source: {document: paper, place: page 2}
        leads: [board]
        deadlines: [{due: 2021-06}]
        ratings: [{as_at: 2021-03, rating: amber}]
"""
LATER = PLAN.replace(
    "[{due: 2021-06}]",
    "[{due: 2021-06}, {due: 2021-11, as_at: 2021-05, reason: It is hard., approved: {by: board, on: 2021-05}}]",
).replace("rating: amber}]", "rating: amber}, {as_at: 2021-12, rating: green}]")


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    facts_of({"data/plans/robin.yml": PLAN}, tmp_path)
    return tmp_path


def said(portal: Path) -> list[str]:
    with pytest.raises(MistakesFound) as found:
        checked_facts(portal)
    return str(found.value).split("\n")


@pytest.mark.parametrize("kind", ["plan", "measure", "meeting", "briefing", "body", "correction"])
def test_what_is_begun_says_what_is_to_be_filled_in_and_nothing_else(kind: str, portal: Path) -> None:
    name = "2021-02-02" if kind == "meeting" else "leo"
    new(portal, kind, name)
    assert [line for line in said(portal) if " is empty; write it" not in line] == []


@pytest.mark.parametrize("kind", ["action", "step", "question", "reading"])
def test_a_part_of_a_file_is_written_out_to_be_copied(kind: str, portal: Path) -> None:
    text = new(portal, kind, "")
    (entry,) = yaml.safe_load(text)
    assert set(entry) & {"id", "as_at"}
    assert text.startswith("# Copy this under ")


def test_an_action_that_is_copied_says_what_is_to_be_filled_in(portal: Path) -> None:
    path = portal / "data/plans/robin.yml"
    path.write_text(PLAN + new(portal, "action", ""))
    assert len([line for line in said(portal) if " is empty; write it" in line]) == len(said(portal)) > 2


@pytest.mark.parametrize(
    ("kind", "name", "says"),
    [
        ("chart", "x", "nothing that can be begun; "),
        ("plan", "Robin 2", "not an id; "),
        ("plan", "robin", "give another"),
    ],
)
def test_what_cannot_be_begun_is_said_with_what_to_write(kind: str, name: str, says: str, portal: Path) -> None:
    with pytest.raises(NotNew, match=says):
        new(portal, kind, name)


def test_every_kind_that_an_editor_can_begin_is_tried_here() -> None:
    files, parts = {"plan", "measure", "meeting", "briefing", "body", "correction"}, {"action", "step"}
    assert set(KINDS) == files | parts | {"question", "reading"}


def test_what_is_open_and_not_reported_is_due_before_the_next_meeting(portal: Path) -> None:
    line = "- robin/1.2 Audit it (under way; due 30 June 2021; last report March 2021)"
    assert due_updates(checked_facts(portal)).split("\n")[-2:] == ["", line]
    meeting = (
        "{title: A meeting, body: board, date: 2021-05-04, known_from: minutes, summary: It met., sources: [paper]}"
    )
    (portal / "data/meetings").mkdir()
    (portal / "data/meetings/2021-05-04.yml").write_text(meeting)
    reported = PLAN.replace("as_at: 2021-03", "as_at: 2021-06")
    (portal / "data/plans/robin.yml").write_text(reported)
    assert due_updates(checked_facts(portal)) == "Nothing open waits for an update before the next meeting."


def committed(portal: Path) -> None:
    def git(*arguments: str) -> None:
        who = ["-c", "user.name=x", "-c", "user.email=x@invented.example", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *who, *arguments], cwd=portal, check=True, capture_output=True)

    git("init", "--quiet", "--initial-branch=main")
    git("add", "data", "docs")
    git("commit", "--quiet", "--message", "Published")


def test_what_changes_for_the_public_is_said_in_sentences(portal: Path) -> None:
    committed(portal)
    assert difference(checked_facts(portal)) == "Nothing changes for the public."
    (portal / "data/plans/robin.yml").write_text(LATER)
    (portal / "data/plans/leo.yml").write_text(PLAN.replace("Robin", "Leo"))
    assert difference(checked_facts(portal)).split("\n") == [
        '- The plan "Leo" is new, with 1 action.',
        '- Action 1.2 of "Robin" goes from under way to complete; evidence: none.',
        '- Action 1.2 of "Robin" has its deadline moved: 5 months later, approved by The board.',
    ]


def test_without_git_it_is_said_that_changes_cannot_be_told(portal: Path) -> None:
    assert difference(checked_facts(portal)) == "What changes cannot be told: there is no git here."


def test_the_schemas_for_editors_are_those_of_the_model() -> None:
    kept = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in (ROOT / ".vscode").rglob("*.json")}
    assert kept == editor_schemas(), "run make schemas"
    plan = json.loads(kept[".vscode/schemas/plans.json"])
    assert plan["properties"]["evidence"]["enum"] == ["required", "asked for"]
    assert "id" not in plan["properties"]


def test_every_field_says_what_it_means_and_how_it_is_written() -> None:
    found = written_fields()
    lines = [line for group in (*found.files, *found.groups) for line in group.fields]
    assert len(lines) > 150
    assert [line for line in lines if not (line.meaning and line.type)] == []
    forms = {line.name: line.type for group in found.groups if group.title == "Action" for line in group.fields}
    assert forms["leads"] == "a list, each entry a name from data/bodies.yml"


@pytest.mark.parametrize(
    ("address", "edited"),
    [
        ("/o/r/blob/main/{file}#L{line}", "/o/r/edit/main/data/plans/robin.yml#L11"),
        ("/o/r/-/blob/main/{file}#L{line}", "/o/r/-/edit/main/data/plans/robin.yml#L11"),
        ("/{file}", "/data/plans/robin.yml"),
    ],
)
def test_who_can_mend_something_comes_to_the_editor_and_not_the_viewer(
    address: str, edited: str, tmp_path: Path
) -> None:
    host = "https://git.invented.example"
    settings = BASE["data/portal.yml"].replace(f"{host}/{{file}}#L{{line}}", host + address)
    record = facts_of({"data/portal.yml": settings, "data/plans/robin.yml": PLAN}, tmp_path).record
    assert edit_address(record, "plans", "robin", ("recommendations", 0, "actions", 0)) == host + edited


def test_a_mistake_is_an_annotation_on_its_line_of_a_pull_request() -> None:
    told = Mistake("data/plans/a,b.yml", 3, 7, '"50%" is wrong; write 50').annotation
    assert told == '::error file=data/plans/a%2Cb.yml,line=3,col=7::"50%25" is wrong; write 50'
