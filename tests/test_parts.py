"""Every list is narrowed by plain links: the part that the address names stays, and the others go. No script runs."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.pages import lent

LISTS = ["plans", "meetings", "briefings", "measures", "themes", "bodies", "promises", "corrections"]


@pytest.mark.parametrize("name", LISTS)
def test_a_link_leaves_one_part_of_a_list_and_another_brings_all_back(browser: Browser, served: str, name: str) -> None:
    with lent(browser, scripts=False) as page:
        page.goto(f"{served}{name}/")
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
