"""The search on a large generated portal: `make bench-search`. It measures and prints; nothing passes or fails.

For its index in one piece, and in several of 2,000 pages: the time to make them all and after one action has changed,
as the clock and the processors count it, and the most memory that Pagefind took. Then, in Chromium behind a slow line
(Lighthouse's slow 4G: 1.6 Mbit/s, 150 ms), the time and the bytes from opening /search/?q=… to the first result, cold
and warm; and the bytes for every question of tests/this_record/questions.yml, on a fast line, where there is one.
The portal is kept in .cache/bench/.
"""

import argparse
import gzip
import multiprocessing
import pickle
import resource
import shutil
import statistics
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import urlencode

import yaml
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from macros.model.as_at import as_at
from macros.model.reading import read
from macros.model.record import Record
from macros.outputs import pagefind_index
from macros.outputs.indexed_page import IndexedPage, indexed_pages
from macros.outputs.publication import Publication
from macros.outputs.search import index_files
from macros.things.facts import Facts
from tests import chromium
from tests.bench.generated import Size, generated_portal
from tests.portals import ROOT, build_site
from tests.serving import Quiet, serving

KEPT = ROOT / ".cache" / "bench"
RENDERED = KEPT / "rendered"
QUESTIONS = ("neglect", "is anything late", "safegaurding training for schools", "information sharing 1.1")
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
BOUND = 500
NOTHING = "pagefind-summary:has-text('Nothing found')"
# One action has changed: so many words more.
CHANGE = "<p>Checked again, and no change.</p>"


def main() -> None:
    """Measure what the arguments ask for, and print it."""
    asked = argparse.ArgumentParser(description=__doc__)
    for name, number in (("plans", 500), ("actions", 10_000), ("briefings", 2_000), ("seed", 1)):
        asked.add_argument(f"--{name}", type=int, default=number)
    size = Size(**vars(asked.parse_args()))
    root = KEPT / f"{size.plans}-{size.actions}-{size.briefings}-{size.seed}"
    if not (root / "data").is_dir():
        generated_portal(root, size, taken=ROOT)
    site = KEPT / "site"
    build_site(ROOT, site)
    _apart(_rendered, root)
    for name, most in (("one", 1_000_000), ("several", 2_000)):
        _apart(_indexed, site / "pagefind", name, most)
        with sync_playwright() as playwright, chromium.launch(playwright) as browser, serving(site, _Packed) as address:
            for question in QUESTIONS:
                _searched(browser, address, name, question)
            _weighed(browser, address, name)


def _apart(measure: Any, *arguments: Any) -> None:
    """Run in a process of its own, so that its children's memory is its own too."""
    process = multiprocessing.get_context("spawn").Process(target=measure, args=arguments)
    process.start()
    process.join()
    assert process.exitcode == 0


def _rendered(root: Path) -> None:
    """Read and render everything once, and keep it for those that index it."""
    record, _ = read(root)
    assert record
    started = time.perf_counter()
    pages = list(indexed_pages(Publication(Facts(record, as_at(record.portal)))))
    print(f"{len(pages):,} pages and parts rendered in {time.perf_counter() - started:.1f} s", flush=True)
    RENDERED.write_bytes(pickle.dumps((pages, record)))


def _indexed(folder: Path, name: str, most: int) -> None:
    pagefind_index.MOST_PAGES, pagefind_index.KEPT = most, KEPT / f"indexes-{name}"
    shutil.rmtree(pagefind_index.KEPT, ignore_errors=True)
    pages, record = pickle.loads(RENDERED.read_bytes())
    _timed(f"indexes in {name}: all made", pages, record, folder)
    at = next(number for number, it in enumerate(pages) if it.entry.kind == "Action")
    pages[at] = replace(pages[at], html=pages[at].html.replace("</body>", f"{CHANGE}</body>"))
    _timed(f"indexes in {name}: one action changed", pages, record, folder)
    most_memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    files = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    print(
        f"indexes in {name}: {most_memory:,.0f} MB of memory at most, {len(files):,} files, {sum(files) / 1e6:.1f} MB"
    )


def _timed(what: str, pages: Sequence[IndexedPage], record: Record, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    started, worked = time.perf_counter(), _work()
    for name, content in index_files(pages, record):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    took, work = time.perf_counter() - started, _work() - worked
    print(f"{what} in {took:.1f} s, {work:.1f} s of the processor", flush=True)


def _work() -> float:
    """The seconds that processors worked for this process and for those that it started."""
    used = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(it.ru_utime + it.ru_stime for it in used)


def _searched(browser: Browser, address: str, name: str, question: str) -> None:
    """Open /search/ with a question behind a slow line, twice in one browser, the second time with what that kept."""
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        for state in ("cold", "warm"):
            took, kilobytes, found = _first_result(context, address, question, SLOW_4G)
            print(
                f"indexes in {name}, {state}: {took:.1f} s and {kilobytes:.0f} kB to the first of {found}", flush=True
            )


def _weighed(browser: Browser, address: str, name: str) -> None:
    """Open /search/ with every question of the relevance set, each in a browser that has kept nothing."""
    weights = []
    asked_here = ROOT / "tests/this_record/questions.yml"
    for question in yaml.safe_load(asked_here.read_text("utf-8")) if asked_here.is_file() else ():
        with browser.new_context(viewport={"width": 390, "height": 844}) as context:
            _, kilobytes, _ = _first_result(context, address, question["ask"])
            weights.append((kilobytes, question["ask"]))
    if not weights:
        return
    middle, (most, asked) = statistics.median(it for it, _ in weights), max(weights)
    above = sum(it > BOUND for it, _ in weights)
    print(
        f"indexes in {name}, {len(weights)} questions, cold: {middle:.0f} kB to the first result in the middle, "
        f"{above} times more than {BOUND} kB, {most:.0f} kB at most, for “{asked}”",
        flush=True,
    )


def _first_result(context: BrowserContext, address: str, question: str, line: Any = None) -> tuple[float, float, str]:
    """The seconds and kB from opening /search/ with a question to its first result, and what it says of them all."""
    with closing(context.new_page()) as page:
        tools = context.new_cdp_session(page)
        asked: dict[str, str] = {}
        got: dict[str, float] = {}
        tools.on("Network.requestWillBeSent", lambda it: asked.update({it["requestId"]: it["request"]["url"]}))
        tools.on("Network.loadingFinished", lambda it: got.update({it["requestId"]: it["encodedDataLength"]}))
        tools.send("Network.enable")
        if line:
            tools.send("Network.emulateNetworkConditions", line)
        started = time.perf_counter()
        page.goto(f"{address}search/?{urlencode({'q': question})}", wait_until="commit")
        page.locator(f"pagefind-results .result a, {NOTHING}").first.wait_for(timeout=120_000)
        took = time.perf_counter() - started
        # On a fast line the facets are there already, though they are asked for when the first result has come.
        kilobytes = sum(size for name, size in got.items() if not asked[name].endswith("/facets.json")) / 1000
        return took, kilobytes, page.locator("pagefind-summary").inner_text()


class _Packed(Quiet):
    """A server that packs what hosts pack, and says how long a copy holds as `_headers` does."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        """The file, packed where that makes it smaller."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in (".html", ".css", ".js", ".json", ".svg") or not path.is_file():
            return super().send_head()
        packed = gzip.compress(path.read_bytes(), 9)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(packed)))
        self.send_header("Last-Modified", self.date_time_string(int(path.stat().st_mtime)))
        self.end_headers()
        return BytesIO(packed)


if __name__ == "__main__":
    main()
