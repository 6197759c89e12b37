"""What many tests share."""

import os
from collections.abc import Iterator
from itertools import islice
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


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let each process of a run begin with some of the long tests, so that none ends alone with one.

    Each is given a run of tests of equal length, and takes more from others when it has done them.
    """
    processes = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    long = [it for it in items if it.get_closest_marker("long")]
    others = (it for it in list(items) if not it.get_closest_marker("long"))
    ends = [len(items) * number // processes for number in range(1, processes + 1)]
    items.clear()
    for number, end in enumerate(ends):
        items += long[number::processes]
        items += islice(others, max(0, end - len(items)))
    items += others


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many hostile texts there were, of each kind, and what came of them; and what tests have measured."""
    for line in hostile.summary(terminalreporter.stats):
        terminalreporter.write_line(line)
    for report in (*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")):
        for what, measured in report.user_properties:
            terminalreporter.write_line(f"{what}: {measured}")
