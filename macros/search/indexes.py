"""The indexes of /search/: made by Pagefind, each anew only when its own pages have changed.

/pagefind/                the first index, and Pagefind's own scripts
/pagefind/<index>/        the others, where the record is large
/pagefind/**/pages.json   what search knows of each page of an index beside its words: facets, dates
/pagefind/words.json      the indexes, the words that mean the same, and the words that there are
"""

import asyncio
import gzip
import hashlib
import json
import shutil
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import Any

from pagefind.index import IndexConfig, PagefindIndex

from macros.model.record import Record
from macros.pages.found import FACETS
from macros.search.document import Document, words_of
from macros.search.same_words import same_words, typed_words

# So many pages make one index: more of them at once cost Pagefind more than their share of time and memory.
MOST_PAGES = 2_000
MOST_WORDS = 20_000
KEPT = Path(__file__).resolve().parents[2] / ".cache" / "search"
MOST_KEPT = 40
LANGUAGE = "en"
# What Pagefind also writes, and no page of ours asks for.
UNUSED = (
    "pagefind-ui.*",
    "pagefind-modular-ui.*",
    "pagefind-highlight.js",
    "pagefind-component-ui.css",
    "wasm.unknown.*",
)
OF_THE_FIRST = ("*.js", "wasm.*")
# What says nothing of its own: the way to a page, its status (a facet), its sources.
NOT_FOUND_BY = [".kicker", ".status", ".neighbours", ".suggest", ".cite"]


def write_indexes(documents: Iterable[Document], record: Record, folder: Path) -> None:
    """Write everything that /search/ asks for into `folder`; an index that was made before is taken from .cache."""
    groups = grouped_documents(list(documents))
    words: Counter[str] = Counter()
    for number, (name, group) in enumerate(groups.items()):
        made = _made(group)
        left_out = shutil.ignore_patterns(*(OF_THE_FIRST if number else ()), "words.json")
        shutil.copytree(made, folder if number == 0 else folder / name, ignore=left_out, dirs_exist_ok=True)
        words.update(json.loads((made / "words.json").read_bytes()))
    for old in sorted(KEPT.iterdir(), key=lambda other: other.stat().st_mtime)[:-MOST_KEPT]:
        _removed(old)
    known = [word for word, _ in sorted(words.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_WORDS]]
    told = {
        "indexes": list(groups)[1:],
        "same": same_words(record),
        "typed": typed_words(record),
        "words": " ".join(known),
    }
    (folder / "words.json").write_bytes(_json(told))


def grouped_documents(documents: Sequence[Document]) -> dict[str, list[Document]]:
    """The documents of each index. A small record has one; a large one has several for plans and for briefings.

    A plan's pages lie in one index, so that a change of one action makes two indexes anew: its plan's, and that of
    the lists which tell of it too.
    """
    if len(documents) <= MOST_PAGES:
        return {"all": list(documents)}
    pages = Counter(document.address.partition("/")[0] for document in documents)
    groups: dict[str, list[Document]] = {"other": []}
    for document in documents:
        section, _, rest = document.address.partition("/")
        of_section = -(-pages[section] // MOST_PAGES)
        number = int(hashlib.sha256(rest.partition("/")[0].encode()).hexdigest(), 16) % of_section
        name = f"{section}-{number + 1}" if section in ("plans", "briefings") and rest else "other"
        groups.setdefault(name, []).append(document)
    return groups


def _made(documents: Sequence[Document]) -> Path:
    """The folder that holds the index of some documents."""
    digest = hashlib.sha256(version("pagefind").encode())
    for document in documents:
        digest.update(repr(document).encode())
    folder = KEPT / digest.hexdigest()
    if not folder.is_dir():
        KEPT.mkdir(parents=True, exist_ok=True)
        part = Path(mkdtemp(dir=KEPT))
        part.chmod(0o755)  # it becomes a folder of the site, and whoever serves that may be somebody else
        # In a thread of its own: Pagefind's API is asynchronous, and whoever calls may be so too.
        with ThreadPoolExecutor(1) as thread:
            thread.submit(lambda: asyncio.run(_index(documents, part))).result()
        for unused in UNUSED:
            for path in part.glob(unused):
                path.unlink()
        (part / "pages.json").write_bytes(_json(_pages(documents, part)))
        (part / "words.json").write_bytes(_json(Counter(word for it in documents for word in set(words_of(it.html)))))
        with suppress(OSError):  # another build made the same meanwhile
            part.rename(folder)
    folder.touch()
    return folder


def _removed(folder: Path) -> None:
    """Take a folder away: first its name, so that nobody takes what is left of it for the whole."""
    with suppress(OSError):
        shutil.rmtree(folder.rename(mkdtemp(dir=KEPT)))


async def _index(documents: Sequence[Document], folder: Path) -> None:
    """Let Pagefind index documents from files: it takes a tenth of a second for each that it is handed singly."""
    with TemporaryDirectory() as pages:
        for it in documents:
            path = Path(pages) / it.address / "index.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(it.html, "utf-8")
        config = IndexConfig(output_path=str(folder), force_language=LANGUAGE, exclude_selectors=NOT_FOUND_BY)
        async with PagefindIndex(config=config) as index:
            await index.add_directory(pages)


def _pages(documents: Sequence[Document], folder: Path) -> dict[str, Any]:
    """What search knows of each page, by the name that Pagefind gave it: its values of each facet, its dates."""
    names = {}
    for path in (folder / "fragment").iterdir():
        fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))
        names[fragment["url"].strip("/")] = path.stem
    values: dict[str, dict[str, int]] = {facet: {} for facet in FACETS}
    pages = {names[it.address.strip("/")]: _row(it, values) for it in documents}
    return {"facets": {facet: list(found) for facet, found in values.items()}, "pages": pages}


def _row(document: Document, values: dict[str, dict[str, int]]) -> list[Any]:
    """The number of each value, facet by facet, as `values` counts them; then the date, and for how long it is late."""
    found = document.found
    facets = {"kind": (found.kind,), **found.facets}
    numbered = [
        [values.setdefault(facet, {}).setdefault(value, len(values[facet])) for value in facets.get(facet, ())]
        for facet in FACETS
    ]
    return [*numbered, found.day.isoformat() if found.day else "", found.late]


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
