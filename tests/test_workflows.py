"""What runs by itself on GitHub: no right for what is contributed, no code of ours in what publishes, and an alarm."""

import json
import os
import re
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.portals import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
PINNED = re.compile(r"uses: (\$/\S+|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$")
# The tools of the dev lock stand beside the Python that runs the tests.
TOOLS = Path(sys.executable).parent
OF_CODE = ("Lint, types, the record and all tests", "Two builds, the same bytes")
FORMS = [GITHUB / "ISSUE_TEMPLATE" / f"{name}.yml" for name in ("correction", "update", "briefing")]
CHANGED = ("steps.changed.outputs.what",)
# The only rights beyond reading that any job has.
RIGHTS = {
    "publish.yml attest": {"id-token", "attestations"},
    "publish.yml publish": {"id-token", "pages"},
    "publish.yml alarm": {"issues"},
    "audit.yml alarm": {"issues"},
    "alarm.yml alarm": {"issues"},
    "due.yml open": {"issues"},
}


def loaded(text: str) -> dict[str, Any]:
    """A workflow; BaseLoader, since YAML 1.1 takes the key `on` for a yes."""
    told = yaml.load(text, yaml.BaseLoader)
    assert isinstance(told, dict)
    return told


def faults(name: str, text: str) -> Iterator[str]:
    """What no workflow may do, in words."""
    workflow = loaded(text)
    if {"pull_request_target", "workflow_run", "issue_comment"} & set(workflow["on"]):
        yield "runs with rights on what a stranger sends"
    if workflow.get("permissions") != {}:
        yield "gives rights to all jobs"
    if "secrets" in text:
        yield "takes a secret"
    lines = [line.strip().removeprefix("- ") for line in text.splitlines()]
    yield from (f"is not pinned: {line}" for line in lines if line.startswith("uses:") and not PINNED.match(line))
    for job, told in workflow["jobs"].items():
        yield from _faults_of_job(f"{name} {job}", told)


def _faults_of_job(job: str, told: dict[str, Any]) -> Iterator[str]:
    rights = told.get("permissions", {"everything": "write"})
    writing = {right for right, how in rights.items() if how != "read"}
    if writing != RIGHTS.get(job, set()):
        yield f"{job} may write {sorted(writing)}"
    for step in told.get("steps", []):
        run, used = step.get("run", ""), step.get("uses", "")
        if "${{" in run:
            yield f"{job} puts an expression into a command"
        if writing and (used.startswith("actions/checkout@") or re.search(r"\b(make|python3?|git|npm)\b", run)):
            yield f"{job} may write and runs our code"
        if used.startswith("actions/checkout@") and step.get("with", {}).get("persist-credentials") != "false":
            yield f"{job} leaves its token behind"


def step_of(workflow: str, job: str, start: str) -> str:
    """The command of the step whose name begins so."""
    steps = loaded((GITHUB / "workflows" / workflow).read_text())["jobs"][job]["steps"]
    [found] = [step["run"] for step in steps if step.get("name", "").startswith(start)]
    assert isinstance(found, str)
    return found


def ran(command: str, folder: Path, **surroundings: str) -> subprocess.CompletedProcess[str]:
    """Run a step as GitHub does."""
    return subprocess.run(
        ["bash", "-e", "-c", command], cwd=folder, env=os.environ | surroundings, capture_output=True, text=True
    )


