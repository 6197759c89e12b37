"""/search/ in Chromium: it finds what people ask for, says what it found, and gives way where scripts are off."""

import json
import os
import re
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from macros.outputs import pagefind_index, search
from macros.outputs.indexed_page import IndexedPage, capital_token, indexed_page, with_capitals, words_of
from macros.outputs.same_words import capitals
from macros.outputs.search_columns import FIRST_SIGN, columns, row
from macros.rules.checked import checked_record
from macros.things.entry import Entry
from tests.pages import lent, opened
from tests.portals import PORTAL
from tests.test_accessible import axe, violations

RESULTS = "pagefind-results .result"
# What a screen reader is told: whatever comes into a live region.
HEAR = """() => {
    window.heard = [];
    const regions = document.querySelectorAll('[data-pagefind-announcer] [aria-live]');
    const hear = changes => heard.push(...changes.map(({target}) => target.textContent).filter(Boolean));
    for (const region of regions) new MutationObserver(hear).observe(region, {childList: true, characterData: true});
}"""

# The address of every page that search knows, in the order of Pagefind's list.
ADDRESSES = """async () => {
    const {engine} = await import('../assets/search/pagefind.js');
    const {toldOf} = await import('../assets/search/columns.js');
    return Promise.all([...engine.pages.values()].map(async page => (await toldOf(page)).url));
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with lent(browser) as page:
        yield page


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Page]:
    """A page for a test that holds its requests back."""
    with opened(browser) as page:
        yield page


def link_of(page: Page, number: int) -> Locator:
    """The link of a result. Results come in any order: whichever stands first may be pushed down by another."""
    return page.locator(f'[data-pf-result-index="{number}"] a')


def test_a_question_in_the_address_is_answered_and_announced(page: Page, served: str) -> None:
    page.goto(f"{served}search/?q=form&kind=Action")
    expect(page.locator("pagefind-input input")).to_have_value("form")
    page.locator(RESULTS).first.wait_for()
    shown = page.locator(RESULTS).first
    expect(shown.locator(".kicker")).to_contain_text("Action · ")
    assert shown.locator(".status svg").count() == 2
    said = page.locator("pagefind-summary").inner_text()
    assert said.endswith("results for “form”")
    assert all(" · " in kicker for kicker in page.locator(f"{RESULTS} .kicker").all_inner_texts())


def test_the_number_of_results_is_announced_and_it_is_that_of_these_results(page: Page, served: str) -> None:
    page.goto(f"{served}search/")
    page.evaluate(HEAR)
    for asked in ("action", "form", "professional curiosity"):
        page.locator("pagefind-input input").fill(asked)
        summary = page.locator("pagefind-summary")
        expect(summary).to_contain_text(f"results for “{asked}”")
        page.wait_for_timeout(500)
        assert page.evaluate("heard.at(-1)") == summary.inner_text()


def test_facets_count_what_they_leave_and_stand_in_the_address(page: Page, served: str) -> None:
    page.goto(f"{served}search/?q=plan")
    option = page.locator("pagefind-filter-pane label", has_text="Briefing").first
    option.wait_for()
    count = int(option.locator("span").inner_text())
    option.locator("input").check()
    expect(page.locator("pagefind-summary")).to_have_text(f"{count} results for “plan”")
    expect(page).to_have_url(f"{served}search/?q=plan&kind=Briefing")
    assert page.evaluate("document.activeElement.type") == "checkbox"
    assert option.locator("span").inner_text() == str(count)
    page.get_by_role("button", name="Take all filters off").click()
    expect(page).to_have_url(f"{served}search/?q=plan")


def test_back_and_forward_take_back_a_filter_and_an_order_and_bring_them_again(page: Page, served: str) -> None:
    page.goto(f"{served}plans/")
    page.goto(f"{served}search/?q=supervision")
    page.locator(RESULTS).first.wait_for()
    all_of_it = page.locator("pagefind-summary").inner_text()
    page.locator("pagefind-filter-pane label", has_text="Action").first.locator("input").check()
    expect(page).to_have_url(f"{served}search/?q=supervision&kind=Action")
    page.get_by_label("Order").select_option("newest")
    expect(page).to_have_url(f"{served}search/?q=supervision&kind=Action&order=newest")
    page.go_back()
    expect(page.get_by_label("Order")).to_have_value("relevance")
    page.go_back()
    expect(page.locator("pagefind-summary")).to_have_text(all_of_it)
    page.go_forward()
    expect(page.locator("pagefind-filter-pane input:checked")).to_have_count(1)
    page.go_back()
    page.go_back()
    expect(page).to_have_url(f"{served}plans/")


def test_every_facet_is_offered(page: Page, served: str) -> None:
    page.goto(f"{served}search/?q=meeting")
    page.locator(RESULTS).first.wait_for()
    groups = ["Kind", "Stage", "Timeliness", "Plan", "Body", "Theme", "Audience", "Evidence"]
    expect(page.locator(".pf-filter-group-name")).to_have_text(groups)


def test_the_newest_come_first_where_that_is_chosen(page: Page, served: str) -> None:
    page.goto(f"{served}search/?kind=Meeting")
    page.locator(RESULTS).first.wait_for()
    page.get_by_label("Order").select_option("newest")
    expect(page).to_have_url(f"{served}search/?kind=Meeting&order=newest")
    newest = max(path.stem for path in (PORTAL / "data/meetings").glob("*.yml"))
    expect(link_of(page, 0)).to_have_attribute("href", f"/meetings/{newest}/")


@pytest.mark.parametrize("is_rising", [True, False])
def test_what_is_late_the_longest_comes_first_where_that_is_chosen(
    new_page: Page, served: str, site: Path, is_rising: bool
) -> None:
    page, days = new_page, json.loads((site / "pagefind/days.json").read_text("utf-8"))
    number = len(days["late"])
    late = list(range(number) if is_rising else range(number, 0, -1))
    page.route("**/days.json", lambda route: route.fulfill(json=days | {"late": late}))
    page.goto(f"{served}search/?kind=Action&order=late")
    link_of(page, 2).wait_for()
    by_address = dict(zip(page.evaluate(ADDRESSES), late, strict=True))
    shown = [str(link.get_attribute("href")) for link in page.locator(f"{RESULTS} a").all()]
    assert shown == sorted(shown, key=lambda address: -by_address[address])


@pytest.mark.parametrize(
    ("meta", "words"),
    [
        ({"timeliness": "late", "timeliness_words": "Step c: late, by 7 months"}, "Step c: late, by 7 months"),
        ({"timeliness": "passed"}, "Date passed since the last report"),
        ({"timeliness": "done"}, "Done, the day is not recorded"),
    ],
)
def test_a_result_says_how_late_it_is(page: Page, served: str, meta: dict[str, str], words: str) -> None:
    page.goto(f"{served}search/")
    page.evaluate("import('../assets/search/page.js').then(() => 0)")
    told = {"url": "/x/", "content": "Some words", "meta": {"title": "A form", "kind": "Action"} | meta}
    status = "it => document.querySelector('pagefind-results').resultTemplate(it).querySelector('.status').textContent"
    assert page.evaluate(status, told).strip() == words


@pytest.mark.parametrize(
    ("meta", "words"),
    [
        ({"stage": "complete", "unproved": "no-evidence"}, ["Complete", "No evidence published"]),
        ({"stage": "under-way", "timeliness": "passed"}, ["Under way", "Date passed since the last report"]),
        ({"standing": "promise-open", "standing_words": "Offer, open"}, ["Offer, open"]),
    ],
)
def test_a_result_has_the_statuses_that_it_has_in_lists(
    page: Page, served: str, meta: dict[str, str], words: list[str]
) -> None:
    page.goto(f"{served}search/")
    page.evaluate("import('../assets/search/page.js').then(() => 0)")
    told = {"url": "/x/", "content": "Some words", "meta": {"title": "A form", "kind": "Action"} | meta}
    statuses = """it => [...document.querySelector('pagefind-results').resultTemplate(it).querySelectorAll('.status')]
        .map(status => status.textContent.trim())"""
    assert page.evaluate(statuses, told) == words


@pytest.mark.parametrize(
    ("query", "title", "told"),
    [
        ("q=referral+form&kind=Action", "Write one referral form", "Due 30 September 2021; moved twice"),
        ("q=Robin&kind=Plan", "Robin", "The owner reports 3 of 7 actions done"),
        ("q=form&kind=Promise", "Bring the form back.", "Promised by Learning Group. Due December 2020"),
        ("q=hurt&kind=Measure", "Children hurt at home", "7 children, April 2021 to June 2021"),
    ],
)
def test_a_result_says_in_a_line_what_lists_say_of_it(
    page: Page, served: str, query: str, title: str, told: str
) -> None:
    page.goto(f"{served}search/?{query}")
    result = page.locator(RESULTS).filter(has=page.get_by_role("link", name=re.compile(f"{re.escape(title)}\\.?$")))
    expect(result.first.locator(".result__told")).to_contain_text(told)


def test_more_results_are_shown_on_request_and_the_focus_is_on_the_first_of_them(page: Page, served: str) -> None:
    page.goto(f"{served}search/?q=meeting")
    page.locator(RESULTS).first.wait_for()
    number = int(page.locator("pagefind-summary").inner_text().split()[0])
    assert 20 < number <= 40
    expect(page.locator("pagefind-results li")).to_have_count(20)
    # What is still on its way may draw the list anew, and then the button is another.
    page.wait_for_load_state("networkidle")
    page.get_by_role("button", name="Show more").click()
    expect(link_of(page, 20)).to_be_focused()
    expect(page.locator("pagefind-results li")).to_have_count(number)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("HV", "HV: health visitor"),
        ("shared referral form", "SRF: Single Referral Form"),
        ("A1", "A1: Call back within a day"),
    ],
)
def test_letters_long_forms_and_ids_find_the_thing(page: Page, served: str, typed: str, found: str) -> None:
    page.goto(f"{served}search/?q={typed.replace(' ', '+')}")
    assert any(link_of(page, number).inner_text().startswith(found) for number in range(3))


def test_a_slip_is_read_as_the_word_that_was_meant_and_that_is_said(page: Page, served: str) -> None:
    page.goto(f"{served}search/?q=safegaurding")
    expect(link_of(page, 2)).to_be_attached()
    expect(page.locator("#read")).to_have_text("No page has “safegaurding”: this is for “safeguarding”.")


def test_all_words_of_a_name_are_marked_where_it_stands(page: Page, served: str) -> None:
    page.goto(f"{served}search/?q=single+referral+form&kind=Action")
    link_of(page, 0).wait_for()
    marked = {word.lower() for word in page.locator('[data-pf-result-index="0"] mark').all_inner_texts()}
    assert {"single", "referral", "form"} <= marked


MARKED = """async ([asked, text, known]) => {
    const {partsOf} = await import('../assets/search/question.js');
    const {excerpt} = await import('../assets/search/excerpt.js');
    return excerpt(text, partsOf(asked, known)).filter(it => it.isHit).map(it => it.text);
}"""


@pytest.mark.parametrize(
    ("asked", "text", "marked"),
    [
        ("SEND late", "The latest papers and the late plans of SEND.", ["late", "SEND."]),
        ("SEND", "Needs and wishes; special needs and disabilities.", ["special", "needs", "disabilities."]),
        ("plans", "It planned a plan for the planet, planning ahead.", ["planned", "plan", "planning"]),
        ("policies", "A policy and the police.", ["policy"]),
        ("how late is it", "It is late, and how.", ["late,"]),
        ('"all of it"', "He took all of it, and all.", ["all", "of", "it,"]),
        ("SEND", "They send SEND news.", ["SEND"]),
        ("send", "They send SEND news.", ["send", "SEND"]),
        ("follow-up", "The follow-up, to follow it up.", ["follow-up,"]),
    ],
)
def test_only_what_was_asked_for_is_marked(page: Page, served: str, asked: str, text: str, marked: list[str]) -> None:
    known = {
        "words": "late send plans policies policy follow",
        "common": [],
        "same": [["send", "special needs and disabilities"]],
        "typed": {},
        "capitals": ["send"],
    }
    page.goto(f"{served}search/")
    assert page.evaluate(MARKED, [asked, text, known]) == marked


TEXTS = """async question => {
    const {engine} = await import('../assets/search/pagefind.js');
    const {results} = await engine.search(question);
    return Promise.all(results.map(async it => {
        const {content, meta} = await it.data();
        return `${meta.title} ${content}`.toLowerCase();
    }));
}"""


@pytest.mark.parametrize("quotes", ['""', "“”"])
@pytest.mark.parametrize("more", ["", " form"])
def test_words_in_quotation_marks_narrow_to_the_pages_that_hold_them(
    page: Page, served: str, quotes: str, more: str
) -> None:
    page.goto(f"{served}search/")
    said = "referral form"
    found = page.evaluate(TEXTS, f"{quotes[0]}{said}{quotes[1]}{more}")
    plain = page.evaluate(TEXTS, said + more)
    assert 0 < len(found) < len(plain)
    assert all(said in text for text in found)
    assert sum(said in text for text in plain) == len(found)


TITLES = """async question => {
    const {engine} = await import('../assets/search/pagefind.js');
    const {results} = await engine.search(question);
    return Promise.all(results.map(async it => ({late: it.late, ...(await it.data()).meta})));
}"""


def test_a_phrase_in_a_title_comes_before_the_pages_that_only_mention_it(page: Page, served: str) -> None:
    page.goto(f"{served}search/")
    found = [it["title"].lower() for it in page.evaluate(TITLES, '"referral form"')]
    in_title = ["referral form" in title for title in found]
    assert in_title[0]
    assert not all(in_title)


@pytest.mark.parametrize("asked", ["late", "overdue", "what was late"])
def test_whoever_asks_what_is_late_finds_the_late_actions_the_longest_first(
    new_page: Page, served: str, site: Path, asked: str
) -> None:
    page, days = new_page, json.loads((site / "pagefind/days.json").read_text("utf-8"))
    kinds = json.loads((site / "pagefind/pages.json").read_text("utf-8"))["kind"]
    named = [kinds["values"][kinds["sets"][ord(sign) - FIRST_SIGN][0]] for sign in kinds["pages"]]
    late = [at if kind == "Action" and at % 2 else 0 for at, kind in enumerate(named)]
    page.route("**/days.json", lambda route: route.fulfill(json=days | {"late": late}))
    page.goto(f"{served}search/")
    found = [it["late"] for it in page.evaluate(TITLES, asked) if it["kind"] == "Action"]
    number = sum(map(bool, late))
    assert number > 1
    assert found[:number] == sorted(filter(None, late), reverse=True)


def test_an_abbreviation_that_is_also_a_word_finds_what_has_it_in_capitals(page: Page, served: str) -> None:
    """Of the glossary, and said as a word too: of what was typed, the capitals tell which was meant."""
    page.goto(f"{served}search/")
    parts = (
        """async ([asked, known]) => (await import('../assets/search/question.js')).partsOf(asked, known)[0].forms"""
    )
    known = {"words": "send", "common": [], "same": [["send", "special needs"]], "typed": {}, "capitals": ["send"]}
    held = {"text": "send", "weight": 1, "only": '"xcapsendx"'}
    long = {"text": "special needs", "weight": 0.9}
    assert page.evaluate(parts, ["SEND", known]) == [held, long]
    assert page.evaluate(parts, ["send", known]) == [held, long, {"text": "send", "weight": 0.3}]
    assert page.evaluate(parts, ["special needs", known]) == [long | {"weight": 1}, held | {"weight": 0.9}]


def test_an_abbreviation_is_known_by_its_capitals_where_a_page_has_it_as_a_word() -> None:
    record = checked_record(PORTAL)
    term = next(term for term in record.glossary.values() if term.title == "HV")
    assert capitals(record, [f"<p>{term.title} is said.</p>", '<a href="/hv/">of it</a>']) == frozenset()
    letters = capitals(record, [f"<p>{term.title.lower()} is said.</p>"])
    assert letters == {"HV"}
    pages = with_capitals([a_page(1, "HV "), a_page(2, "hv ")], letters)
    assert [capital_token("HV") in page.html for page in pages] == [True, False]


def test_a_hyphen_does_not_widen(page: Page, served: str) -> None:
    page.goto(f"{served}search/?q=no-fault")
    expect(page.locator("pagefind-summary")).to_contain_text("Nothing found for “no-fault”.")
    found = page.evaluate(TEXTS, "e-mail")
    assert found
    assert all("e-mail" in text or "email" in text or "e mail" in text for text in found)


def test_a_word_that_nothing_has_is_said_and_leads_to_the_lists(page: Page, served: str) -> None:
    page.goto(f"{served}search/?q=xyzzyplugh")
    expect(page.locator("pagefind-summary")).to_contain_text("Nothing found for “xyzzyplugh”.")
    expect(page.get_by_role("link", name="A to Z")).to_be_visible()


def test_a_result_within_a_page_leads_to_its_place_there(page: Page, served: str) -> None:
    page.goto(f"{served}search/?kind=Promise")
    page.locator(f"{RESULTS} a").first.click()
    expect(page.locator(":target")).to_be_visible()


def test_text_of_the_record_is_never_html_in_a_result(page: Page, served: str, site: Path) -> None:
    page.goto(f"{served}search/")
    page.evaluate("import('../assets/search/page.js').then(() => 0)")
    meta = {"title": "<b>x</b>", "kind": "Action"}
    hostile: Any = {"url": "/x/", "content": "<img src=x onerror=alert(1)> words", "meta": meta}
    html = page.evaluate("it => document.querySelector('pagefind-results').resultTemplate(it).innerHTML", hostile)
    assert "<img" not in html
    assert "<b>" not in html


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (390, "dark"), (1280, "light"), (1280, "dark")])
def test_axe_finds_nothing_with_results_open(browser: Browser, served: str, width: int, scheme: Any) -> None:
    with lent(browser, width, first=axe()) as page:
        page.emulate_media(color_scheme=scheme)
        page.goto(f"{served}search/?q=referal+form")
        page.locator(RESULTS).first.wait_for()
        page.evaluate("document.querySelectorAll('details').forEach(folded => folded.open = true)")
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_search_is_used_by_keyboard_alone(page: Page, served: str) -> None:
    page.goto(f"{served}search/")
    page.locator("pagefind-input input").focus()
    page.keyboard.type("review")
    expect(page).to_have_url(f"{served}search/?q=review")
    link_of(page, 0).wait_for()
    page.keyboard.press("ArrowDown")
    expect(link_of(page, 0)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator("pagefind-input input")).to_be_focused()
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.result a')"):
            break
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(f"{served}search/?q=review")


def typed_while_loading(page: Page, served: str, words: str) -> Route:
    """Open /search/ with a question and type another before search has loaded; what it gives lets the loading go on."""
    held: list[Route] = []
    page.route("**/words.json", lambda route: held.append(route))
    page.goto(f"{served}search/?q=form")
    page.wait_for_function("window.PagefindComponents")
    page.locator("pagefind-input input").fill(words)
    while not held:
        page.wait_for_timeout(30)
    return held[0]


def test_what_is_typed_while_the_search_is_loading_is_searched_for(new_page: Page, served: str) -> None:
    page = new_page
    loading = typed_while_loading(page, served, "review")
    page.wait_for_timeout(600)  # longer than the box waits for another letter
    loading.continue_()
    expect(page.locator("pagefind-summary")).to_contain_text("results for “review”")
    expect(page).to_have_url(f"{served}search/?q=review")
    page.wait_for_timeout(300)
    expect(page.locator("pagefind-summary")).to_contain_text("results for “review”")


def test_what_is_answered_already_is_not_drawn_anew(new_page: Page, served: str) -> None:
    page = new_page
    typed_while_loading(page, served, "review").continue_()
    drawn = link_of(page, 0).element_handle()
    page.wait_for_timeout(900)  # longer than the box waits for another letter
    assert drawn.evaluate("it => it.isConnected")
    expect(page).to_have_url(f"{served}search/?q=review")


def test_whoever_is_on_a_result_when_others_come_is_taken_back_to_the_box(page: Page, served: str) -> None:
    page.goto(f"{served}search/?q=form")
    page.locator(RESULTS).first.wait_for()
    box = page.locator("pagefind-input input")
    box.focus()
    page.keyboard.type(" of")
    page.keyboard.press("ArrowDown")
    expect(page).to_have_url(f"{served}search/?q=form+of")
    expect(box).to_be_focused()
    expect(box).to_have_value("form of")


def test_the_box_on_every_page_leads_to_the_results(page: Page, served: str) -> None:
    page.goto(f"{served}plans/robin/")
    page.get_by_role("search").get_by_label("Search").fill("form")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{served}search/?q=form")
    page.locator(RESULTS).first.wait_for()


def test_without_scripts_the_page_says_so_and_its_lists_lead_to_every_page(browser: Browser, served: str) -> None:
    with lent(browser, scripts=False) as page:
        page.goto(f"{served}search/")
        expect(page.locator("#finder")).to_be_hidden()
        assert "Search needs JavaScript" in str(page.content())
        page.get_by_role("link", name="A to Z").click()
        letters = page.eval_on_selector_all(".letters a", "all => all.map(it => it.href)")
        page.locator(".letters a").first.click()
        expect(page).to_have_url(letters[0])
        listed = set()
        for letter in letters:
            page.goto(letter)
            listed |= set(page.eval_on_selector_all(".facts a", "all => all.map(it => it.href)"))
    plans = {f"{served}plans/{path.stem}/" for path in (PORTAL / "data/plans").glob("*.yml")}
    assert plans <= listed


def a_page(number: int, text: str = "") -> IndexedPage:
    return indexed_page(f"plans/p{number % 9}/{number}/", f"Title {number}", text, "<p>words</p>", Entry("Action"))


def test_a_large_record_has_several_indexes_and_a_changed_page_makes_only_its_own_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pagefind_index, "MOST_PAGES", 20)
    pages = [a_page(number) for number in range(60)]
    before = pagefind_index.grouped_pages(pages)
    assert 2 <= len(before) <= 4
    assert sorted(it.address for group in before.values() for it in group) == sorted(it.address for it in pages)
    changed = [a_page(7, "changed"), *(it for it in pages if "/7/" not in it.address)]
    after = pagefind_index.grouped_pages(changed)
    assert sum(sorted(map(repr, before[name])) != sorted(map(repr, after[name])) for name in before) == 1


def test_an_index_that_is_not_whole_is_refused_and_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(*arguments: Any, **options: Any) -> Any:
        done = run(*arguments, **options)
        (Path(arguments[0][arguments[0].index("--output-path") + 1]) / "pagefind-entry.json").write_bytes(b"")
        return done

    run = subprocess.run
    monkeypatch.setattr(pagefind_index, "KEPT", tmp_path / "kept")
    monkeypatch.setattr(subprocess, "run", half)
    for _ in range(2):
        with pytest.raises(json.JSONDecodeError):
            dict(search.index_files([a_page(1)], checked_record(PORTAL)))


def test_whoever_serves_the_site_may_read_all_of_it(site: Path) -> None:
    paths = list(site.rglob("*"))
    assert [path for path in paths if not path.stat().st_mode & 0o004] == []
    assert [path for path in paths if path.is_dir() and not path.stat().st_mode & 0o001] == []


def test_words_on_two_lines_of_a_page_are_two_words() -> None:
    assert "words" in set(words_of(a_page(1).html))
    body = "<h1>Title</h1><dl><dt>Due</dt><dd>December</dd></dl><ul><li>one</li><li>two</li></ul>"
    told = set(words_of(indexed_page("x/", "Title", "", body, Entry("Action")).html))
    assert {"due", "december", "one", "two"} <= told


def test_columns_hold_what_every_page_has_in_the_order_of_the_pages() -> None:
    rows = [
        row(Entry("Action", {"body": ("B",)})),
        row(Entry("Action", {"body": ("A", "B")}, day=date(2021, 2, 2), late=3)),
        row(Entry("Plan")),
    ]
    files = columns(rows)
    named = {
        name: [[it["values"][v] for v in it["sets"][ord(sign) - FIRST_SIGN]] for sign in it["pages"]]
        for name, it in {**files["facets"], **files["pages"]}.items()
    }
    assert named["kind"] == [["Action"], ["Action"], ["Plan"]]
    assert named["body"] == [["B"], ["A", "B"], []]
    assert files["days"] == {"day": ["", "2021-02-02", ""], "late": [0, 3, 0]}


def test_the_words_of_a_search_are_those_of_the_record(site: Path) -> None:
    told = json.loads((site / "pagefind/words.json").read_text("utf-8"))
    assert ["srf", "single referral form", "shared referral form"] in told["same"]
    assert "child" in told["typed"]["kid"]
    assert "safeguarding" in told["words"].split()
    assert [index["folder"] for index in told["indexes"]] == [""]


def test_words_that_are_not_common_lie_by_their_first_letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind_index, "KEPT", tmp_path / "kept")
    monkeypatch.setattr(search, "COMMONEST", 2)
    texts = ("same safe ", "same safe sorrow ", "same safe shed ")
    pages = [a_page(number, text) for number, text in enumerate(texts)]
    files = dict(search.index_files(pages, checked_record(PORTAL)))
    common = json.loads(files["words.json"])["words"].split()
    rare = {letter: json.loads(files[f"rare-{letter}.json"]).split() for letter in "aswx"}
    assert len(common) == 2
    assert {"sorrow", "shed"} <= set(rare["s"])
    assert not [word for letter, words in rare.items() for word in words if word[0] != letter or word in common]


@pytest.mark.parametrize(
    ("asked", "looked_up"),
    [
        ("neglect of children", [["neglect"]]),
        ("the children", [["children"]]),
        ("is it for", [["is"], ["for"]]),
        ("planned reviews", [["planned"], ["reviews"]]),
        ("MASH plans", [["mash", "safeguarding hub"]]),
        ("what does the plan", [["plan"]]),
        ("looked after", [["looked after", "looked"]]),
    ],
)
def test_words_that_most_pages_have_are_looked_up_where_nothing_else_is_asked(
    page: Page, served: str, asked: str, looked_up: list[list[str]]
) -> None:
    known = {
        "words": "children plan it review agency multi looked after reviews safeguarding hub neglect planned mash",
        "common": ["children", "it", "plans"],
        "same": [["mash", "multi agency safeguarding hub"], ["looked after", "looked after children"]],
        "typed": {"looked after": ["looked"]},
    }
    page.goto(f"{served}search/")
    parts = page.evaluate(
        """async ([asked, known]) => (await import('../assets/search/question.js')).partsOf(asked, known)""",
        [asked, known],
    )
    assert [[form["text"] for form in part["forms"]] for part in parts] == looked_up


def test_nothing_is_loaded_for_search_before_somebody_searches(browser: Browser, served: str) -> None:
    with opened(browser) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.removeprefix(served)))
        page.goto(f"{served}search/")
        page.wait_for_load_state("networkidle")
        assert not [name for name in asked if name.endswith((".pf_meta", ".pagefind", ".json"))]


def test_rare_words_and_days_are_loaded_only_where_a_question_needs_them(browser: Browser, served: str) -> None:
    with opened(browser) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
        for query, loaded in (
            ("q=form", set()),
            ("q=safegaurding", {"rare-s.json"}),
            ("q=form&order=late", {"days.json"}),
            ("q=late", {"days.json"}),
        ):
            asked.clear()
            page.goto("about:blank")
            page.goto(f"{served}search/?{query}")
            page.locator(RESULTS).first.wait_for()
            assert {name for name in asked if name.startswith(("rare", "days"))} == loaded


def test_room_is_made_though_another_run_takes_something_away_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pagefind_index, "KEPT", tmp_path)
    monkeypatch.setattr(pagefind_index, "MOST_KEPT", 1)
    for age, name in enumerate(("newest", "older")):
        (tmp_path / name).mkdir()
        os.utime(tmp_path / name, (1e9 - age, 1e9 - age))
    # It is listed, and no longer there.
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    pagefind_index.make_room()
    assert (tmp_path / "newest").is_dir()
    assert not (tmp_path / "older").exists()
