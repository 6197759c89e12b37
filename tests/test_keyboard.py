"""What acts, by keyboard alone: the way out, the colours, folded parts, filters; and the focus, never out of sight."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.pages import lent, opened

ELSEWHERE = "https://www.bbc.co.uk/weather"
# Whether the middle of what has the focus, as far as it is on the screen, is covered by something else.
COVERED = """it => {
    const seen = [...it.getClientRects()].some(({left, width, top, bottom}) => {
        const x = left + Math.min(width, 20) / 2, y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
        const there = document.elementFromPoint(x, y);
        return there && (it.contains(there) || there.contains(it));
    });
    return seen ? null : it.outerHTML.slice(0, 150);
}"""
# Keeps all for which that is so: it looks at what has the focus before the next key takes it away, and at the end.
WATCH = f"""() => {{
    const covered = {COVERED};
    window.lost = [];
    window.passed = 0;
    const look = it => {{ passed += 1; lost.push(...[covered(it)].filter(Boolean)); }};
    window.end = () => {{ look(document.activeElement); return [passed, lost]; }};
    addEventListener("keydown", event => event.key === "Tab" && look(document.activeElement), true);
}}"""
# Keeps the last that was announced: Pagefind takes it away again after a moment.
TOLD = """const keep = region => new MutationObserver(() => {
    if (region.textContent) document.body.dataset.told = region.textContent;
}).observe(region, {childList: true});
document.querySelectorAll('[data-pagefind-announcer] [aria-live]').forEach(keep)"""
LONG = ["plans/robin/", "late/", "help/", "briefings/robin/"]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page to which the site that "Leave this page" leads to is there without any network."""
    with opened(browser) as page:
        page.route(
            f"{ELSEWHERE}**", lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html")
        )
        yield page


@pytest.fixture
def looked_at(browser: Browser) -> Iterator[Page]:
    """A page for a test that does not leave the portal."""
    with lent(browser) as page:
        yield page


def tab_to(page: Page, words: str) -> None:
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.locator(":focus").inner_text().strip() == words:
            return
    raise AssertionError(f"Tab does not come to {words!r}")


def by_enter(page: Page) -> None:
    tab_to(page, "Leave this page")
    page.keyboard.press("Enter")


def by_shift(page: Page) -> None:
    for _ in range(3):
        page.keyboard.press("Shift")


@pytest.mark.parametrize("leave", [by_enter, by_shift])
def test_leaving_takes_the_place_of_the_page_in_the_history_of_the_tab(page: Page, served: str, leave: object) -> None:
    assert callable(leave)
    page.goto(served)
    before = page.evaluate("history.length")
    leave(page)
    page.wait_for_url(ELSEWHERE)
    assert page.evaluate("history.length") == before
    page.go_back()
    assert not page.url.startswith(served)


def test_back_leads_to_no_earlier_page_of_this_portal_once_one_has_left(page: Page, served: str) -> None:
    page.goto(served)
    page.goto(f"{served}plans/")
    page.goto(f"{served}late/")
    by_shift(page)
    page.wait_for_url(ELSEWHERE)
    page.evaluate("history.back()")
    page.wait_for_timeout(500)
    page.wait_for_url(ELSEWHERE)
    page.evaluate("history.back()")
    page.wait_for_timeout(500)
    page.wait_for_url(ELSEWHERE)


def test_who_comes_to_the_portal_again_by_its_address_sees_it(page: Page, served: str) -> None:
    page.goto(served)
    by_shift(page)
    page.wait_for_url(ELSEWHERE)
    page.goto(f"{served}plans/")
    expect(page.locator("h1")).to_be_visible()
    page.goto(f"{served}late/")
    page.go_back()
    expect(page).to_have_url(f"{served}plans/")
    expect(page.locator("h1")).to_be_visible()


def test_the_page_is_blank_even_where_the_other_site_does_not_come(page: Page, served: str) -> None:
    page.unroute(f"{ELSEWHERE}**")
    page.route(f"{ELSEWHERE}**", lambda route: route.fulfill(status=204))  # the browser stays where it is
    page.goto(served)
    by_shift(page)
    expect(page.locator("h1")).to_be_hidden()
    assert page.title() == ""


