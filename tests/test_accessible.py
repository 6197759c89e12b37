"""Every kind of page by the checkers that others wrote: axe for WCAG 2.2 AA, and the Nu HTML checker."""

import gzip
import re
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page

from macros.shown.addresses import SEARCH
from tests import checkers
from tests.kinds import KINDS, RECORD_PAGES, file_of
from tests.pages import lent, listening
from tests.portals import ROOT
from tests.test_browser import SCHEMES, WIDTHS

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async tags => {
    const found = await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
    return found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html.slice(0, 200)));
}"""
# Two targets of 12 pixels side by side, which WCAG 2.2 (2.5.8) does not allow.
SMALL = """['a', 'b'].forEach(name => {
    const it = document.querySelector('article').appendChild(document.createElement('button'));
    it.textContent = name;
    Object.assign(it.style, {padding: 0, border: 0, width: '12px', height: '12px'});
})"""
# The weight of a first visit, compressed, in bytes.
LIGHT = 40_000


@cache
def axe() -> str:
    checkers.install()
    return checkers.AXE.read_text("utf-8")


def violations(page: Page) -> Any:
    return page.evaluate(RUN, TAGS)


def test_every_kind_of_page_is_among_those_that_are_checked(site: Path) -> None:
    assert RECORD_PAGES.keys() == {path.name for path in (ROOT / "overrides/pages").glob("*.html")}
    assert not [address for address in KINDS if not (site / file_of(address)).is_file()]


def seen(page: Page, width: int, scheme: Literal["light", "dark"]) -> Any:
    """What axe finds on the page at a width, in a scheme, with everything unfolded."""
    page.set_viewport_size({"width": width, "height": 844})
    page.emulate_media(color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(folded => folded.open = true)")
    return violations(page)


@pytest.mark.parametrize("address", KINDS, ids=lambda address: address or "home")
def test_axe_finds_nothing_on_a_narrow_light_and_a_wide_dark_screen(
    browser: Browser, served: str, address: str
) -> None:
    with lent(browser, first=axe()) as page:
        page.goto(served + address)
        assert seen(page, 320, "light") == []
        assert seen(page, 1280, "dark") == []


@pytest.mark.audit
def test_axe_finds_nothing_on_any_page_at_any_width(browser: Browser, site: Path, served: str) -> None:
    wrong = {}
    with lent(browser, first=axe()) as page:
        for file in sorted(site.rglob("*.html")):
            address = file.relative_to(site).as_posix()
            page.goto(served + address)
            for width, scheme in product(WIDTHS, SCHEMES):
                if found := seen(page, width, scheme):
                    wrong[address, width, scheme] = found
    assert not wrong


def test_axe_would_find_a_button_without_a_name_targets_too_small_and_words_too_faint_to_read(
    browser: Browser, served: str
) -> None:
    with lent(browser, first=axe()) as page:
        page.goto(served)
        page.evaluate("document.querySelector('article p').style.color = '#ccc'")
        page.evaluate("document.body.append(document.createElement('button'))")
        page.evaluate(SMALL)
        assert {wrong.split(":")[0] for wrong in violations(page)} >= {"button-name", "color-contrast", "target-size"}


@pytest.mark.long
def test_the_nu_checker_finds_nothing_on_any_page_and_would_find_a_mistake(site: Path, tmp_path: Path) -> None:
    checkers.install()
    spoilt = tmp_path / "spoilt.html"
    spoilt.write_text((site / "index.html").read_text("utf-8").replace("<main", "<p><ul><main", 1), "utf-8")
    found = checkers.nu(site, spoilt)
    assert [line for line in found if "spoilt.html" not in line] == []
    assert found


# What finds pages weighs more than they do: `make bench-search` says how much.
@pytest.mark.parametrize("address", sorted({*KINDS} - {SEARCH}), ids=lambda address: address or "home")
def test_a_first_visit_is_under_40_kilobytes(site: Path, browser: Browser, served: str, address: str) -> None:
    assert weight_of_a_first_visit(site, browser, served, address) < LIGHT


def weight_of_a_first_visit(site: Path, browser: Browser, served: str, address: str) -> int:
    """All that a page asks for, compressed, in bytes."""
    asked = {f"{served}assets/favicon.svg"}  # a browser asks for it once, and when it likes
    with lent(browser) as page, listening(page, request=lambda request: asked.add(request.url)):
        page.goto(served + address)
    files = [re.sub(r"^$|/$", lambda end: f"{end[0]}index.html", url.removeprefix(served)) for url in asked]
    return sum(len(gzip.compress((site / file).read_bytes(), 9)) for file in files)
