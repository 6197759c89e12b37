"""/api/v1/changes.json: a copy that somebody kept shows what became of the past, and itself whether it is whole."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from macros.__main__ import main
from macros.model.reading import read
from macros.outputs import kept_copy as kept_copies
from macros.outputs.data_files import data_files
from macros.outputs.kept_copy import NotACopy, facts_of_copy, verified
from macros.rules.kept_past import mistakes_since
from macros.source.kept_text import kept_text
from macros.source.mistake import MistakesFound
from macros.things.dataset.dated_list import chained, dated_facts
from tests.bless import invented_facts
from tests.portals import copy_of_record
from tests.test_kept_past import CASES, edit, git

PROMISE = "plans/robin/actions/1.2/deadlines/2020-12-01"


@pytest.fixture(scope="module")
def copy() -> str:
    return data_files(invented_facts())["api/v1/changes.json"].decode()


def shown(portal: Path, copy: str) -> tuple[list[str], bool]:
    record, _ = read(portal)
    assert record
    found = verified(record, copy)
    return list(found.lines), found.holds


def test_each_dated_fact_is_in_it_with_the_digest_of_the_one_before(copy: str) -> None:
    told = json.loads(copy)
    names = [it["name"] for it in told["changes"]]
    assert PROMISE in names
    assert "plans/robin/actions/2.1/steps/b/updates/2020-12-01" in names
    assert "meetings/2020-06-09/promises/p1/kept" in names
    assert any(name.startswith("measures/calls/readings/") for name in names)
    assert len({it["before"] for it in told["changes"]} | {told["digest"]}) == len(names) + 1
    assert [it["date"] for it in told["changes"] if it["name"] == PROMISE] == ["2020-02"]


def test_a_copy_of_what_stands_holds(copy: str, tmp_path: Path) -> None:
    lines, holds = shown(copy_of_record(tmp_path / "portal"), copy)
    assert holds
    assert lines[0].startswith("The copy is whole: ")
    assert lines[0].endswith(" facts, as at 31 March 2022.")
    assert len(lines) == 2


@pytest.mark.parametrize(
    ("case", "said"),
    [
        ("a deadline is overwritten", "no correction names it"),
        ("an action is deleted", "no correction names it"),
        ("a correction names what was changed", "the correction newer says why"),
    ],
)
def test_what_became_of_the_past_is_seen_without_git(case: str, said: str, copy: str, tmp_path: Path) -> None:
    portal = copy_of_record(tmp_path / "portal")
    edit(portal, CASES[case])
    lines, holds = shown(portal, copy)
    assert lines[1].startswith("plans/robin/actions/")
    assert lines[1].endswith(f"; {said}")
    assert holds is (said != "no correction names it")


def test_what_is_added_takes_nothing_from_a_copy(copy: str, tmp_path: Path) -> None:
    portal = copy_of_record(tmp_path / "portal")
    edit(portal, CASES["a rating of an earlier day is added"])
    lines, holds = shown(portal, copy)
    assert holds
    assert len(lines) == 2


def test_a_copy_of_the_time_when_less_was_held_still_holds(tmp_path: Path) -> None:
    held_later = {"title", "called", "outcomes", "supports", "measures", "changes"}
    portal = copy_of_record(tmp_path / "portal")
    record, _ = read(portal)
    assert record
    facts = [it for it in dated_facts(record) if it.name.count("/") > 1 or not it.name.startswith("rating_keys/")]
    less = [replace(it, said={name: it.said[name] for name in it.said.keys() - held_later}) for it in facts]
    entries, digest = chained(less)
    lines, holds = shown(portal, json.dumps({"as_at": "2022-03-31", "digest": digest, "changes": entries}))
    assert holds
    assert len(lines) == 2


def changed(told: dict[str, Any], number: int) -> None:
    told["changes"][number]["date"] = "2019"


def cut(told: dict[str, Any], number: int) -> None:
    del told["changes"][number]


@pytest.mark.parametrize("number", [0, 7, -1])
@pytest.mark.parametrize("change", [changed, cut])
def test_a_copy_that_was_changed_says_so(change: Any, number: int, copy: str, tmp_path: Path) -> None:
    told = json.loads(copy)
    change(told, number)
    with pytest.raises(NotACopy, match="was changed after it was published"):
        shown(copy_of_record(tmp_path / "portal"), json.dumps(told))


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"changes": 1}', '{"changes": [1]}', "[" * 9000, '{"changes": [{}]}']
)
def test_what_is_no_copy_is_named(text: str, tmp_path: Path) -> None:
    with pytest.raises(NotACopy, match=r"is no copy of /api/v1/changes\.json"):
        shown(copy_of_record(tmp_path / "portal"), text)


def test_the_command_says_what_a_copy_shows(
    copy: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "kept.json"
    kept.write_text(copy)
    portal = copy_of_record(tmp_path / "portal")
    monkeypatch.chdir(portal)
    assert main(["verify", str(kept)]) == 0
    edit(portal, CASES["an action is deleted"])
    assert main(["verify", str(kept)]) == 1
    assert "plans/robin/actions/2.2: action 2.2 was published and is gone" in capsys.readouterr().out
    kept.write_text("x")
    assert main(["verify", str(kept)]) == 1
    assert capsys.readouterr().err.endswith("is no copy of /api/v1/changes.json; keep that file as it is sent\n")
    assert main(["verify", str(tmp_path / "none.json")]) == 1
    assert "none.json cannot be read: " in capsys.readouterr().err


def test_the_command_compares_with_what_is_published(
    served: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    portal = copy_of_record(tmp_path / "portal")
    monkeypatch.chdir(portal)
    assert main(["verify", f"{served}api/v1/changes.json"]) == 0
    edit(portal, CASES["an old rating is another colour"])
    assert main(["verify", f"{served}api/v1/changes.json"]) == 1
    assert "no correction names it" in capsys.readouterr().out
    assert main(["verify", f"{served}api/v1/none.json"]) == 1
    assert "api/v1/none.json cannot be read: HTTP Error 404" in capsys.readouterr().err


def test_without_git_the_check_compares_with_what_is_published(
    served: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    portal = copy_of_record(tmp_path / "portal")
    monkeypatch.chdir(portal)
    monkeypatch.setattr(kept_copies, "kept_text", lambda address: kept_text(served + urlsplit(address).path[1:]))
    assert main(["check"]) == 0
    assert capsys.readouterr() == ("The record has no mistakes.\n", "")
    edit(portal, CASES["an old rating is another colour"])
    assert main(["check"]) == 1
    assert capsys.readouterr().err.splitlines() == CASES["an old rating is another colour"]["says"]
    monkeypatch.setattr(kept_copies, "kept_text", lambda _: "{}")
    assert main(["check"]) == 0
    assert "changes.json is no copy of /api/v1/changes.json" in capsys.readouterr().err


def test_where_git_knows_no_published_branch_commits_are_compared_with_what_is_published(
    served: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    portal = copy_of_record(tmp_path / "portal")
    edit(portal, case := CASES["an old rating is another colour"])
    for command in (["init", "--initial-branch=main"], ["add", "."], ["commit", "--message=Silent"]):
        git(portal, *command)
    monkeypatch.chdir(portal)
    monkeypatch.setattr(kept_copies, "kept_text", lambda address: kept_text(served + urlsplit(address).path[1:]))
    assert main(["check"]) == 1
    assert capsys.readouterr().err.splitlines() == case["says"]
    monkeypatch.setattr(kept_copies, "kept_text", lambda _: "{}")
    assert main(["check"]) == 0
    assert "for git knows no published branch here, and https://candour.invented" in capsys.readouterr().err
    git(portal, "update-ref", "refs/remotes/origin/main", "main")
    assert main(["check"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("name", CASES)
def test_by_the_published_list_the_check_says_what_it_says_by_git(name: str, copy: str, tmp_path: Path) -> None:
    portal = copy_of_record(tmp_path / "portal")
    edit(portal, CASES[name])
    record, _ = read(portal)
    assert record
    mistakes = mistakes_since(record, facts_of_copy(copy))
    assert str(MistakesFound(mistakes)).splitlines() == CASES[name].get("says", [])
