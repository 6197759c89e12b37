"""The same input gives the same bytes, and a build says from which commit only what is so."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.publish.build_note import VERSION
from macros.source import checkout as module
from macros.source.checkout import Checkout, checkout_of, refused
from tests.portals import ROOT, copy_of_portal

BUILD = ["-m", "macros", "build"]
WAYS = {
    "here": (BUILD, {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"}, 0o022),
    "a place far away, über alles": (
        BUILD,
        {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "86400"},
        0o077,
    ),
    "mkdocs": (
        ["-m", "mkdocs", "build", "--strict"],
        {"PYTHONHASHSEED": "3", "TZ": "America/Adak", "SOURCE_DATE_EPOCH": "1900000000"},
        0o002,
    ),
}
DIGEST = "find . -type f ! -path ./build.json -printf '%P\\0' | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum"


def bytes_of(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def fresh_portal(folder: Path) -> Path:
    """The invented portal with code of its own, so that no PDF is taken from what was printed before."""
    portal = copy_of_portal(folder)
    (portal / "macros").unlink()
    shutil.copytree(ROOT / "macros", portal / "macros", ignore=shutil.ignore_patterns("__pycache__"))
    return portal


def begun(portal: Path, python: str, command: list[str], around: dict[str, str], umask: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [python, *command],
        cwd=portal,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | around,
        umask=umask,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


@pytest.fixture(scope="module")
def first(invented: Path) -> Path:
    """A site of the invented portal, by the code here, in this process or another of the tests."""
    return invented / "site"


def assert_same(first: Path, second: Path) -> None:
    one, other = bytes_of(first), bytes_of(second)
    assert one.keys() == other.keys()
    assert len([name for name in one if name.endswith(".pdf")]) > 3
    assert [name for name in one if one[name] != other[name]] == []


@pytest.mark.long
@pytest.mark.parametrize("way", list(WAYS)[1:])
def test_any_command_in_any_place_at_any_time_gives_the_same_bytes(way: str, first: Path, tmp_path: Path) -> None:
    portal = fresh_portal(tmp_path / way)
    building = begun(portal, sys.executable, *WAYS[way])
    said = building.communicate()[0]
    assert building.returncode == 0, said
    assert_same(first, portal / "site")


def other_python(minor: int, folder: Path) -> str:
    """Another Python with the very packages of the lock; where there is none, the test is skipped, and says so."""
    name = f"python3.{minor}"
    kept = sorted(Path.home().glob(f".pyenv/versions/3.{minor}.*/bin/{name}"))
    found = str(kept[-1]) if kept else shutil.which(name)
    uv = shutil.which("uv") or str(ROOT / ".tools/bin/uv")
    if not found or not Path(uv).is_file():
        pytest.skip(f"there is no {name} here, or no uv to set it up")
    python = str(folder / "bin/python")
    set_up = [
        [uv, "venv", "--quiet", "--no-python-downloads", "--python", found, str(folder)],
        [uv, "pip", "sync", "--quiet", "--require-hashes", "--python", python, str(ROOT / "requirements/site.txt")],
    ]
    for command in set_up:
        if subprocess.run(command, capture_output=True).returncode:
            pytest.skip(f"{name} is here, but the packages of the lock could not be had for it")
    return python


@pytest.mark.long
@pytest.mark.parametrize("minor", [11, 12, 13])
def test_every_python_gives_the_same_bytes(minor: int, first: Path, tmp_path: Path) -> None:
    if sys.version_info[:2] == (3, minor):
        pytest.skip("this is the Python that runs the tests")
    portal = fresh_portal(tmp_path / "portal")
    building = begun(portal, other_python(minor, tmp_path / "python"), *WAYS["here"])
    said = building.communicate()[0]
    assert building.returncode == 0, said
    assert_same(first, portal / "site")


def test_the_digest_is_that_of_every_other_file(first: Path) -> None:
    told = json.loads((first / "build.json").read_text("utf-8"))
    counted = subprocess.run(["bash", "-c", DIGEST], cwd=first, capture_output=True, text=True, check=True).stdout
    assert told["digest"] == f"sha256:{counted.split()[0]}"
    assert told["version"] == VERSION


def test_a_copy_without_git_says_that_the_date_is_unknown(first: Path) -> None:
    told = json.loads((first / "build.json").read_text("utf-8"))
    assert (told["commit"], told["committed"]) == (None, "date unknown")
    assert "made from: date unknown." in (first / "help/about/index.html").read_text("utf-8")


def git(folder: Path, *arguments: str) -> str:
    settings = ("user.name=Nobody", "user.email=nobody@invented.example", "commit.gpgsign=false")
    who = [part for setting in settings for part in ("-c", setting)]
    ran = subprocess.run(["git", *who, *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return ran.stdout.strip()


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The invented portal in a repository of its own, with two commits of which the first is old."""
    root = copy_of_portal(tmp_path / "origin")
    git(root, "init", "--quiet")
    for day, file in (("2019-01-31T12:00:00+0000", "data"), ("2022-02-28T23:30:00-0500", ".")):
        monkeypatch.setenv("GIT_COMMITTER_DATE", day)
        git(root, "add", file)
        git(root, "commit", "--quiet", "--message", f"Add {file}")
    return root


def test_a_clone_without_history_gives_the_date_that_the_whole_repository_gives(checkout: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{checkout}", "shallow")
    assert git(tmp_path / "shallow", "rev-list", "--count", "HEAD") == "1"
    told = checkout_of(tmp_path / "shallow")
    assert told == checkout_of(checkout)
    assert told.commit == git(checkout, "rev-parse", "HEAD")
    assert str(told.day) == "2022-02-28"


def test_the_date_is_that_of_the_commit_wherever_it_is_asked(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    assert str(checkout_of(checkout).day) == "2022-02-28"


@pytest.mark.parametrize("change", ["data/plans/robin.yml", "docs/more.md"])
def test_files_with_changes_of_their_own_are_of_no_commit(change: str, checkout: Path) -> None:
    with (checkout / change).open("a") as file:
        file.write("\n")
    assert checkout_of(checkout) == Checkout()


def test_what_changes_no_page_changes_no_commit(checkout: Path) -> None:
    (checkout / "notes.txt").write_text("x")
    assert checkout_of(checkout).commit


def test_a_copy_in_somebody_elses_repository_is_of_no_commit(checkout: Path) -> None:
    assert checkout_of(copy_of_portal(checkout / "copy")) == Checkout()


def test_a_download_is_of_no_commit(checkout: Path, tmp_path: Path) -> None:
    git(checkout, "archive", "--format=zip", "--output", str(tmp_path / "candour.zip"), "HEAD")
    shutil.unpack_archive(tmp_path / "candour.zip", tmp_path / "unpacked")
    assert checkout_of(tmp_path / "unpacked") == Checkout()


def test_without_git_there_is_no_commit(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert checkout_of(checkout) == Checkout()


def test_files_of_another_user_are_said_to_be_so(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert refused(checkout) == ""
    monkeypatch.setattr(module, "_ran", lambda *_, **__: (None, "fatal: detected dubious ownership in repository"))
    assert checkout_of(checkout) == Checkout()
    assert f"git config --global --add safe.directory '{checkout.resolve()}'" in refused(checkout)


def test_the_version_is_the_newest_release_in_the_changelog() -> None:
    headings = re.findall(r"(?m)^## \[?([^\]\s]+)", (ROOT / "CHANGELOG.md").read_text("utf-8"))
    releases = [heading for heading in headings if heading != "Unreleased"]
    assert headings
    assert releases[:1] in ([], [VERSION])
