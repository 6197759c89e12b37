"""What a reader came for stands on the first screen of a phone, on every kind of page that tells of one thing."""

import pytest
from playwright.sync_api import Browser, expect

from tests.pages import lent

# By address: a text of the page, and on how many screens from the top its end is.
FIRST = {
    "late/": ("0 actions and 0 steps were late when last reported", 1),
    "bodies/partnership/": ("The parts of this agency answer for 12 actions", 1),
    "bodies/chief-nurse/": ("This role answers for 2 actions", 1),
    "meetings/2020-06-09/": ("Up to the next meeting, 2 March 2021", 1),
    "briefings/robin/": ("Write a sign <, an & and <b> as they are.", 2),
    "measures/visits/": ("88.40% January 2021 to March 2021", 1),
    "measures/hurt/": ("7 children April 2021 to June 2021", 1),
}


@pytest.mark.parametrize("address", FIRST)
def test_what_a_page_is_for_is_on_its_first_screen(browser: Browser, served: str, address: str) -> None:
    text, screens = FIRST[address]
    with lent(browser, 390, scripts=False) as page:
        page.goto(served + address)
        found = page.locator("main :is(p, li)").filter(has_text=text).first
        expect(found).to_be_visible()
        assert found.evaluate("it => it.getBoundingClientRect().bottom + scrollY") <= screens * 844
