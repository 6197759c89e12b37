"""Every list is narrowed by plain links: the part that the address names stays, and the others go. No script runs."""

import gzip
import re
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from tests.pages import lent
from tests.test_screens import UNFOLD

# What comes first in each other order of the plan of Heron.
ORDERS = {"by the date due": ["H10", "H3", "H4"], "by the last report": ["H10", "H1", "H4"]}
NAMES = {"by the date due": "by-date/", "by the last report": "by-report/"}
LISTS = ["plans", "meetings", "briefings", "measures", "themes", "bodies", "promises", "corrections"]


@pytest.mark.parametrize("name", LISTS)
def test_a_link_leaves_one_part_of_a_list_and_another_brings_all_back(browser: Browser, served: str, name: str) -> None:
    with lent(browser, scripts=False) as page:
        page.goto(f"{served}{name}/")
        page.evaluate(UNFOLD)
        parts = page.locator(".list .part")
        links = [page.locator(f'.list a[href="#{part.get_attribute("id")}"]').first for part in parts.all()]
        assert len(links) >= 2
        expect(page.get_by_text("Show all")).to_be_hidden()
        for link, part in zip(links, parts.all(), strict=True):
            link.click()
            expect(part).to_be_in_viewport()
            expect(page.locator(".list .part:visible")).to_have_count(1)
        page.get_by_text("Show all").click()
        expect(page.locator(".list .part:visible")).to_have_count(len(links))


# The links to parts, each with its own words and those that stand behind it.
LINKS = """all => all.filter(it => document.querySelector(it.hash).matches('.part'))
    .map(it => [it.hash.slice(1), it.textContent + (it.nextSibling?.textContent ?? '')])"""
# Behind its words: "(3)", ": 3", or ": 3 actions; 2 steps".
COUNT = re.compile(r"(?:\((\d+)\)|: (\d[^:]*))[,\s]*$")


@pytest.mark.parametrize("name", LISTS)
def test_the_number_in_a_link_is_that_of_what_it_leaves(browser: Browser, served: str, name: str) -> None:
    with lent(browser, scripts=False) as page:
        page.goto(f"{served}{name}/")
        page.evaluate(UNFOLD)
        found = page.eval_on_selector_all('.list a[href^="#"]', LINKS)
        counts = {part: count[1] or count[2] for part, words in found if (count := COUNT.search(words))}
        numbers = {part: sum(map(int, re.findall(r"\d+", count))) for part, count in counts.items()}
        assert len(numbers) >= 2
        for part, wanted in numbers.items():
            page.locator(f'.list a[href="#{part}"]').first.click()
            shown = page.locator(".part:target")
            expect(shown).to_have_id(part)
            expect(shown.locator("> tr, > ul > li, tbody > tr")).to_have_count(wanted)


@pytest.mark.parametrize("plan", ["robin", "visit-2021", "heron"])
def test_a_link_leaves_as_many_actions_of_a_plan_as_it_says(browser: Browser, served: str, plan: str) -> None:
    with lent(browser, scripts=False) as page:
        page.goto(f"{served}plans/{plan}/")
        links = page.locator(".only a").all()
        assert len(links) >= 3
        for link in links:
            wanted = int(re.findall(r"\((\d+)", link.inner_text())[0])
            link.click()
            expect(page.locator(".narrow tbody tr:visible")).to_have_count(wanted)


ROWS = ".narrow tbody tr"


def test_a_table_of_actions_has_other_orders_without_a_script(browser: Browser, served: str) -> None:
    with lent(browser, scripts=False) as page:
        page.goto(f"{served}plans/heron/")
        own = page.locator(f"{ROWS} .id").all_inner_texts()
        for words, wanted in ORDERS.items():
            page.get_by_role("link", name=words).click()
            expect(page.locator(".order [aria-current]")).to_have_text(words)
            assert sorted(page.locator(f"{ROWS} .id").all_inner_texts()) == sorted(own)
            assert page.locator(f"{ROWS} .id").all_inner_texts()[: len(wanted)] == wanted
            page.get_by_role("link", name="Not reported done").click()
            expect(page.locator(f"{ROWS}.is-open").first).to_be_visible()
            expect(page.locator(f"{ROWS}:not(.is-open):visible")).to_have_count(0)
        page.get_by_role("link", name="as in the plan").click()
        assert page.locator(f"{ROWS} .id").all_inner_texts() == own


