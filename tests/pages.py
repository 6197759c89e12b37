"""Pages of a browser: a new one for a test that leaves something behind, and one that is lent from test to test."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import Any

from playwright.sync_api import Browser, Page, ViewportSize

HEIGHT = 844
# The pages that are lent, one with scripts and one without.
_LENT: dict[tuple[Browser, bool], Page] = {}


@contextmanager
def opened(browser: Browser, width: int = 1280, scripts: bool = True) -> Iterator[Page]:
    """An empty page in a context of its own."""
    size = ViewportSize(width=width, height=HEIGHT)
    with closing(browser.new_context(viewport=size, java_script_enabled=scripts)) as context:
        yield context.new_page()


@contextmanager
def lent(browser: Browser, width: int = 1280, scripts: bool = True) -> Iterator[Page]:
    """An empty page for a test that only looks and clicks: to open a new one takes longer than most tests do.

    The test leaves nothing in it: no choice of colours, no route, no listener. Where a test fails the page goes.
    """
    if not (page := _LENT.pop((browser, scripts), None)):
        page = browser.new_context(java_script_enabled=scripts).new_page()
    try:
        page.set_viewport_size(ViewportSize(width=width, height=HEIGHT))
        page.emulate_media(media="null", color_scheme="light", reduced_motion="no-preference", forced_colors="none")
        yield page
        page.mouse.move(0, 0)
        page.goto("about:blank")
    except BaseException:
        page.context.close()
        raise
    _LENT[browser, scripts] = page


@contextmanager
def listening(page: Page, **handlers: Callable[[Any], object]) -> Iterator[None]:
    """Let the handlers hear of what happens in a page, each of the event that it is named for, and then no more."""
    emitter: Any = page
    for event, handler in handlers.items():
        emitter.on(event, handler)
    try:
        yield
    finally:
        for event, handler in handlers.items():
            emitter.remove_listener(event, handler)
