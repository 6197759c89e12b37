"""Every kind of page on all sorts of screens: a phone, 400 %, forced colours, less motion; a status without colour."""

import pytest
from playwright.sync_api import Browser

from macros.model.written import Stage
from tests.kinds import KINDS
from tests.pages import lent
from tests.test_browser import PAGES

UNFOLD = "document.querySelectorAll('details').forEach(folded => folded.open = true)"
TOO_WIDE = """() => [...document.querySelectorAll('article *')]
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, svg, .hidden'))
    .map(e => e.outerHTML.slice(0, 120))"""
BY_COLOUR_ALONE = """() => [...document.querySelectorAll('.status, .rating')]
    .filter(e => !e.querySelector('.shape') || !e.innerText.trim() || getComputedStyle(e).borderTopStyle === 'none')
    .map(e => e.outerHTML)"""
MOVING = """() => [...document.querySelectorAll('*')].map(e => getComputedStyle(e))
    .filter(s => s.transitionDuration !== '0s' || s.animationName !== 'none').length"""
SHIFTS = """() => new Promise(done => {
    const seen = new PerformanceObserver(list => done(list.getEntries().length));
    seen.observe({type: 'layout-shift', buffered: true});
    setTimeout(() => done(0), 300);
})"""
# What tells a stage without its colour: its word, its shape, and the pattern at its edge, the same as in a chart.
LOOK = """it => [it.innerText.trim(), it.querySelector('.shape').innerHTML,
    getComputedStyle(it, '::before').backgroundImage.replaceAll(getComputedStyle(it).color, 'ink')]"""


@pytest.mark.parametrize("address", KINDS, ids=lambda address: address or "home")
def test_at_400_percent_no_page_scrolls_sideways(browser: Browser, served: str, address: str) -> None:
    with lent(browser, 320) as page:
        page.set_viewport_size({"width": 320, "height": 256})
        page.goto(served + address)
        page.evaluate(UNFOLD)
        assert page.evaluate(TOO_WIDE) == []
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        # On so low a screen nothing may stand in the way.
        assert page.locator(".help").evaluate("e => getComputedStyle(e).position") == "static"


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_in_forced_colours_every_status_has_its_border_and_its_shape(
    browser: Browser, served: str, address: str
) -> None:
    with lent(browser) as page:
        page.emulate_media(forced_colors="active")
        page.goto(served + address)
        page.evaluate("document.querySelectorAll('details').forEach(folded => folded.open = true)")
        assert page.evaluate(BY_COLOUR_ALONE) == []


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_nothing_moves_for_who_asked_for_less_motion_nor_for_anybody(
    browser: Browser, served: str, address: str
) -> None:
    with lent(browser) as page:
        page.emulate_media(reduced_motion="reduce")
        page.goto(served + address)
        assert page.evaluate(MOVING) == 0
        assert page.evaluate(SHIFTS) == 0


# In pixels: the strip with help and the way out, and all that stands above what a page says, a fifth of the phone.
STRIP, FRAME = 60, 844 / 5
# What the strip leads to, and where its links stand at the top of the page and at its end.
HELP = """() => {
    const links = [...document.querySelectorAll('.help a')];
    const places = [0, document.body.scrollHeight].flatMap(down => {
        scrollTo(0, down);
        return links.map(it => it.getBoundingClientRect()).flatMap(it => [it.top, it.bottom]);
    });
    return [links.map(it => it.innerText), places];
}"""


@pytest.mark.parametrize("address", KINDS, ids=lambda address: address or "home")
def test_on_a_phone_help_and_the_way_out_come_first_and_stay_and_the_page_begins_soon(
    browser: Browser, served: str, address: str
) -> None:
    with lent(browser, 390) as page:
        page.goto(served + address)
        assert page.evaluate("document.querySelector('main').getBoundingClientRect().top") <= FRAME
        words, places = page.evaluate(HELP)
    assert words == ["Worried about a child?", "999", "Leave this page"]
    assert 0 <= min(places) < max(places) <= STRIP


def test_every_stage_has_a_word_a_shape_and_a_pattern_of_its_own(browser: Browser, served: str) -> None:
    with lent(browser) as page:
        page.goto(f"{served}help/ratings/")
        looks = [page.locator(f"table .status--{stage.slug}").first.evaluate(LOOK) for stage in Stage]
    for which in zip(*looks, strict=True):
        assert len({*which}) == len(Stage)
        assert "none" not in which