def test_with_a_script_the_rows_change_places_where_they_are(browser: Browser, served: str) -> None:
    with lent(browser) as page:
        page.goto(f"{served}plans/heron/#only-open")
        for words in [*ORDERS, "as in the plan"]:
            page.get_by_role("link", name=words).click()
            expect(page.locator(".order [aria-current]")).to_have_text(words)
            expect(page.locator(".order [role=status]")).to_have_text(f"The actions are in order: {words}")
            expect(page).to_have_url(f"{served}plans/heron/#only-open")
            shown = page.locator(f"{ROWS} .id").all_text_contents()
            with lent(browser, scripts=False) as other:
                other.goto(f"{served}plans/heron/{NAMES.get(words, '')}")
                assert shown == other.locator(f"{ROWS} .id").all_text_contents()


def test_pages_of_other_orders_are_not_found_by_search(site: Path) -> None:
    assert (site / "plans/heron/by-date/index.html").is_file()
    fragments = (gzip.decompress(path.read_bytes()) for path in (site / "pagefind/fragment").iterdir())
    found = [text for text in fragments if b'"url":"/plans/heron/' in text]
    assert found
    assert not [text for text in found if b"/by-" in text]


# What stands under each heading of a list of questions or promises, without its status and its date.
UNDER = """([heading, part]) => {
    const found = {};
    const first = [...document.querySelectorAll('h2')].find(it => it.textContent.startsWith(heading));
    let name = '';
    for (let it = first.nextElementSibling; it && it.tagName !== 'H2'; it = it.nextElementSibling) {
        if (it.tagName === 'H3') name = it.firstChild.textContent.trim();
        if (it.matches('.steps')) found[name] = [...it.querySelectorAll(part)].map(line => line.textContent);
    }
    return found;
}"""
LINE = "summary > span:not(.status, .aside)"


def test_questions_and_promises_stand_under_the_plan_that_they_are_about(browser: Browser, served: str) -> None:
    with lent(browser, scripts=False) as page:
        page.goto(f"{served}meetings/2020-06-09/")
        assert page.evaluate(UNDER, ["1 question", LINE]) == {"Robin": ["Why is the form late?"]}
        assert page.evaluate(UNDER, ["3 promises", LINE]) == {
            "Robin": ["Bring the form back.", "Say what it cost."],
            "About no single plan": [
                "Come back some day.",
                "Show the form to schools.",
                "Say how many forms were sent.",
            ],
        }
        page.goto(f"{served}meetings/2021-03-02/")
        assert page.evaluate(UNDER, ["1 question", LINE]) == {"": ["Who checks?"]}


def test_no_list_of_meetings_says_that_there_were_no_questions(browser: Browser, served: str) -> None:
    for width in (390, 1280):
        with lent(browser, width) as page:
            page.goto(f"{served}meetings/")
            assert "0" not in page.locator('td[data-label="Questions"], td[data-label="Promises"]').all_inner_texts()
            assert "Questions: 0" not in page.locator("main").inner_text()


def test_a_long_page_has_the_way_to_its_parts_beside_it_on_a_wide_screen_alone(browser: Browser, served: str) -> None:
    for width, is_wide in ((390, False), (1280, True)):
        with lent(browser, width) as page:
            page.goto(f"{served}changes/2020-06-09/2021-03-02/")
            beside = page.get_by_role("navigation", name="Parts of this page")
            expect(beside).to_be_visible(visible=is_wide)
            for link in page.locator(".beside a").all():
                assert page.locator(str(link.get_attribute("href"))).count() == 1
            if is_wide:
                page.mouse.wheel(0, 4000)
                page.wait_for_timeout(100)
                expect(beside).to_be_in_viewport()


def test_the_questions_of_a_briefing_stand_alone_and_print_alone_without_a_script(
    browser: Browser, served: str
) -> None:
    with lent(browser, scripts=False) as page:
        page.goto(f"{served}briefings/everybody/")
        assert "Say hello." in page.locator("article").inner_text()
        page.get_by_role("link", name="Only the questions").click()
        shown = page.locator("article").inner_text()
        assert "Who is not here?" in shown
        assert "Say hello." not in shown
        assert "About this briefing" not in shown
        printed = [it.extract_text() for it in PdfReader(BytesIO(page.pdf(format="A4"))).pages]
        assert len(printed) == 1
        assert "Who is not here?" in printed[0]
        assert "Say hello." not in printed[0]
        page.get_by_role("link", name="Show the whole briefing").click()
        assert "Say hello." in page.locator("article").inner_text()
