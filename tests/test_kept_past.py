"""The past is not rewritten in silence: edits of what an invented portal has published, and what the check says."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.model.dated_fact import fact
from macros.model.reading import read
from macros.rules.checked import checked_record
from macros.rules.kept_past import mistakes_of_past, why_not_compared
from macros.rules.lost_facts import Lost, said_of
from macros.source.mistake import MistakesFound
from tests.broken_cases import said
from tests.portals import copy_of_record

CASES: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("kept_past.yml").read_text("utf-8"))
CORRECTIONS = "data/corrections.yml"


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder as somebody who is nobody."""
    names = ("-c", "user.name=Nobody", "-c", "user.email=nobody@invented.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *names, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented record, published."""
    folder = copy_of_record(tmp_path_factory.mktemp("past") / "portal")
    for command in (["init", "--initial-branch=main"], ["add", "."], ["commit", "--message=Published"]):
        git(folder, *command)
    return folder


@pytest.fixture
def published(repository: Path) -> Iterator[Path]:
    """The published record, which stands again after the test."""
    yield repository
    git(repository, "checkout", "--force", "main")
    git(repository, "clean", "-fd")


def told(portal: Path) -> list[str]:
    """What is said of the past of a portal."""
    record, mistakes = read(portal)
    assert record
    assert not mistakes
    return str(MistakesFound(mistakes_of_past(portal, record))).splitlines()


def edit(portal: Path, case: dict[str, Any]) -> None:
    file = portal / case.get("file", "data/plans/robin.yml")
    if "before" not in case:
        file.unlink()
        return
    text = file.read_text("utf-8")
    assert case["before"] in text
    file.write_text(text.replace(case["before"], case["after"]), "utf-8")
    if "correction" in case:
        with (portal / CORRECTIONS).open("a") as corrections:
            corrections.write(case["correction"])


@pytest.mark.parametrize("name", CASES)
def test_what_was_published_is_changed_by_adding_or_with_a_correction(name: str, published: Path) -> None:
    edit(published, CASES[name])
    assert told(published) == CASES[name].get("says", [])


def test_a_branch_is_compared_with_what_it_left_and_not_with_its_own_commits(published: Path) -> None:
    case = CASES["an old rating is another colour"]
    git(published, "checkout", "-b", "work")
    edit(published, case)
    git(published, "commit", "--all", "--message=Silent")
    assert told(published) == case["says"]
    git(published, "checkout", "main")
    git(published, "branch", "--delete", "--force", "work")


def test_ci_names_what_is_published(published: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = CASES["an old rating is another colour"]
    git(published, "tag", "before")
    edit(published, case)
    git(published, "commit", "--all", "--message=Silent")
    assert told(published) == []
    monkeypatch.setenv("CANDOUR_BASE", "before")
    assert told(published) == case["says"]
    # What GitHub gives where a branch is new.
    monkeypatch.setenv("CANDOUR_BASE", "0" * 40)
    assert told(published) == []
    git(published, "reset", "--hard", "before")
    git(published, "tag", "--delete", "before")


def test_a_correction_that_was_published_lifts_nothing_later(published: Path) -> None:
    case = CASES["a correction names what was changed"]
    edit(published, case)
    git(published, "commit", "--all", "--message=Corrected")
    edit(published, {"before": "{due: 2021-12-01}", "after": "{due: 2022-12-01}"})
    assert len(told(published)) == 1
    git(published, "reset", "--hard", "HEAD~1")


def test_without_git_and_without_history_it_is_said_why_git_tells_nothing(published: Path, tmp_path: Path) -> None:
    def of(portal: Path) -> str:
        record, _ = read(portal)
        assert record
        return why_not_compared(record)

    plain, shallow = tmp_path / "plain", tmp_path / "shallow"
    shutil.copytree(published, plain, ignore=shutil.ignore_patterns(".git"))
    git(tmp_path, "clone", "--depth=1", published.as_uri(), str(shallow))
    git(shallow, "checkout", "--detach")
    git(shallow, "branch", "--delete", "--force", "main")
    git(shallow, "remote", "remove", "origin")
    assert of(published) == "git knows no published branch here"
    assert of(plain) == "there is no git here"
    assert of(shallow).startswith("this copy has no history; get it with")
    git(published, "update-ref", "refs/remotes/origin/main", "main")
    assert of(published) == ""
    git(published, "update-ref", "-d", "refs/remotes/origin/main")
    for portal in (plain, shallow):
        edit(portal, CASES["an old rating is another colour"])
        assert told(portal) == []


def test_a_plan_and_an_action_may_be_renamed_and_keep_their_past(published: Path) -> None:
    plans = published / "data/plans"
    text = (plans / "robin.yml").read_text("utf-8") + "was: [robin]\n"
    renamed = text.replace('- id: "1.2"\n', '- id: "1.9"\n        was: ["1.2"]\n')
    (plans / "robin.yml").unlink()
    (plans / "wren.yml").write_text(renamed, "utf-8")
    assert told(published) == []
    (plans / "wren.yml").write_text(renamed.replace("{due: 2020-12-01}", "{due: 2021-12-01}"), "utf-8")
    (message,) = told(published)
    assert message.startswith("data/plans/wren.yml:73:21: the deadline 2020-12-01 of action 1.9 was published")
    assert "changes: [plans/wren/actions/1.9/deadlines/2020-12-01]" in message
    (plans / "wren.yml").write_text(text, "utf-8")
    assert told(published) == []


def test_a_body_that_is_renamed_may_be_named_by_its_new_id(published: Path) -> None:
    bodies, plan = published / "data/bodies.yml", published / "data/plans/robin.yml"
    text = bodies.read_text("utf-8")
    bodies.write_text(text.replace("chief-nurse: {", "lead-nurse: {was: [chief-nurse], ", 1), "utf-8")
    assert told(published) == []
    plan.write_text(plan.read_text("utf-8").replace("chief-nurse", "lead-nurse"), "utf-8")
    assert told(published) == []


def test_a_measure_that_is_renamed_may_be_named_by_its_new_id(published: Path) -> None:
    measure, plan = published / "data/measures/calls.yml", published / "data/plans/robin.yml"
    text = measure.read_text("utf-8").replace("was: [telephone-calls]", "was: [telephone-calls, calls]")
    assert "calls]" in text
    measure.unlink()
    measure.with_name("rings.yml").write_text(text, "utf-8")
    assert told(published) == []
    plan.write_text(plan.read_text("utf-8").replace("measures: [calls]", "measures: [rings]"), "utf-8")
    assert told(published) == []


@pytest.mark.parametrize("end", ["in March", "in May", "nowhere. Or"])
def test_two_long_texts_are_shown_from_where_they_begin_to_differ(end: str) -> None:
    same = "The partnership will look at every case of the last two years, one by one, with all agencies, and report it"
    name = "plans/robin/actions/1.2"
    before, now = fact(name, {"text": f"{same} {end} 2021."}, ""), fact(name, {"text": f"{same} nowhere."}, "")
    assert f'and report it {end} 2021." and is "… ' in said_of(Lost(before, now))
    assert said_of(Lost(before, now)).endswith('agencies, and report it nowhere."')


def test_a_published_correction_that_names_more_lifts_nothing(published: Path) -> None:
    case = CASES["an old rating is another colour"]
    edit(published, case)
    file = published / CORRECTIONS
    text = file.read_text("utf-8")
    named = 'changes: ["plans/robin/actions/1.2/ratings/2020-12-01"]'
    file.write_text(text.replace("about: [robin]\n", f"about: [robin]\n  {named}\n", 1), "utf-8")
    assert told(published) == case["says"]


def test_a_correction_lifts_one_fact_for_each_time_that_it_names_it(published: Path) -> None:
    plan, name = published / "data/plans/robin.yml", "plans/robin/updates/2021-06-01"
    first = (
        "  - {as_at: 2021-06-01, text: The group meets again in autumn., source: {document: minutes, place: item 4}}\n"
    )
    second = first.replace("meets again in autumn", "has a new chair")
    text = plan.read_text("utf-8")
    plan.write_text(text.replace(first, first + second), "utf-8")
    git(published, "commit", "--all", "--message=Two of one day")
    correction = (
        "newer: {{on: 2022-03-01, of: this portal, changes: [{}], said: Two things., says: Nothing., why: Slips., "
        "source: {{document: minutes, place: item 4}}}}\n"
    )
    corrections = (published / CORRECTIONS).read_text("utf-8")
    plan.write_text(text.replace(first, first.replace("meets again in autumn", "was dissolved")), "utf-8")
    (published / CORRECTIONS).write_text(corrections + correction.format(name), "utf-8")
    (message,) = told(published)
    assert "the update 2021-06-01 was published and is gone" in message
    (published / CORRECTIONS).write_text(corrections + correction.format(f"{name}, {name}"), "utf-8")
    assert checked_record(published).corrections["newer"].changes == (name, name)
    git(published, "reset", "--hard", "HEAD~1")


def test_a_tombstone_stands_for_a_record_and_not_for_an_action(published: Path) -> None:
    case = CASES["an action is deleted"]
    edit(published, case)
    with (published / "data/tombstones.yml").open("a") as stones:
        stones.write("gone: {address: plans/robin/2.2/, title: Supervision, on: 2022-01, why: It was untidy.}\n")
    assert told(published) == case["says"]


def test_a_tombstone_stands_for_what_is_gone(published: Path) -> None:
    (published / "data/plans/heron.yml").unlink()
    with (published / "data/tombstones.yml").open("a") as stones:
        stones.write("heron: {address: plans/heron/, title: Heron, on: 2022-01, why: It was another portal's.}\n")
    assert told(published) == []


def test_the_one_validator_looks_at_the_past(published: Path, tmp_path: Path) -> None:
    edit(published, CASES["an old rating is another colour"])
    assert CASES["an old rating is another colour"]["says"][0] in said(published)
