"""An index of some pages, made by Pagefind, and kept until its own pages change."""

import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import Any

from macros.outputs.indexed_page import IndexedPage, words_of
from macros.outputs.search_columns import row
from macros.source.last_used import last_used

# So many pages make one index. In several, a change makes less anew; but of each a reader loads a part for every word.
MOST_PAGES = 20_000
KEPT = Path(__file__).resolve().parents[2] / ".cache" / "search"
MOST_KEPT = 40
LANGUAGE = "en"
# The words of an index lie in files of so many places. For each word of a question its file is loaded, and often the
# one behind it: in smaller files (Pagefind's own are of 20,000) less comes with it that nobody asked for.
CHUNKS = {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": "2500"}
# What Pagefind also writes, and no page of ours asks for.
UNUSED = (
    "pagefind-ui.*",
    "pagefind-modular-ui.*",
    "pagefind-highlight.js",
    "pagefind-component-ui.css",
    "wasm.unknown.*",
)
# What says nothing of its own: the way to a page, its status (a facet), its sources, labels and days, what a table does
# not know, what a rating means wherever one is given, and what stands on the page already.
NOT_FOUND_BY = [
    *(".kicker", ".neighbours", ".suggest", ".status", ".cite", "dt", "thead", "caption"),
    *("table time", "td .absent", "td .meaning", ".rating--none", ".steps details"),
]


def grouped_pages(pages: Sequence[IndexedPage]) -> dict[str, list[IndexedPage]]:
    """The pages of each index. A small record has one; a large one has several for plans and for briefings.

    A plan's pages lie in one index, so that a change of one action makes two indexes anew: its plan's, and that of
    the lists which tell of it too.
    """
    if len(pages) <= MOST_PAGES:
        return {"all": list(pages)}
    sections = Counter(page.address.partition("/")[0] for page in pages)
    groups: dict[str, list[IndexedPage]] = {"other": []}
    for page in pages:
        section, _, rest = page.address.partition("/")
        of_section = -(-sections[section] // MOST_PAGES)
        number = int(hashlib.sha256(rest.partition("/")[0].encode()).hexdigest(), 16) % of_section
        name = f"{section}-{number + 1}" if section in ("plans", "briefings") and rest else "other"
        groups.setdefault(name, []).append(page)
    return groups


def kept_index(pages: Sequence[IndexedPage]) -> Path:
    """The folder that holds the index of some pages."""
    digest = hashlib.sha256(version("pagefind").encode() + Path(__file__).read_bytes())
    for page in pages:
        digest.update(repr(page).encode())
    folder = KEPT / digest.hexdigest()
    if not folder.is_dir():
        KEPT.mkdir(parents=True, exist_ok=True)
        part = Path(mkdtemp(dir=KEPT))
        part.chmod(0o755)  # it becomes a folder of the site, and whoever serves that may be somebody else
        _index(pages, part)
        for unused in UNUSED:
            for path in part.glob(unused):
                path.unlink()
        (part / "pages.json").write_bytes(as_json(_pages(pages, part)))
        (part / "words.json").write_bytes(as_json(Counter(word for it in pages for word in set(words_of(it.html)))))
        with suppress(OSError):  # another build made the same meanwhile
            part.rename(folder)
    folder.touch()
    return folder


def _removed(folder: Path) -> None:
    """Take a folder away: first its name, so that nobody takes what is left of it for the whole."""
    with suppress(OSError):
        shutil.rmtree(folder.rename(mkdtemp(dir=KEPT)))


def _index(pages: Sequence[IndexedPage], folder: Path) -> None:
    """Let Pagefind index pages, and see that all which it wrote is whole.

    Its Python API ends Pagefind before the last files are written, and takes a tenth of a second for each.
    """
    options = [word for selector in NOT_FOUND_BY for word in ("--exclude-selectors", selector)]
    with TemporaryDirectory() as top:
        for it in pages:
            path = Path(top) / it.address / "index.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(it.html, "utf-8")
        command = [sys.executable, "-m", "pagefind", "--silent", "--site", top, "--output-path", str(folder)]
        command += ["--force-language", LANGUAGE, *options]
        done = subprocess.run(command, cwd=top, env={**os.environ, **CHUNKS}, capture_output=True)
    if done.returncode:
        raise RuntimeError(f"Pagefind says: {done.stderr.decode(errors='replace')}")
    json.loads((folder / "pagefind-entry.json").read_bytes())
    for path in folder.rglob("*.pf_*"):
        gzip.decompress(path.read_bytes())


def _pages(pages: Sequence[IndexedPage], folder: Path) -> dict[str, Any]:
    """What search knows of each page, in the order of Pagefind's list of all pages, and the name of that list."""
    told = json.loads((folder / "pagefind-entry.json").read_bytes())["languages"][LANGUAGE]
    name = f"pagefind.{told['hash']}.pf_meta"
    # The names of the pages stand first in it; those of the index's other files follow.
    names = re.findall(rf"{LANGUAGE}_[0-9a-f]+", gzip.decompress((folder / name).read_bytes()).decode("latin-1"))
    entries = {it.address.strip("/"): it.entry for it in pages}
    rows = [row(entries[_fragment(folder, it)["url"].strip("/")]) for it in names[: told["page_count"]]]
    return {"list": name, "rows": rows}


def _fragment(folder: Path, name: str) -> Any:
    packed = (folder / "fragment" / f"{name}.pf_fragment").read_bytes()
    return json.loads(gzip.decompress(packed).removeprefix(b"pagefind_dcd"))


def make_room() -> None:
    """Take away the indexes that were used the longest ago."""
    for old in sorted(KEPT.iterdir(), key=last_used)[:-MOST_KEPT]:
        _removed(old)


def as_json(value: Any) -> bytes:
    """A value as the shortest JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
