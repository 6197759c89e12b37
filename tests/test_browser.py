"""The portal in Chromium: nothing fails, nothing leaves for elsewhere, everybody can get at everything."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from tests.pages import lent, listening, opened
from tests.portals import copy_of_portal

PAGES = {
    "home": "",
    "a plan": "plans/robin/",
    "an action": "plans/robin/2.1/",
    "changes": "changes/2020-06-09/2021-03-02/",
    "late": "late/",
    "a briefing": "briefings/robin/",
}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (320, 390, 1280)
GENEROUS = 60.0

# What a preview says of a page or a template that cannot be built, and of a mistake that the check names.
WRONG = re.compile("error happened|The pages stay as they were")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_a_page_opens_without_a_word_on_the_console_and_asks_for_nothing_elsewhere(
    browser: Browser, served: str, address: str, width: int
) -> None:
    said: list[str] = []
    asked: list[str] = []
    with (
        lent(browser, width) as page,
        listening(
            page,
            console=lambda message: said.append(message.text),
            pageerror=lambda error: said.append(str(error)),
            requestfailed=lambda request: said.append(f"{request.url} failed"),
            response=lambda it: said.append(f"{it.url}: {it.status}") if it.status not in (200, 304) else None,
            request=lambda request: asked.append(request.url),
        ),
    ):
        page.goto(served + address)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
            rgb = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number)")
            assert (max(rgb[:3]) < 80) if scheme == "dark" else (min(rgb[:3]) > 200)
    assert said == []
    assert {urlsplit(url).netloc for url in asked} == {urlsplit(served).netloc}


UNFOLDED = "document.querySelectorAll('details').forEach(it => it.open = true)"


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_all_content_is_there_without_scripts(browser: Browser, served: str, address: str) -> None:
    with lent(browser) as page:
        page.goto(served + address)
        page.locator(".scheme").evaluate("group => group.remove()")
        page.evaluate(UNFOLDED)
        with_scripts = page.locator("body").inner_text()
    with lent(browser, scripts=False) as page:
        page.goto(served + address)
        page.evaluate(UNFOLDED)
        assert page.locator("body").inner_text() == with_scripts
        assert page.locator("article h1").is_visible()
    assert len(with_scripts.split()) > 300


@pytest.mark.parametrize("width", WIDTHS)
def test_the_skip_link_is_the_first_focus_and_leads_past_the_navigation(
    browser: Browser, served: str, width: int
) -> None:
    with lent(browser, width) as page:
        page.goto(served)
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        expect(focused).to_have_text("Skip to the content")
        expect(focused).to_be_in_viewport(ratio=1)
        page.keyboard.press("Enter")
        expect(page.locator(":focus")).to_have_id("content")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('article') !== null")


@pytest.mark.parametrize("width", WIDTHS)
def test_every_section_is_reached_by_keyboard_with_the_focus_in_sight(
    browser: Browser, served: str, width: int
) -> None:
    passed: list[str] = []
    with lent(browser, width) as page:
        page.goto(served)
        while passed[-1:] != ["Help"]:
            assert len(passed) < 20
            page.keyboard.press("Tab")
            focused = page.locator(":focus")
            expect(focused).to_be_in_viewport()
            assert focused.evaluate("e => getComputedStyle(e).outlineStyle") != "none"
            passed.append(focused.inner_text().strip())
            if passed[-1].startswith("Menu"):
                page.keyboard.press("Enter")
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{served}help/")
        expect(page.locator("nav [aria-current]")).to_have_text("Help")
    assert passed[-12:] == [
        "Home", "Plans", "Done", "Late", "Promises", "Meetings", "Years", "Learning", "Measures", "Download",
        "Follow", "Help",
    ]  # fmt: skip


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_what_is_printed_says_whose_it_is_and_has_all_of_the_article(
    browser: Browser, served: str, address: str
) -> None:
    with lent(browser) as page:
        page.goto(served + address)
        expect(page.locator("header.top")).to_be_visible()
        of_the_screen = "'.trail, .use, .neighbours, .suggest, .paper, .screen-only'"
        page.evaluate(f"document.querySelectorAll({of_the_screen}).forEach(e => e.remove())")
        unfold = "open => document.querySelectorAll('details').forEach(folded => folded.open = open)"
        page.evaluate(unfold, True)
        on_screen = page.locator("article").inner_text()
        page.evaluate(unfold, False)
        page.emulate_media(media="print")
        for part in ("header.top nav", "header.top form", "footer.foot"):
            expect(page.locator(part).first).to_be_hidden()
        expect(page.locator(".demonstration summary")).to_be_visible()
        expect(page.locator(".on-paper")).to_contain_text(
            f"as at 31 March 2022: https://candour.invented.example/{address}"
        )
        expect(page.locator("a.skip")).not_to_be_in_viewport()
        assert "".join(page.locator("article").inner_text().split()) == "".join(on_screen.split())


@pytest.mark.parametrize("briefing", ["robin", "robin/pl", "robin/ar", "everybody"])
def test_a_briefing_is_printed_on_one_page_of_a4(browser: Browser, served: str, briefing: str) -> None:
    with lent(browser) as page:
        page.goto(f"{served}briefings/{briefing}/")
        assert len(PdfReader(BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages) == 1


class Serving:
    """`mkdocs serve` of a portal on a free port, and what it has said until now."""

    def __init__(self, root: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address, self._log = f"http://127.0.0.1:{port}/", root / "serve.log"
        with self._log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "macros", "serve", f"127.0.0.1:{port}"],
                cwd=root,
                env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"},
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    @property
    def said(self) -> str:
        return self._log.read_text("utf-8")

    def until(self, holds: Callable[[], object]) -> None:
        """Wait until something holds, as long as the server lives."""
        end = time.monotonic() + GENEROUS
        while not holds():
            assert self.process.poll() is None, self.said
            assert time.monotonic() < end, self.said
            time.sleep(0.1)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait()


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    return copy_of_portal(tmp_path / "portal")


@pytest.fixture
def serving(portal: Path) -> Iterator[Serving]:
    server = Serving(portal)
    try:
        server.until(lambda: "Serving on" in server.said)
        yield server
    finally:
        server.stop()


@pytest.mark.long
def test_an_edit_shows_by_itself_and_a_broken_one_leaves_the_old_page(
    browser: Browser, portal: Path, serving: Serving
) -> None:
    plan = portal / "data/plans/robin.yml"
    written = plan.read_text("utf-8")

    def titled(title: str) -> str:
        return re.sub(r"(?m)^title: .*$", f"title: {title}", written, count=1)

    with opened(browser) as page:
        page.set_default_timeout(GENEROUS * 1000)
        page.goto(f"{serving.address}plans/robin/")
        heading = page.locator("h1")
        expect(heading).not_to_have_text("Robin, edited once")
        plan.write_text(titled("Robin, edited once"), "utf-8")
        expect(heading).to_have_text("Robin, edited once", timeout=GENEROUS * 1000)

        plan.write_text(titled("Robin, broken").replace("summary:", "sumary:"), "utf-8")
        serving.until(lambda: "The pages stay as they were" in serving.said)
        assert 'did you mean "summary"' in serving.said
        # Not by the page: it may be loading itself again.
        with urlopen(f"{serving.address}plans/robin/", timeout=GENEROUS) as answer:
            assert b"Robin, edited once" in answer.read()
        assert f"{plan.relative_to(portal)}:" in serving.said
        expect(heading).to_have_text("Robin, edited once")

        plan.write_text(titled("Robin, mended again"), "utf-8")
        expect(heading).to_have_text("Robin, mended again", timeout=GENEROUS * 1000)

        about = portal / "docs/plans.md"
        page.goto(f"{serving.address}plans/")
        about.write_text(about.read_text("utf-8").replace("# Plans\n", "# Plans of all kinds\n"), "utf-8")
        expect(heading).to_have_text("Plans of all kinds", timeout=GENEROUS * 1000)

        template = portal / "overrides/lists/plan_list.html"
        template.write_text(f"<h2>Edited template</h2>\n{template.read_text('utf-8')}", "utf-8")
        expect(page.get_by_role("heading", name="Edited template")).to_be_visible(timeout=GENEROUS * 1000)

        for broken in (template, about):
            whole = broken.read_text("utf-8")
            broken.write_text("{{ nothing of the kind }}", "utf-8")
            serving.until(lambda: WRONG.search(serving.said.rpartition("Detected file changes")[2]))
            broken.write_text(whole.replace("Edited template", f"Mended {broken.name}"), "utf-8")
            # Not "Documentation built": MkDocs says no line twice, and two builds can take the same time.
            serving.until(lambda: "Reloading browsers" in serving.said.rpartition("Detected file changes")[2])
        expect(page.get_by_role("heading", name="Mended plan_list.html")).to_be_visible(timeout=GENEROUS * 1000)
    assert serving.process.poll() is None
