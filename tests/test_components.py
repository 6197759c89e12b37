"""The page of all components: none is missing, and it is as sound as the pages that are published."""

from pathlib import Path

from playwright.sync_api import Browser

from tests import checkers
from tests.components import article, whole
from tests.portals import ROOT
from tests.test_accessible import seen
from tests.test_browser import opened

NAMES = sorted(path.stem for path in (ROOT / "overrides/components").glob("*.html"))


def test_every_component_is_shown() -> None:
    html = article()
    assert not [name for name in NAMES if f'id="component-{name}"' not in html]


def test_axe_finds_nothing_in_any_component_by_itself(browser: Browser, tmp_path: Path) -> None:
    checkers.install()
    page_file = tmp_path / "index.html"
    page_file.write_text(whole().replace("assets/", f"{(ROOT / 'docs/assets').as_uri()}/"), "utf-8")
    with opened(browser) as page:
        page.goto(page_file.as_uri())
        assert seen(page, 320, "light") == []
        assert seen(page, 1280, "dark") == []
