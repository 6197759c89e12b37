"""Every list is narrowed by plain links: the part that the address names stays, and the others go. No script runs."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.test_browser import opened

LISTS = ["plans", "late", "meetings", "briefings", "measures", "themes", "bodies", "promises", "corrections"]


@pytest.mark.parametrize("name", LISTS)
def test_a_link_leaves_one_part_of_a_list_and_another_brings_all_back(browser: Browser, served: str, name: str) -> None:
    with opened(browser, scripts=False) as page:
        page.goto(f"{served}{name}/")
        parts = page.locator(".list .part")
        links = [page.locator(f'.list a[href="#{part.get_attribute("id")}"]').first for part in parts.all()]
        assert len(links) >= 2
        expect(page.get_by_text("Show all")).to_be_hidden()
        for link, part in zip(links, parts.all(), strict=True):
            link.click()
            expect(part).to_be_in_viewport()
            assert [other.is_visible() for other in parts.all()].count(True) == 1
        page.get_by_text("Show all").click()
        assert all(part.is_visible() for part in parts.all())


@pytest.mark.parametrize("name", LISTS)
def test_the_number_in_a_link_is_that_of_what_it_leaves(browser: Browser, served: str, name: str) -> None:
    with opened(browser, scripts=False) as page:
        page.goto(f"{served}{name}/")
        for link in page.locator(".only a.tag").all():
            number = re.search(r"\((\d+)\)$", link.inner_text())
            link.click()
            part = page.locator(".part:target")
            listed = part.locator("> tr, > ul > li, tbody > tr")
            assert number
            assert listed.count() == int(number[1])
