"""The pictures in README: main pages of this record's portal. `make bless` takes them anew; no test looks at them."""

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, ViewportSize, sync_playwright

from tests import chromium
from tests.portals import ROOT, build_site
from tests.serving import serving

FOLDER = ROOT / ".github/pictures"
# Side by side in one picture: the address of each page, its width, and its scheme.
SHOWN: dict[str, list[tuple[str, int, Literal["light", "dark"]]]] = {
    "home": [("", 1280, "light"), ("", 390, "light")],
    "pages": [
        *(("plans/sam-and-kyle/", 390, "light"), ("plans/send-written-statement/dates/", 390, "light")),
        *(("changes/2020-10-06/2021-02-02/", 390, "dark"), ("briefings/sam-and-kyle/", 390, "dark")),
    ],
}
HEIGHT, GAP, BEHIND, COLOURS = 1000, 40, "#7b8891", 256


def beside(pictures: list[Image.Image]) -> Image.Image:
    """Pictures of one height as one."""
    whole = Image.new("RGB", (sum(it.width + GAP for it in pictures) - GAP, HEIGHT), BEHIND)
    left = 0
    for picture in pictures:
        whole.paste(picture, (left, 0))
        left += picture.width + GAP
    return whole


def pictured(browser: Browser, address: str, width: int, scheme: Literal["light", "dark"]) -> Image.Image:
    """The top of a page."""
    page = browser.new_page(viewport=ViewportSize(width=width, height=HEIGHT), color_scheme=scheme)
    page.goto(address)
    picture = Image.open(BytesIO(page.screenshot())).convert("RGB")
    page.close()
    return picture


def take() -> None:
    """Build this portal and keep a picture of its main pages, with few colours, the rare ones among them."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright, chromium.launch(playwright) as browser:
        build_site(ROOT, Path(folder) / "site")
        with serving(Path(folder) / "site") as served:
            for name, pages in SHOWN.items():
                whole = beside([pictured(browser, served + address, width, scheme) for address, width, scheme in pages])
                whole.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
                    FOLDER / f"{name}.png", optimize=True
                )


if __name__ == "__main__":
    take()
