"""The Chromium that the tests use: named, found or installed. `python -m tests.chromium` prints its path."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Playwright

VARIABLE = "CANDOUR_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MACOS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
# Only the page under test may use the network. Playwright itself adds --no-sandbox, which root needs.
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
ASK_PLAYWRIGHT = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""


class NoBrowserError(Exception):
    """There is no Chromium to be had; the message is one line that says what to do."""


def executable() -> str:
    """The path of a Chromium that starts; it is installed where there is none."""
    if named := os.environ.get(VARIABLE):
        if not shutil.which(named):
            raise NoBrowserError(f"{VARIABLE} names {named}, which is no program; correct it or unset it")
        return named
    for look in (_systems, _playwrights, _install_debians, _install_playwrights):
        if path := look():
            return path
    raise NoBrowserError(
        "no Chromium found, and none could be installed; "
        f"run `sudo apt-get install chromium`, or set {VARIABLE} to the path of one"
    )


@contextmanager
def launch(playwright: Playwright) -> Iterator[Browser]:
    """A running headless browser, closed at the end."""
    browser = playwright.chromium.launch(executable_path=executable(), headless=True, args=FLAGS)
    try:
        yield browser
    finally:
        browser.close()


def _systems() -> str | None:
    found = (shutil.which(name) for name in (*NAMES, *MACOS))
    return next((path for path in found if path and _starts(path)), None)


def _playwrights() -> str | None:
    # In a process of its own: Playwright's API does not nest, and a test may be using it.
    path = subprocess.run([sys.executable, "-c", ASK_PLAYWRIGHT], capture_output=True, text=True).stdout.strip()
    return path if Path(path).is_file() and _starts(path) else None


def _install_debians() -> str | None:
    if not shutil.which("apt-get"):
        return None
    root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if root and not (shutil.which("sudo") and _succeeds([*root, "true"])):
        return None
    installed = _says([*root, "apt-get", "update"]) and _says(
        [*root, "apt-get", "install", "-y", "--no-install-recommends", "chromium"]
    )
    return _systems() if installed else None


def _install_playwrights() -> str | None:
    return _playwrights() if _says([sys.executable, "-m", "playwright", "install", "chromium"]) else None


def _starts(path: str) -> bool:
    """Not all that is called chromium-browser is one: Ubuntu's only says where to get it."""
    return _succeeds([path, "--version"])


def _succeeds(command: Sequence[str]) -> bool:
    try:
        run = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return run.returncode == 0


def _says(command: Sequence[str]) -> bool:
    """Run an installer in full view: on standard error, for standard output is the path's."""
    print("+", *command, file=sys.stderr, flush=True)
    return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=2).returncode == 0


if __name__ == "__main__":
    try:
        print(executable())
    except NoBrowserError as error:
        sys.exit(str(error))
