"""What many tests share."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests import chromium


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run; each test opens a context or a page of its own in it."""
    with sync_playwright() as playwright, chromium.launch(playwright) as running:
        yield running
