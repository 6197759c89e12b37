"""How long pages are, in screens of a phone and of a desk, and how soon there is what a page is for.

What holds on the site of any record asks for `site` and `served` alone: tests/this_record/ runs it too.
"""

from dataclasses import dataclass
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
    ("done", 1): "#claimed",
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


@dataclass(frozen=True)
class Length:
    """How many screens of a phone and of a desk a page takes, and how many of a phone stand before what it is for."""

    phone: float
    desk: float
    before: float | None


def _addresses(site: Path) -> list[str]:
    files = (path for path in site.rglob("index.html") if b'http-equiv="refresh"' not in path.read_bytes())
    pages = sorted(path.parent.relative_to(site).as_posix() for path in files)
    return ["" if page == "." else f"{page}/" for page in pages]


def _length(page: Page, served: str, address: str) -> Length:
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    page.goto(served + address)
    phone, top = page.evaluate(HEIGHT), page.evaluate(TOP % _wanted(address))
    page.set_viewport_size({"width": DESK[0], "height": DESK[1]})
    return Length(phone / PHONE[1], page.evaluate(HEIGHT) / DESK[1], None if top is None else top / PHONE[1])


def _wanted(address: str) -> str:
    parts = address.rstrip("/").split("/") if address else []
    return IS_FOR.get((parts[0] if parts else "", len(parts)), "body")


@pytest.mark.long
def test_a_page_is_no_longer_than_a_person_can_take_in_and_what_it_is_for_stands_in_three_screens_of_a_phone(
    browser: Browser, site: Path, served: str
) -> None:
    with opened(browser, PHONE[0], scripts=False) as page:
        lengths = {address: _length(page, served, address) for address in _addresses(site)}
    assert len(lengths) > 40
    assert not {it: round(length.phone, 1) for it, length in lengths.items() if length.phone > PHONE[2]}
    assert not {it: round(length.desk, 1) for it, length in lengths.items() if length.desk > DESK[2]}
    assert median(length.phone for length in lengths.values()) < USUAL
    assert median(length.desk for length in lengths.values()) < USUAL
    assert not {it: length.before for it, length in lengths.items() if length.before is None or length.before > 3}


# What an action's page answers, under the names of its rows, and where each row ends.
ANSWERS = ("Who answers for it", "Due", "Proof")
LINES, LINE = 2, 22
ENDS = """names => names.map(name => [...document.querySelectorAll(".answer dt")]
    .find(it => it.textContent === name)?.nextElementSibling.getBoundingClientRect().bottom)"""


@pytest.mark.long
def test_the_first_screen_of_an_action_on_a_phone_says_who_answers_by_when_and_what_proves_it(
    browser: Browser, site: Path, served: str
) -> None:
    actions = [it for it in _addresses(site) if b'class="answer"' in (site / it / "index.html").read_bytes()]
    actions = [it for it in actions if it.startswith("plans/")]
    assert actions
    with opened(browser, PHONE[0], scripts=False) as page:
        page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
        ends = {}
        for address in actions:
            page.goto(served + address)
            ends[address] = page.evaluate(ENDS, ANSWERS)
    # A long name or two of those who answer may take a few lines more.
    assert not {it: of for it, of in ends.items() if None in of or max(of) > PHONE[1] + LINES * LINE}
    assert sum(max(of) <= PHONE[1] for of in ends.values()) / len(ends) > 0.9
