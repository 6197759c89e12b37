"""The tests find their browser, install one, or say in one line what to do. The programs are play-acted."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests import chromium

Program = Callable[[str, str], Path]


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Writes a shell script; it is the only one on the machine beside the others so written."""

    def write(name: str, script: str) -> Path:
        path = tmp_path / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        return path

    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv(chromium.VARIABLE, raising=False)
    monkeypatch.setattr(chromium, "MACOS", ())
    monkeypatch.setattr(sys, "executable", str(write("python", "exit 1")))
    return write


def becomes_root(monkeypatch: pytest.MonkeyPatch, yes: bool) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0 if yes else 1000)


def makes(path: Path) -> str:
    return f"printf '#!/bin/sh\\n' > {path}; /bin/chmod +x {path}"


def test_the_environment_variable_names_the_browser(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    program("chromium", "exit 0")
    mine = program("mine", "exit 0")
    monkeypatch.setenv(chromium.VARIABLE, str(mine))
    assert chromium.executable() == str(mine)


def test_a_named_browser_that_is_missing_is_said_in_one_line(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    program("chromium", "exit 0")
    monkeypatch.setenv(chromium.VARIABLE, "/nowhere/chromium")
    with pytest.raises(chromium.NoBrowserError, match=r"^CANDOUR_CHROMIUM names /nowhere/chromium, .*$"):
        chromium.executable()


def test_the_systems_browser_is_taken_where_there_is_one(program: Program) -> None:
    chrome = program("google-chrome", "exit 0")
    program("apt-get", "exit 1")
    assert chromium.executable() == str(chrome)


def test_a_browser_that_does_not_start_is_passed_over(program: Program) -> None:
    program("chromium-browser", "echo 'first install the snap'; exit 1")
    chrome = program("google-chrome-stable", "exit 0")
    assert chromium.executable() == str(chrome)


def test_what_playwright_has_installed_before_is_used_again(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    becomes_root(monkeypatch, True)
    own = program("playwrights-own", "exit 0")
    program("apt-get", "exit 1")
    program("python", f'[ "$1" = -c ] && echo {own}')
    assert chromium.executable() == str(own)


def test_root_installs_debians_package(program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    becomes_root(monkeypatch, True)
    installed = tmp_path / "chromium"
    program("apt-get", f'echo "$*" >> {tmp_path}/log; [ "$1" = update ] || {{ {makes(installed)}; }}')
    assert chromium.executable() == str(installed)
    log = (tmp_path / "log").read_text().splitlines()
    assert log == ["update", "install -y --no-install-recommends chromium"]


def test_others_install_debians_package_with_sudo_that_asks_no_password(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    becomes_root(monkeypatch, False)
    program("true", "exit 0")
    program("sudo", '[ "$1" = -n ] && shift && ROOT=yes exec "$@"')
    installed = tmp_path / "chromium"
    program("apt-get", f'[ "$ROOT" = yes ] || exit 1; [ "$1" = update ] || {{ {makes(installed)}; }}')
    assert chromium.executable() == str(installed)


@pytest.mark.parametrize(
    "sudo", [None, "echo 'a password is required' >&2; exit 1"], ids=["no sudo", "sudo asks a password"]
)
def test_playwrights_own_is_installed_where_apt_get_may_not(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sudo: str | None
) -> None:
    becomes_root(monkeypatch, False)
    own = tmp_path / "playwrights-own"
    program("apt-get", f"echo called >> {tmp_path}/log")
    if sudo:
        program("sudo", sudo)
    program("python", f'case "$*" in "-m playwright install chromium") {makes(own)};; -c*) echo {own};; esac')
    assert chromium.executable() == str(own)
    assert not (tmp_path / "log").exists()


def test_playwrights_own_is_installed_where_debians_package_cannot_be(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    becomes_root(monkeypatch, True)
    own = tmp_path / "playwrights-own"
    program("apt-get", '[ "$1" = update ]')
    program("python", f'case "$*" in "-m playwright install chromium") {makes(own)};; -c*) echo {own};; esac')
    assert chromium.executable() == str(own)


def test_where_nothing_works_one_line_says_what_to_run(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    becomes_root(monkeypatch, False)
    with pytest.raises(chromium.NoBrowserError, match=r"^no Chromium found, .* `sudo apt-get .*$"):
        chromium.executable()


def test_the_browser_starts_and_shows_a_page(browser: Browser) -> None:
    page = browser.new_page()
    page.goto("data:text/html,<title>Candour</title>")
    assert page.title() == "Candour"
    page.close()