def checked(*command: str) -> None:
    """Run a tool of the dev lock; all it says is the message."""
    tool = subprocess.run([TOOLS / command[0], *command[1:]], cwd=ROOT, capture_output=True, text=True)
    assert tool.returncode == 0, tool.stdout + tool.stderr


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_workflow_gives_more_than_it_must(path: Path) -> None:
    assert list(faults(path.name, path.read_text())) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("check.yml", "pull_request:", "pull_request_target:", "runs with rights on what a stranger sends"),
        ("check.yml", "permissions: {}", "permissions: {contents: read}", "gives rights to all jobs"),
        ("check.yml", "run: make test", "run: make test ${{ secrets.KEY }}", "takes a secret"),
        ("check.yml", "run: make test", "run: echo ${{ github.head_ref }}", "puts an expression into a command"),
        ("check.yml", "contents: read", "contents: write", "check.yml check may write ['contents']"),
        ("check.yml", "persist-credentials: false", "fetch-depth: 1", "leaves its token behind"),
        ("check.yml", "3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", "v7", "is not pinned"),
        ("check.yml", " # v7.0.1", "", "is not pinned"),
        ("publish.yml", "echo", "make build; echo", "publish.yml publish may write and runs our code"),
        ("publish.yml", "pages: write", "contents: write", "publish.yml publish may write ['contents', 'id-token']"),
    ],
)
def test_a_workflow_that_gave_more_would_be_seen(name: str, old: str, new: str, said: str) -> None:
    text = (GITHUB / "workflows" / name).read_text()
    assert old in text
    assert [fault for fault in faults(name, text.replace(old, new)) if said in fault]


def test_zizmor_at_its_strictest_finds_nothing() -> None:
    checked(
        *("zizmor", "--offline", "--persona=auditor", "--strict-collection", "--collect=all", "--no-ignores"),
        *("--no-progress", "--quiet", str(GITHUB)),
    )


