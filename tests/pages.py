"""Pages of a browser: a new one for a test that leaves something behind, and one that is lent from test to test."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import Any

from playwright.sync_api import Browser, Page, ViewportSize

HEIGHT = 844
# The pages that are lent: with scripts, without, and one for each script of a test's own.
_LENT: dict[tuple[Browser, bool, str], Page] = {}


@contextmanager
def opened(browser: Browser, width: int = 1280, scripts: bool = True) -> Iterator[Page]:
    """An empty page in a context of its own."""
    size = ViewportSize(width=width, height=HEIGHT)
    with closing(browser.new_context(viewport=size, java_script_enabled=scripts)) as context:
        yield context.new_page()


@contextmanager
def lent(browser: Browser, width: int = 1280, scripts: bool = True, first: str = "") -> Iterator[Page]:
    """An empty page for a test that only looks and clicks: to open a new one takes longer than most tests do.

    The test leaves nothing in it: no choice of colours, no route, no listener. Where a test fails the page goes.
    `first` is a script that runs before all else of each address: Chromium then compiles it once.
    """
    if not (page := _LENT.pop((browser, scripts, first), None)):
        page = browser.new_context(java_script_enabled=scripts).new_page()
        page.add_init_script(first)
    try:
        page.set_viewport_size(ViewportSize(width=width, height=HEIGHT))
        page.emulate_media(media="null", color_scheme="light", reduced_motion="no-preference", forced_colors="none")
        yield page
        page.mouse.move(0, 0)
        page.goto("about:blank")
    except BaseException:
        page.context.close()
        raise
    _LENT[browser, scripts, first] = page


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
