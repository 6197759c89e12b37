"""The main pages look as they did when their pictures were taken, as far as that is the same on every machine."""

from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from tests.pictures import FOLDER, PAGES, SIZES, difference, pictures
from tests.serving import serving

# Measured over all pictures: the same machine again up to 0.5, a wide serif font up to 1.6, no header 5.3 and more.
TOLERANCE = 3.0
ACCEPT = "run `make bless` if this is what you meant, and look at the pictures"


@pytest.fixture(scope="module")
def now(browser: Browser, invented: Path) -> dict[str, Image.Image]:
    with serving(invented / "site") as served:
        return dict(pictures(browser, served))


def test_there_is_a_picture_of_every_main_page(now: dict[str, Image.Image]) -> None:
    assert {path.stem for path in FOLDER.glob("*.png")} == now.keys(), ACCEPT
    assert len(now) == len(PAGES) * len(SIZES) * 2
    assert sum(path.stat().st_size for path in FOLDER.glob("*.png")) < 1_500_000


def test_the_main_pages_look_as_in_their_pictures(now: dict[str, Image.Image]) -> None:
    told = {
        name: difference(picture, Image.open(FOLDER / f"{name}.png").convert("RGB")) for name, picture in now.items()
    }
    assert not {name: by for name, by in told.items() if by > TOLERANCE}, ACCEPT


def test_another_page_and_another_scheme_would_be_seen(now: dict[str, Image.Image]) -> None:
    assert difference(now["home-1280-light"], now["home-1280-dark"]) > TOLERANCE
    moved = Image.new("RGB", now["home-390-light"].size, "white")
    moved.paste(now["home-390-light"], (0, 150))
    assert difference(now["home-390-light"], moved) > TOLERANCE
