"""Whole or not at all: whatever ends a build, the site that stood there stands as it was, and the next build works."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from macros.publish import beside
from macros.publish.beside import AlreadyBuilding, place_beside, put_in_place
from tests.forked import Command
from tests.portals import ROOT, build_site

KILLS = 10
PLAN = "data/plans/robin.yml"
Start = Callable[..., Command]
PARTS = {"data", "docs", "macros", "overrides", "mkdocs.yml"}


def bytes_of(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.fixture
def start(tmp_path: Path) -> Start:
    """Starts a build in a portal."""
    numbers = count()
    return lambda portal, **limits: Command("build", portal, tmp_path / f"said-{next(numbers)}", **limits)


@pytest.fixture
def portal(invented: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(invented, tmp_path / "portal", symlinks=True))


@pytest.mark.long
def test_a_build_that_is_killed_at_any_moment_leaves_the_old_site_or_the_new_one(portal: Path, start: Start) -> None:
    """Half of the moments are spread over all of it, half over its end, where the sites change places."""
    old = bytes_of(portal / "site")
    plan, last = portal / PLAN, portal / ".site-building/new/build.json"
    plan.write_text(plan.read_text("utf-8").replace("title: Robin", "title: Robin again", 1), "utf-8")
    began = time.monotonic()
    assert start(portal).ended()[0] == 0
    length, new = time.monotonic() - began, bytes_of(portal / "site")
    assert old != new
    put_back(old, portal / "site")

    ends = set()
    for kill in range(KILLS):
        building = start(portal)
        if kill % 2:
            while not last.exists() and building.is_running():
                time.sleep(0.001)
            time.sleep(0.15 * kill / KILLS)
        else:
            time.sleep(length * kill / KILLS)
        with suppress(ProcessLookupError):  # it has ended
            building.send(signal.SIGKILL)
        end, _ = building.ended()
        stands = bytes_of(portal / "site")
        assert stands in (old, new)
        ends.add((end, stands == new))
        if stands == new:
            put_back(old, portal / "site")
    assert (-signal.SIGKILL, False) in ends

    build_site(portal, portal / "site")
    assert bytes_of(portal / "site") == new
    assert names_in(portal) == PARTS | {"site"}


def put_back(content: dict[str, bytes], site: Path) -> None:
    """Put a site back as it was."""
    shutil.rmtree(site)
    for name, found in content.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(found)


def changed(file: str, words: str) -> Callable[[Path], object]:
    """What writes `words` into a file of a portal."""
    return lambda portal: (portal / file).write_text(words, "utf-8")


FAILING = {
    "a template that cannot be read": (
        changed("overrides/pages/plan.html", "<p>\n{% if %}"),
        "overrides/pages/plan.html:2: TemplateSyntaxError: Expected an expression, got 'end of statement block'",
    ),
    "a template with a name that nothing has": (
        changed("overrides/pages/plan.html", "<p>\n{{ nothing.at.all }}"),
        "overrides/pages/plan.html:2: UndefinedError: 'nothing' is undefined",
    ),
    "a frame that cannot be read": (
        changed("overrides/main.html", "{% extends %}"),
        "overrides/main.html:1: TemplateSyntaxError: unexpected 'end of statement block'",
    ),
    "a template that is not there": (
        lambda portal: (portal / "overrides/pages/plan.html").unlink(),
        f"'pages/plan.html' not found in search paths: 'overrides', '{ROOT / 'macros/things'}'",
    ),
}


@pytest.mark.parametrize(("spoil", "said"), FAILING.values(), ids=FAILING)
def test_a_build_that_fails_says_why_in_one_line_and_leaves_the_old_site(
    spoil: Callable[[Path], object], said: str, portal: Path, start: Start
) -> None:
    old = bytes_of(portal / "site")
    spoil(portal)
    assert start(portal).ended() == (1, f"No site was written: {said}\n")
    assert bytes_of(portal / "site") == old
    assert names_in(portal) == PARTS | {"site"}


def test_a_limit_on_the_size_of_files_ends_a_build_in_one_line_and_leaves_the_old_site(
    portal: Path, start: Start
) -> None:
    old = bytes_of(portal / "site")
    end, said = start(portal, largest=8000).ended()
    assert end == 1
    assert len(said.splitlines()) == 1
    assert "Traceback" not in said
    assert bytes_of(portal / "site") == old


@pytest.fixture(params=[0.1, 0.5, 0.9])
def small_disk(invented: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A portal with its site on a disk that has room for a part of a second one only."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if not shutil.which("mount") or subprocess.run(["mount", "-t", "tmpfs", "none", str(disk)]).returncode:
        pytest.skip("only root can make a small disk")
    try:
        portal = Path(shutil.copytree(invented, disk / "portal", ignore=shutil.ignore_patterns("site"), symlinks=True))
        without = shutil.disk_usage(disk).used
        shutil.copytree(invented / "site", portal / "site")
        taken = shutil.disk_usage(disk).used
        size = taken + int((taken - without) * request.param)
        subprocess.run(["mount", "-o", f"remount,size={size}", str(disk)], check=True)
        yield portal
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_ends_a_build_in_one_line_and_leaves_the_old_site(small_disk: Path, start: Start) -> None:
    old = bytes_of(small_disk / "site")
    assert start(small_disk).ended() == (1, "No site was written: the disk is full; make room and build again\n")
    assert bytes_of(small_disk / "site") == old
    assert names_in(small_disk) == PARTS | {"site"}


def test_a_build_that_is_stopped_by_the_keyboard_leaves_nothing_but_a_line(portal: Path, start: Start) -> None:
    old = bytes_of(portal / "site")
    building = start(portal)
    while not (portal / ".site-building/new/assets").exists():
        assert building.is_running()
        time.sleep(0.01)
    os.kill(building.pid, signal.SIGINT)
    assert building.ended() == (1, "No site was written: it was stopped\n")
    assert bytes_of(portal / "site") == old
    assert names_in(portal) == PARTS | {"site"}


def test_a_second_build_at_the_same_time_says_so_and_the_first_ends_well(portal: Path, start: Start) -> None:
    first = start(portal)
    while not (portal / ".site-building").exists():
        assert first.is_running()
        time.sleep(0.01)
    first.send(signal.SIGSTOP)
    second = start(portal).ended()
    first.send(signal.SIGCONT)
    assert second == (1, "No site was written: another build of site/ is running; wait until it has ended\n")
    assert first.ended() == (0, "")
    assert names_in(portal) == PARTS | {"site"}


def test_a_site_can_be_made_where_none_stood(portal: Path) -> None:
    old = bytes_of(portal / "site")
    shutil.rmtree(portal / "site")
    build_site(portal, portal / "site")
    assert bytes_of(portal / "site") == old


def test_a_link_to_the_site_stays_a_link(portal: Path) -> None:
    (portal / "site").rename(portal.parent / "elsewhere")
    (portal / "site").symlink_to(portal.parent / "elsewhere")
    build_site(portal, portal / "site")
    assert (portal / "site").is_symlink()
    assert names_in(portal.parent) == {"portal", "elsewhere"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that is one file."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("old")
    return site


def made(folder: Path) -> Path:
    folder.mkdir()
    (folder / "index.html").write_text("new")
    return folder


@pytest.mark.parametrize("exchange", [True, False], ids=["in one step", "in two steps"])
def test_a_made_site_takes_the_place_of_the_old_one(
    exchange: bool, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not exchange:
        monkeypatch.setattr(beside, "_exchanged", lambda *_: False)
    with place_beside(site) as place:
        put_in_place(made(place), site)
    assert bytes_of(site) == {"index.html": b"new"}
    assert names_in(tmp_path) == {"site"}


def test_where_two_steps_are_needed_a_kill_between_them_is_mended_by_the_next_build(site: Path, tmp_path: Path) -> None:
    left = tmp_path / ".site-building"
    left.mkdir()
    made(left / "new")
    site.rename(left / "old")
    with place_beside(site):
        assert bytes_of(site) == {"index.html": b"old"}
        assert names_in(left) == set()
    assert names_in(tmp_path) == {"site"}


def test_only_one_can_build_at_a_time(site: Path) -> None:
    with place_beside(site), pytest.raises(AlreadyBuilding), place_beside(site):
        pass
    with place_beside(site):
        pass