def test_two_presses_of_shift_are_announced_and_any_other_key_ends_the_count(looked_at: Page, served: str) -> None:
    page = looked_at
    page.goto(served)
    told = page.get_by_role("status")
    for keys, words in [(["Shift", "Shift"], "Press Shift once more to leave this page."), (["a", "Shift"], "")]:
        for key in keys:
            page.keyboard.press(key)
        expect(told).to_have_text(words)
    page.keyboard.type("Typing In Capitals Counts For Nothing")
    expect(page).to_have_url(served)


def test_without_scripts_leaving_is_a_plain_link_and_no_choice_of_colours_is_offered(
    browser: Browser, served: str
) -> None:
    with lent(browser, scripts=False) as page:
        page.goto(served)
        link = page.get_by_role("link", name="Leave this page")
        assert link.get_attribute("href") == ELSEWHERE
        assert link.get_attribute("rel") == "noreferrer"
        expect(page.locator(".scheme")).to_be_hidden()


def background(page: Page) -> int:
    return int(page.evaluate("Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])"))


def test_the_colours_are_chosen_by_keyboard_and_hold_in_this_tab_only(
    page: Page, served: str, browser: Browser
) -> None:
    page.goto(served)
    assert background(page) > 200
    tab_to(page, "Dark")
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Dark")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("button", name="As on this device")).to_have_attribute("aria-pressed", "false")
    page.goto(f"{served}plans/")
    assert background(page) < 80
    page.emulate_media(media="print")
    assert background(page) > 200
    assert page.evaluate("[localStorage.length, document.cookie]") == [0, ""]
    with opened(browser) as other:
        other.goto(served)
        assert background(other) > 200


@pytest.mark.parametrize(("width", "height"), [(1280, 844), (390, 844), (320, 256)])
@pytest.mark.parametrize("address", LONG)
def test_the_focus_is_never_out_of_sight(browser: Browser, served: str, address: str, width: int, height: int) -> None:
    with lent(browser, width) as page:
        page.set_viewport_size({"width": width, "height": height})
        page.goto(served + address)
        page.evaluate(WATCH)
        for key, presses in (("Tab", 60), ("Shift+Tab", 40)):
            for _ in range(presses):
                page.keyboard.press(key)
        passed, lost = page.evaluate("end()")
    assert lost == []
    assert passed > 90  # beyond the last place on a page the focus is in the browser itself


def test_what_covers_the_focus_would_be_seen(looked_at: Page, served: str) -> None:
    looked_at.goto(f"{served}help/")
    looked_at.evaluate(WATCH)
    looked_at.evaluate("document.querySelector('.help').style.cssText = 'position: fixed; inset: 0; z-index: 9999'")
    for _ in range(10):
        looked_at.keyboard.press("Tab")
    passed, lost = looked_at.evaluate("end()")
    assert passed == 11
    assert lost


def test_a_folded_part_opens_and_closes_by_keyboard(looked_at: Page, served: str) -> None:
    page = looked_at
    page.goto(f"{served}plans/robin/1.1/")
    folded = page.locator("article details").first
    tab_to(page, folded.locator("summary").inner_text())
    for key, is_open in (("Enter", True), ("Space", False)):
        page.keyboard.press(key)
        assert folded.evaluate("it => it.open") is is_open


def test_a_filter_is_set_and_taken_back_by_keyboard_and_the_number_left_is_announced(
    looked_at: Page, served: str
) -> None:
    page = looked_at
    page.goto(f"{served}search/?q=plan")
    option = page.locator("pagefind-filter-pane label", has_text="Briefing").first
    option.wait_for()
    summary = page.locator("pagefind-summary")
    expect(summary).to_contain_text("results for")
    everything = summary.inner_text()
    page.evaluate(TOLD)
    page.locator("pagefind-input input").focus()
    for _ in range(60):
        page.keyboard.press("Tab")
        if option.evaluate("it => it.contains(document.activeElement)"):
            break
    number = option.locator("span").inner_text()
    for address, words in ((f"{page.url}&kind=Briefing", f"{number} results for “plan”"), (page.url, everything)):
        page.keyboard.press("Space")
        expect(page).to_have_url(address)
        expect(page.locator("body")).to_have_attribute("data-told", words)
