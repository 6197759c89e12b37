"""A portal of one's own: founded with two commands, nothing of this record in it, and brought to a newer release."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from macros.__main__ import main
from macros.founding.changed_format import ChangedFormat
from macros.founding.founding import SHOWN_ONLY, bringing
from macros.founding.identity import Identity, identity
from macros.founding.new_portal import VOCABULARY, new_portal
from macros.founding.ownership import NoPortal, is_theirs
from macros.founding.upgrade import carry_out, upgrade
from tests.portals import ROOT, run
from tests.test_kept_past import git

DAY = date(2024, 2, 29)
WHO = Identity(
    partnership="Invented Borough Safeguarding Children Partnership",
    area="Invented Borough",
    title="Candour in Invented Borough",
    address="https://www.invented.example/candour/",
    files="https://git.invented.example/{file}#L{line}",
    contact="Ask the desk of the council.",
)
# What is this record's, and nobody else's.
OF_THIS_RECORD = ("Thurrock", "Kyle", "Grangewaters")


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A portal founded from this repository, with what the build needs of it."""
    folder = tmp_path_factory.mktemp("founded") / "our-portal"
    new_portal(ROOT, folder, WHO, "0.1.0", DAY)
    return folder


@pytest.fixture
def candour(tmp_path: Path) -> Path:
    """A small Candour in git: a file of code, one of tests, and the vocabulary."""
    folder = tmp_path / "candour"
    for name in VOCABULARY:
        write(folder / f"data/{name}.yml", "{}\n")
    for file in ("data/LICENCE.md", "data/plans/leo.yml", "macros/a.py", "macros/b.py", "tests/test_a.py", "Makefile"):
        write(folder / file, f"{file}\n")
    git(folder, "init", "--initial-branch=main")
    git(folder, "add", ".")
    return folder


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def texts(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()
    }


def test_a_founded_portal_is_checked_and_built_as_it_is(founded: Path) -> None:
    checked = run("check", founded)
    assert (checked.returncode, checked.stdout) == (0, "The record has no mistakes.\n"), checked.stderr
    built = run("build", founded)
    assert built.returncode == 0, built.stderr
    site = founded / "site"
    home = (site / "index.html").read_text("utf-8")
    assert "This portal is being set up." in home
    assert (site / "plans/example/1.1/index.html").is_file()
    assert "Nobody has tested the pages of this portal" in (site / "help/accessibility/index.html").read_text("utf-8")
    pages = [path for path in site.rglob("*") if path.suffix in (".html", ".json", ".csv", ".xml", ".ics")]
    assert len(pages) > 40
    assert not [path for path in pages if any(it in path.read_text("utf-8") for it in OF_THIS_RECORD)]


def test_nothing_of_this_record_is_in_a_founded_portal(founded: Path) -> None:
    theirs = [file for file in texts_of_theirs(founded) if file != "candour.json"]
    assert {"README.md", "data/portal.yml", "data/plans/example.yml", ".github/CODEOWNERS"} <= set(theirs)
    assert not [file for file in theirs if any(it in (founded / file).read_text("utf-8") for it in OF_THIS_RECORD)]
    assert not (founded / "tests/this_record").exists()
    assert not (founded / "docs/briefings").exists()


def texts_of_theirs(portal: Path) -> list[str]:
    files = (path.relative_to(portal).as_posix() for path in portal.rglob("*") if path.is_file())
    return [file for file in files if is_theirs(file)]


def test_all_that_is_candours_is_in_a_founded_portal_as_it_is_here(founded: Path) -> None:
    files = json.loads((founded / "candour.json").read_text("utf-8"))["files"]
    assert {"Makefile", "macros/__main__.py", "tests/test_founding.py", "docs/help/data.md", ".ci/run"} <= set(files)
    assert all((founded / file).read_bytes() == (ROOT / file).read_bytes() for file in files)
    assert os.access(founded / ".ci/run", os.X_OK)


@pytest.mark.parametrize("name", ['O\'Neil: "Safe" & co #1', "- [x] {y}: *z", "yes", "1.10", "Åland & Łódź"])
def test_whatever_a_partnership_is_called_its_files_say_just_that(name: str, candour: Path, tmp_path: Path) -> None:
    new_portal(candour, tmp_path / "new", replace(WHO, partnership=name, area=name), "0.1.0", DAY)
    told = yaml.safe_load((tmp_path / "new/data/portal.yml").read_text("utf-8"))
    assert (told["partnership"], told["area"]) == (name, name)
    assert yaml.safe_load((tmp_path / "new/data/bodies.yml").read_text("utf-8"))["partnership"]["title"] == name


