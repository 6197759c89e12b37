"""What many tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from macros.publish.swap import publish
from tests import chromium, fuzzing, hostile
from tests.portals import ROOT
from tests.serving import serving

fuzzing.load()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run; each test opens a context or a page of its own in it."""
    with sync_playwright() as playwright, chromium.launch(playwright) as running:
        yield running


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real portal, built once."""
    folder = tmp_path_factory.mktemp("real") / "site"
    build_site(ROOT, folder)
    return folder


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address at which the real portal is served, with a slash at its end."""
    with serving(site) as address:
        yield address


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many hostile texts there were, of each kind, and what came of them; and what tests have measured."""
    for line in hostile.summary(terminalreporter.stats):
        terminalreporter.write_line(line)
    for report in (*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")):
        for what, measured in report.user_properties:
            terminalreporter.write_line(f"{what}: {measured}")