def test_the_files_have_the_form_that_github_reads() -> None:
    checked("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *map(str, WORKFLOWS))
    checked("check-jsonschema", "--builtin-schema", "vendor.dependabot", str(GITHUB / "dependabot.yml"))


# What a pull request holds: the files that it adds, and those that it takes away; and what has to run then.
PULL_REQUESTS = {
    "a plan": (["data/plans/new.yml"], [], "record"),
    "a briefing and its picture": (["docs/briefings/new.md", "docs/briefings/new.png"], [], "record"),
    "a plan less": ([], ["data/plans/old.yml"], "record"),
    "a plan with an odd name": (["data/plans/ä\n.yml"], [], "code"),
    "a page of ours": (["docs/late.md"], [], "code"),
    "a folder with the same beginning": (["data-of-others/new.yml"], [], "code"),
    "a plan and a line of code": (["data/plans/new.yml", "macros/new.py"], [], "code"),
    "code that becomes data": (["data/plans/code.yml"], ["macros/code.py"], "code"),
    "nothing": ([], [], "code"),
}


@pytest.mark.parametrize(("added", "removed", "what"), PULL_REQUESTS.values(), ids=PULL_REQUESTS)
def test_only_where_the_record_alone_changed_the_tests_do_not_run(
    added: list[str], removed: list[str], what: str, tmp_path: Path
) -> None:
    def git(*arguments: str) -> str:
        who = ("-c", "user.name=Nobody", "-c", "user.email=nobody@invented.example", "-c", "commit.gpgsign=false")
        return subprocess.run(
            ["git", *who, *arguments], cwd=tmp_path, check=True, capture_output=True, text=True
        ).stdout

    def write(name: str) -> None:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("The same words in every file.\n")

    git("init", "--quiet")
    for name in ("data/plans/old.yml", "macros/code.py"):
        write(name)
    git("add", ".")
    git("commit", "--quiet", "--message", "Before")
    before = git("rev-parse", "HEAD").strip()
    for name in added:
        write(name)
    for name in removed:
        (tmp_path / name).unlink()
    git("add", "--all")
    git("commit", "--quiet", "--allow-empty", "--message", "After")
    assert what_changed(tmp_path, before) == what


def test_where_git_cannot_tell_what_changed_everything_runs(tmp_path: Path) -> None:
    assert what_changed(tmp_path, "0" * 40) == "code"


def what_changed(folder: Path, before: str) -> str:
    """What the first step of the check tells the others."""
    told = folder / "told"
    step = ran(step_of("check.yml", "check", "What changed"), folder, CANDOUR_BASE=before, GITHUB_OUTPUT=str(told))
    assert step.returncode == 0, step.stderr
    return told.read_text().strip().removeprefix("what=")


def test_each_step_of_the_check_runs_for_the_record_alone_or_for_all_else() -> None:
    check = loaded((GITHUB / "workflows" / "check.yml").read_text())
    assert not [told for told in check["on"].values() if "paths" in str(told)]
    assert list(check["jobs"]) == ["check"]
    assert "if" not in check["jobs"]["check"]
    when = {step["name"]: step["if"] for step in check["jobs"]["check"]["steps"] if "if" in step}
    told = ("What changes for the public", "A preview of the pages, to be taken from the summary of this run")
    assert {name: tuple(condition.split()[:3]) for name, condition in when.items()} == {
        **dict.fromkeys(("The record", "The portal and its gate", *told), (*CHANGED, "==", "'record'")),
        **dict.fromkeys(OF_CODE, (*CHANGED, "!=", "'record'")),
    }
    assert {name for name, condition in when.items() if "pull_request" in condition} == set(told)


def test_what_is_due_is_listed_each_month_by_a_job_that_may_not_write() -> None:
    workflow = loaded((GITHUB / "workflows" / "due.yml").read_text())
    [monthly] = workflow["on"]["schedule"]
    assert re.fullmatch(r"\d+ \d+ 1 \* \*", monthly["cron"])
    assert workflow["jobs"]["list"]["permissions"] == {"contents": "read"}
    assert "make" not in str(workflow["jobs"]["open"])


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_a_form_asks_for_no_person_and_where_it_is_published(form: Path) -> None:
    told = loaded(form.read_text("utf-8"))
    assert "never people" in told["body"][0]["attributes"]["value"]
    needed = [part["id"] for part in told["body"] if part.get("validations", {}).get("required") == "true"]
    assert "source" in needed


def test_what_publishes_waits_for_the_build_its_digest_and_its_signature() -> None:
    workflow = loaded((GITHUB / "workflows" / "publish.yml").read_text())
    publish = workflow["jobs"]["publish"]
    assert publish["needs"] == ["build", "attest"]
    assert publish["environment"]["name"] == "github-pages"
    assert [step.get("uses", "run").split("@")[0] for step in publish["steps"]] == [
        "actions/download-artifact",
        "run",
        "actions/deploy-pages",
    ]


def test_the_portal_is_built_every_day_and_every_job_of_it_can_raise_the_alarm() -> None:
    workflow = loaded((GITHUB / "workflows" / "publish.yml").read_text())
    [daily] = workflow["on"]["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* \*", daily["cron"])
    assert workflow["jobs"]["alarm"]["needs"] == [job for job in workflow["jobs"] if job != "alarm"]
    assert workflow["jobs"]["alarm"]["if"] == "failure() || cancelled()"


@pytest.fixture
def handed_over(site: Path, tmp_path: Path) -> Path:
    """The invented portal as the build job hands it over: packed without hidden files."""
    with tarfile.open(tmp_path / "artifact.tar", "w") as packed:
        packed.add(site, ".", filter=lambda file: None if "/." in file.name else file)
    return tmp_path


def test_what_was_built_is_attested_and_published(handed_over: Path) -> None:
    digest = sha256((handed_over / "artifact.tar").read_bytes()).hexdigest()
    for job in ("publish", "attest"):
        step = ran(step_of("publish.yml", job, "It is the file"), handed_over, SHA256=digest)
        assert step.returncode == 0, step.stdout + step.stderr


@pytest.mark.parametrize("job", ["attest", "publish"])
def test_another_file_than_the_one_built_is_neither_attested_nor_published(job: str, handed_over: Path) -> None:
    digest = sha256(b"what was built").hexdigest()
    step = ran(step_of("publish.yml", job, "It is the file"), handed_over, SHA256=digest)
    assert step.returncode != 0
    assert "artifact.tar: FAILED" in step.stdout


def test_a_site_that_is_not_what_its_build_json_says_is_not_attested(handed_over: Path) -> None:
    (handed_over / "planted.html").write_text("planted")
    with tarfile.open(handed_over / "artifact.tar", "a") as packed:
        packed.add(handed_over / "planted.html", "./planted.html")
    digest = sha256((handed_over / "artifact.tar").read_bytes()).hexdigest()
    step = ran(step_of("publish.yml", "attest", "It is the file"), handed_over, SHA256=digest)
    assert step.returncode != 0
    assert "artifact.tar: OK" in step.stdout


@pytest.mark.parametrize(
    ("issues", "expected"),
    [
        ([], "issue create --title"),
        ([{"number": 3, "title": "Something else"}], "issue create --title"),
        ([{"number": 3, "title": 'The workflow "publish" failed'}], "issue comment 3 --body"),
    ],
)
def test_the_alarm_opens_one_issue_and_then_adds_to_it(issues: list[Any], expected: str, tmp_path: Path) -> None:
    (tmp_path / "open.json").write_text(json.dumps(issues))
    gh = tmp_path / "gh"
    gh.write_text('#!/bin/sh\nif [ "$2" = list ]; then cat open.json; else echo "$@"; fi\n')
    gh.chmod(0o755)
    run = {"GITHUB_SERVER_URL": "https://git.example.org", "GITHUB_REPOSITORY": "a/b", "GITHUB_RUN_ID": "7"}
    path = f"{tmp_path}:{os.environ['PATH']}"
    step = ran(step_of("alarm.yml", "alarm", "Open"), tmp_path, PATH=path, GITHUB_WORKFLOW="publish", **run)
    assert step.stdout.startswith(expected), step.stderr
    assert "https://git.example.org/a/b/actions/runs/7 did not succeed" in step.stdout


def test_every_update_waits_a_week() -> None:
    updates = loaded((GITHUB / "dependabot.yml").read_text())["updates"]
    assert {update["package-ecosystem"] for update in updates} == {"github-actions", "pip"}
    assert all(int(update["cooldown"]["default-days"]) >= 7 for update in updates)


@pytest.mark.parametrize(
    ("path", "owner"),
    [
        *[
            (path, "editors")
            for path in ("data/portal.yml", "data/plans/any.yml", "data/waivers.yml", "docs/briefings/any.md")
        ],
        *[(path, "developers") for path in ("macros/publish/gate.py", "docs/index.md", "docs/assets/candour.js")],
        *[(path, "developers") for path in (".github/CODEOWNERS", "requirements/site.txt", "Makefile", "mkdocs.yml")],
    ],
)
def test_data_belongs_to_its_editors_and_all_else_to_developers(path: str, owner: str) -> None:
    assert owner == "editors" or (ROOT / path).exists()
    lines = [line.split() for line in (GITHUB / "CODEOWNERS").read_text().splitlines() if not line.startswith("#")]
    fitting = [team for pattern, team in lines if pattern == "*" or f"/{path}".startswith(pattern)]
    assert fitting[-1] == f"@candour-portal/{owner}"


def test_everything_that_the_security_page_names_is_there() -> None:
    named = re.findall(r"`([^`]+)`", (ROOT / "SECURITY.md").read_text())
    targets = re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(), re.M)
    commands = [name.split()[1] for name in named if name.startswith("make ")]
    words = {"ARGS=", "--require-hashes", "main", "github-pages", "as_at", "/build.json", "site/build.json"}
    paths = [name for name in named if not name.startswith("make ") and name not in words]
    assert len(commands) > 5
    assert len(paths) > 20
    assert [command for command in commands if command not in targets] == []
    assert [path for path in paths if not (ROOT / path).is_file()] == []