def test_what_is_not_given_is_asked_and_what_has_an_answer_may_be_left_out() -> None:
    asked: list[str] = []

    def ask(question: str) -> str:
        asked.append(question)
        return "Invented" if len(asked) < 3 else ""

    it = identity({"TITLE": "Ours"}, ask)
    assert (it.partnership, it.area, it.title) == ("Invented", "Invented", "Ours")
    assert it.address == "https://candour.example.org/"
    assert len(asked) == 5
    with pytest.raises(NoPortal, match=r'make init FOLDER=… PARTNERSHIP="…" AREA="…"'):
        identity({}, None)


def test_a_portal_is_founded_in_a_new_folder_and_no_other(
    candour: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PARTNERSHIP", "Invented Partnership")
    monkeypatch.setenv("AREA", "Invented Borough")
    monkeypatch.chdir(candour)
    assert main(["init", "../new"]) == 0
    assert "cd '../new'" in capsys.readouterr().out
    before = texts(tmp_path / "new")
    assert main(["init", "../new"]) == 1
    assert capsys.readouterr().err == '"../new" is there already, and is not empty; name a new folder\n'
    assert texts(tmp_path / "new") == before
    with pytest.raises(NoPortal, match="lies in this portal"):
        new_portal(candour, candour / "ours", WHO, "0.1.0", DAY)


def newer(candour: Path) -> None:
    """A release later: a file is new, one is another, one is gone."""
    write(candour / "macros/c.py", "new\n")
    write(candour / "macros/a.py", "other\n")
    (candour / "macros/b.py").unlink()
    git(candour, "add", ".")


def test_an_upgrade_brings_what_is_candours_and_touches_nothing_else(candour: Path, tmp_path: Path) -> None:
    portal = tmp_path / "new"
    new_portal(candour, portal, WHO, "0.0.1", DAY)
    write(portal / "data/plans/ours.yml", "ours\n")
    write(portal / "docs/briefings/ours.md", "ours\n")
    write(portal / "macros/ours.py", "ours\n")
    before = texts(portal)
    newer(candour)
    said = list(bringing(candour, portal, is_for_certain=False))
    assert texts(portal) == before
    assert said == [
        "From Candour 0.0.1 to 0.1.0:",
        "  1 file of Candour is new: macros/c.py",
        "  1 file of Candour is changed: macros/a.py",
        "  1 file of Candour is gone: macros/b.py",
        SHOWN_ONLY,
    ]
    assert list(bringing(candour, portal, is_for_certain=True))[:-1] == said[:-1]
    after = texts(portal)
    assert after.pop("macros/c.py") == "new\n"
    assert after.pop("macros/a.py") == "other\n"
    came = json.loads(after.pop("candour.json"))
    assert "macros/b.py" not in came["files"]
    for gone in ("macros/a.py", "macros/b.py", "candour.json"):
        del before[gone]
    assert after == before


def test_a_file_of_candour_that_was_changed_is_not_lost(candour: Path, tmp_path: Path) -> None:
    portal = tmp_path / "new"
    new_portal(candour, portal, WHO, "0.0.1", DAY)
    newer(candour)
    write(portal / "macros/a.py", "mended here\n")
    before = texts(portal)
    with pytest.raises(NoPortal, match="Nothing was changed"):
        list(bringing(candour, portal, is_for_certain=True))
    assert "  macros/a.py was changed here; it would be lost" in bringing(candour, portal, is_for_certain=False)
    assert texts(portal) == before


def test_where_the_form_of_the_data_is_another_the_data_is_changed_and_shown_first(
    candour: Path, tmp_path: Path
) -> None:
    portal = tmp_path / "new"
    new_portal(candour, portal, WHO, "0.9.0", DAY)
    write(portal / "data/plans/ours.yml", "# Ours.\ncolour: red\n")
    changes = (
        ChangedFormat("0.9.0", lambda _, text: text + "too early"),
        ChangedFormat("0.10.0", lambda file, text: text.replace("colour: ", "rating: ") if "/plans/" in file else text),
    )
    it = upgrade(candour, portal, "0.10.0", changes)
    assert "-colour: red\n+rating: red" in "\n".join(it.lines(portal))
    carry_out(candour, portal, it)
    assert (portal / "data/plans/ours.yml").read_text("utf-8") == "# Ours.\nrating: red\n"
    assert "-" not in {line[0] for line in upgrade(candour, portal, "0.10.0", changes).lines(portal)}


def test_a_portal_that_does_not_say_what_it_came_with_is_not_upgraded(candour: Path, tmp_path: Path) -> None:
    with pytest.raises(NoPortal, match=r"candour\.json"):
        upgrade(candour, tmp_path, "0.1.0")


def test_the_command_brings_this_very_candour_to_a_portal_that_has_it(founded: Path) -> None:
    command = [sys.executable, "-m", "macros", "upgrade", str(ROOT)]
    ran = subprocess.run(command, cwd=founded, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("From Candour 0.1.0 to 0.1.0:\n  0 files of Candour are new\n  0 files of")
