"""The main pages by Lighthouse, on the slow phone that it simulates."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import checkers, chromium
from tests.serving import Quiet, serving

PAGES = {"home": "", "a plan": "plans/robin/", "an action": "plans/robin/2.1/", "a briefing": "briefings/robin/"}
LEAST = {"performance": 0.95, "accessibility": 1, "best-practices": 1, "seo": 1}


class Compressing(Quiet):
    """What every host of static files does, and Python's own server does not."""

    def do_GET(self) -> None:  # noqa: N802 - the name that the standard library calls
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            return self.send_error(404)
        content = gzip.compress(path.read_bytes(), mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        return None


@pytest.fixture
def compressed(site: Path) -> Iterator[str]:
    """The address at which the portal is served as a host would."""
    with serving(site, Compressing) as address:
        yield address


@pytest.mark.audit
@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_lighthouse_finds_the_page_as_good_as_we_promise(compressed: str, address: str) -> None:
    assert_as_good_as_we_promise(compressed + address)


def assert_as_good_as_we_promise(page: str) -> None:
    checkers.install(with_lighthouse=True)
    report = checkers.lighthouse(page, chromium.executable())
    scores = {name: category["score"] for name, category in report["categories"].items()}
    wrong = [it["title"] for it in report["audits"].values() if it["score"] is not None and it["score"] < 0.9]
    assert all(scores[name] >= least for name, least in LEAST.items()), (scores, wrong)
