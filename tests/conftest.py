"""What many tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests import built, chromium, fuzzing, hostile
from tests.portals import PORTAL
from tests.serving import serving

fuzzing.load()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run; a test is lent a page of it, or opens a context of its own (tests/pages.py)."""
    with sync_playwright() as playwright, chromium.launch(playwright) as running:
        yield running


@pytest.fixture(scope="session")
def record_root() -> Path:
    """The folder in which data/ and docs/briefings/ of the invented record lie."""
    return PORTAL


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented portal's site, built once. Tests of what this repository's own record says: tests/this_record/."""
    return built.invented_portal(tmp_path_factory) / "site"


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented portal with its site in `site`, built once; no test changes it."""
    return built.invented_portal(tmp_path_factory)


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address at which the invented portal is served, with a slash at its end."""
    with serving(site) as address:
        yield address


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many hostile texts there were, of each kind, and what came of them; and what tests have measured."""
    for line in hostile.summary(terminalreporter.stats):
        terminalreporter.write_line(line)
    for report in (*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")):
        for what, measured in report.user_properties:
            terminalreporter.write_line(f"{what}: {measured}")
