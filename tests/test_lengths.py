"""How long pages are, in screens of a phone and of a desk, and how soon there is what a page is for.

What holds on the site of any record asks for `site` and `served` alone: tests/this_record/ runs it too.
"""

from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Browser, Page

from tests.pages import opened

# The most screens that a page takes: by the width of the screen, its height and the bound.
PHONE, DESK = (390, 844, 12), (1280, 800, 8)
USUAL = 6
# What a page is for, by the first part of its address and by how many parts it has.
IS_FOR = {
    ("", 0): ".tiles, #plans",
    ("plans", 2): "#actions, #reported, #how-far",
    ("plans", 3): ".answer, main ul, main table, main p",
    ("late", 1): "#late-actions",
    ("meetings", 2): "#items",
    ("changes", 3): ".lead",
    ("briefings", 2): ".briefing h2",
    ("measures", 2): "#at-a-glance",
    ("bodies", 2): "#at-a-glance, main p",
    ("themes", 2): "#at-a-glance",
    ("promises", 1): "main h2",
    ("years", 2): ".tiles, main .lead",
    ("years", 3): "main p",
    ("voices", 1): "main h2",
}
HEIGHT = "document.documentElement.scrollHeight"
TOP = "document.querySelector(%r)?.getBoundingClientRect().top + scrollY"


def lengths(browser: Browser, site: Path, served: str, screen: tuple[int, int, int]) -> dict[str, float]:
    """How many screens each page of a site takes."""
    width, height, _ = screen
    with opened(browser, width, scripts=False) as page:
        page.set_viewport_size({"width": width, "height": height})
        return {address: _length(page, served + address) / height for address in _addresses(site)}


def _addresses(site: Path) -> list[str]:
    """Every page that stays where it is."""
    files = (path for path in site.rglob("index.html") if b'http-equiv="refresh"' not in path.read_bytes())
    pages = sorted(path.parent.relative_to(site).as_posix() for path in files)
    return ["" if page == "." else f"{page}/" for page in pages]


def _length(page: Page, address: str) -> float:
    page.goto(address)
    return float(page.evaluate(HEIGHT))


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
def test_no_page_is_longer_than_a_person_can_take_in(
    browser: Browser, site: Path, served: str, screen: tuple[int, int, int]
) -> None:
    found = lengths(browser, site, served, screen)
    assert len(found) > 40
    assert {address: round(number, 1) for address, number in found.items() if number > screen[2]} == {}
    assert median(found.values()) < USUAL


def test_what_a_page_is_for_is_within_three_screens_of_a_phone(browser: Browser, site: Path, served: str) -> None:
    width, height, _ = PHONE
    late = {}
    with opened(browser, width, scripts=False) as page:
        page.set_viewport_size({"width": width, "height": height})
        for address in _addresses(site):
            parts = address.rstrip("/").split("/") if address else []
            if wanted := IS_FOR.get((parts[0] if parts else "", len(parts))):
                page.goto(served + address)
                top = page.evaluate(TOP % wanted)
                if top is None or top > 3 * height:
                    late[address] = top
    assert late == {}
