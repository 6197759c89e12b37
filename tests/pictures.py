"""Pictures of the main pages of the invented portal, which no edit of the record changes.

`python -m tests.pictures`, a part of `make bless`, takes them anew. Fonts and browsers differ between machines, so a
picture is compared by its layout only: in grey, much smaller, blurred.
"""

from collections.abc import Iterator
from io import BytesIO
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageChops, ImageFilter, ImageStat
from playwright.sync_api import Browser, sync_playwright

from tests import chromium
from tests.portals import build_site, copy_of_portal
from tests.serving import serving
from tests.test_browser import SCHEMES

FOLDER = Path(__file__).parent / "pictures"
PAGES = {
    "home": "",
    "plans": "plans/",
    "plan": "plans/robin/",
    "dates": "plans/robin/dates/",
    "measures": "measures/",
    "action": "plans/robin/2.1/",
    "changes": "changes/2020-06-09/2021-03-02/",
    "late": "late/",
    "briefing": "briefings/robin/",
    "search": "search/",
}
SIZES = {390: 1000, 1280: 1000}
COLOURS, SMALLER = 24, 16


def pictures(browser: Browser, served: str) -> Iterator[tuple[str, Image.Image]]:
    """The top of each main page as it looks now, under its name, at both widths and in both schemes."""
    for (width, height), scheme in product(SIZES.items(), SCHEMES):
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
        page = context.new_page()
        for name, address in PAGES.items():
            page.goto(served + address)
            yield f"{name}-{width}-{scheme}", Image.open(BytesIO(page.screenshot())).convert("RGB")
        context.close()


def difference(first: Image.Image, second: Image.Image) -> float:
    """How unlike two pictures of one size are, from 0 to 255, on average over their blurred grey."""
    return float(ImageStat.Stat(ImageChops.difference(_blurred(first), _blurred(second))).mean[0])


def save(name: str, picture: Image.Image) -> None:
    """Keep a picture, with few colours: it is small, and no test looks at its shades."""
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(FOLDER / f"{name}.png", optimize=True)


def _blurred(picture: Image.Image) -> Image.Image:
    small = picture.convert("L").resize((picture.width // SMALLER, picture.height // SMALLER), Image.Resampling.BOX)
    return small.filter(ImageFilter.GaussianBlur(2))


def _take() -> None:
    FOLDER.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as playwright, chromium.launch(playwright) as browser:
        portal = copy_of_portal(Path(folder) / "portal")
        build_site(portal, portal / "site")
        with serving(portal / "site") as served:
            for name, picture in pictures(browser, served):
                save(name, picture)


if __name__ == "__main__":
    _take()
