"""Pages of this record in Chromium, with the texts that readers meet: axe, 400 %, paper, and the weight of a visit."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from tests.kinds import RECORD_PAGES as INVENTED
from tests.kinds import WRITTEN, file_of
from tests.pages import lent
from tests.test_accessible import (
    LIGHT,
    axe,
    seen,
    test_axe_finds_nothing_on_any_page_at_any_width,
    test_the_nu_checker_finds_nothing_on_any_page_and_would_find_a_mistake,
    weight_of_a_first_visit,
)
from tests.test_lighthouse import assert_as_good_as_we_promise, compressed
from tests.test_screens import TOO_WIDE, UNFOLD
from tests.this_record.then import BRIEFINGS

RECORD_PAGES = {
    "plan.html": ["plans/sam-and-kyle/", "plans/send-written-statement/", "plans/leo/"],
    "below_plan.html": [
        *("plans/sam-and-kyle/learning/", "plans/send-written-statement/dates/"),
        *("plans/send-written-statement/ratings/", "plans/sam-and-kyle/questions/"),
    ],
    "plan_order.html": ["plans/send-written-statement/by-lateness/"],
    "late.html": ["late/passed/", "late/unproved/"],
    "action.html": ["plans/sam-and-kyle/1.1/", "plans/send-written-statement/a2/"],
    "briefing.html": ["briefings/sam-and-kyle/"],
    "theme.html": ["themes/information-sharing/"],
    "body.html": ["bodies/essex-police/", "bodies/thurrock-council/"],
    "measure.html": ["measures/ehc-plans-within-20-weeks/", "measures/neet-16-18/"],
    "meeting.html": ["meetings/2020-10-06/", "meetings/2022-02/"],
    "letter.html": ["search/a-to-z/c/"],
    "stage.html": ["search/by-status/not-known/"],
    "changes.html": ["changes/2020-10-06/2021-02-02/"],
    "year.html": ["years/2019-20/", "years/2020-21/", "years/2021-22/"],
    "short_year.html": ["years/2020-21/short/"],
    # Nothing was withdrawn from this record.
    "tombstone.html": [],
}
# The pages of help say the same on every portal, but for a few words.
KINDS = [address for address in WRITTEN if not address.startswith("help/")]
KINDS += [address for found in RECORD_PAGES.values() for address in found]
# Pages that do not grow when others are added.
ALONE = ["plans/sam-and-kyle/", "plans/send-written-statement/a2/", "briefings/sam-and-kyle/", "measures/neet-16-18/"]
MAIN = ["", "plans/sam-and-kyle/", "plans/send-written-statement/a2/", "briefings/sam-and-kyle/"]


def named(address: str) -> str:
    return address or "home"


def test_every_kind_of_page_is_among_those_that_are_checked(site: Path) -> None:
    assert RECORD_PAGES.keys() == INVENTED.keys()
    assert not [address for address in KINDS if not (site / file_of(address)).is_file()]


@pytest.mark.parametrize("address", KINDS, ids=named)
def test_axe_finds_nothing_on_a_narrow_light_and_a_wide_dark_screen(
    browser: Browser, served: str, address: str
) -> None:
    with lent(browser, first=axe()) as page:
        page.goto(served + address)
        assert seen(page, 320, "light") == []
        assert seen(page, 1280, "dark") == []


@pytest.mark.parametrize("address", KINDS, ids=named)
def test_at_400_percent_no_page_scrolls_sideways(browser: Browser, served: str, address: str) -> None:
    with lent(browser, 320) as page:
        page.goto(served + address)
        page.evaluate(UNFOLD)
        assert page.evaluate(TOO_WIDE) == []


@pytest.mark.parametrize("briefing", sorted(BRIEFINGS))
def test_a_briefing_is_printed_on_one_page_of_a4(browser: Browser, served: str, briefing: str) -> None:
    with lent(browser) as page:
        page.goto(f"{served}briefings/{briefing}/")
        assert len(PdfReader(BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages) == 1


@pytest.mark.parametrize("address", ALONE)
def test_a_first_visit_is_light(site: Path, browser: Browser, served: str, address: str) -> None:
    assert weight_of_a_first_visit(site, browser, served, address) < LIGHT


@pytest.mark.audit
@pytest.mark.parametrize("address", MAIN, ids=named)
def test_lighthouse_finds_the_page_as_good_as_we_promise(compressed: str, address: str) -> None:
    assert_as_good_as_we_promise(compressed + address)


def test_the_order_by_how_late_begins_as_the_list_of_what_is_late(browser: Browser, served: str) -> None:
    with lent(browser, scripts=False) as page:
        page.goto(f"{served}late/")
        late = page.locator('#late-actions tr:has-text("SEND written statement") .id').all_inner_texts()
        page.goto(f"{served}plans/send-written-statement/by-lateness/")
        rows = page.locator(".narrow tbody .id").all_inner_texts()
        assert len(rows) > len(late) > 1
        assert rows[: len(late)] == late


@pytest.mark.parametrize("briefing", sorted(BRIEFINGS))
def test_what_to_do_differently_is_on_the_first_two_screens_of_a_phone(
    browser: Browser, served: str, briefing: str
) -> None:
    with lent(browser, 390) as page:
        page.goto(f"{served}briefings/{briefing}/")
        heading = page.get_by_role("heading", name=re.compile("^What (to do differently|you can ask for)$"))
        box = heading.bounding_box()
        assert box
        assert box["y"] < 2 * 844


def test_the_ways_on_from_the_home_page_are_on_the_first_screen_of_a_phone(browser: Browser, served: str) -> None:
    with lent(browser, 390) as page:
        page.goto(served)
        for way in page.locator(".ways a").all():
            expect(way).to_be_in_viewport(ratio=1)
