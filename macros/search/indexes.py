"""The indexes of /search/: made by Pagefind, each anew only when its own pages have changed.

/pagefind/                the first index, and Pagefind's own scripts
/pagefind/<index>/        the others, where the record is large
/pagefind/pages.json      the kind of every page, on which the order of results depends
/pagefind/facets.json     its other facets; they are loaded behind the first result
/pagefind/days.json       its days; they are loaded when somebody chooses another order
/pagefind/words.json      the indexes, the words that mean the same, and the commonest words
/pagefind/rare-a.json     the other words with an a, and so on: loaded when somebody types a word that is not common
"""

import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from string import ascii_lowercase
from tempfile import TemporaryDirectory, mkdtemp
from typing import Any

from macros.model.record import Record
from macros.search.columns import columns, row
from macros.search.document import Document, words_of
from macros.search.same_words import same_words, typed_words

# So many pages make one index. In several, a change makes less anew; but of each a reader loads a part for every word.
MOST_PAGES = 20_000
MOST_WORDS, COMMONEST = 20_000, 2_000
# A word that so large a share of all pages has is not looked up where a question says more: it tells no page from
# another, and its part of the index is the largest.
COMMON = 0.75
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
OF_THE_FIRST = ("*.js", "wasm.*")
# What is joined from all indexes.
OF_PARTS = ("pages.json", "words.json")
# What says nothing of its own: the way to a page, its status (a facet), its sources, labels and days, what a table does
# not know, what a rating means wherever one is given, and what stands on the page already.
NOT_FOUND_BY = [
    *(".kicker", ".neighbours", ".suggest", ".status", ".cite", "dt", "thead", "caption"),
    *("table time", "td .absent", "td .meaning", ".rating--none", ".steps details"),
]


def write_indexes(documents: Iterable[Document], record: Record, folder: Path) -> None:
    """Write everything that /search/ asks for into `folder`; an index that was made before is taken from .cache."""
    groups = grouped_documents(list(documents))
    words: Counter[str] = Counter()
    rows: list[Any] = []
    lists: list[Any] = []
    for number, (name, group) in enumerate(groups.items()):
        made = _made(group)
        left_out = shutil.ignore_patterns(*(OF_THE_FIRST if number else ()), *OF_PARTS)
        shutil.copytree(made, folder if number == 0 else folder / name, ignore=left_out, dirs_exist_ok=True)
        words.update(json.loads((made / "words.json").read_bytes()))
        of_index = json.loads((made / "pages.json").read_bytes())
        rows += of_index["rows"]
        lists.append({"folder": f"{name}/" if number else "", "list": of_index["list"], "pages": len(of_index["rows"])})
    for old in sorted(KEPT.iterdir(), key=lambda other: other.stat().st_mtime)[:-MOST_KEPT]:
        _removed(old)
    told = {"indexes": lists, "same": same_words(record), "typed": typed_words(record)}
    common, rare = _words(words, len(rows))
    files = {**columns(rows), "words": {**told, **common}, **rare}
    for name, value in files.items():
        (folder / f"{name}.json").write_bytes(_json(value))


def _words(found: Counter[str], pages: int) -> tuple[dict[str, Any], dict[str, str]]:
    """Of the words and the pages that have each: the commonest, those that most pages have, and files of the others."""
    known = [word for word, _ in sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_WORDS]]
    common = [word for word in known if found[word] > COMMON * pages]
    rare = {
        f"rare-{letter}": " ".join(word for word in known[COMMONEST:] if word.startswith(letter))
        for letter in ascii_lowercase
    }
    return {"words": " ".join(known[:COMMONEST]), "common": common}, rare


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
    digest = hashlib.sha256(version("pagefind").encode() + Path(__file__).read_bytes())
    for document in documents:
        digest.update(repr(document).encode())
    folder = KEPT / digest.hexdigest()
    if not folder.is_dir():
        KEPT.mkdir(parents=True, exist_ok=True)
        part = Path(mkdtemp(dir=KEPT))
        part.chmod(0o755)  # it becomes a folder of the site, and whoever serves that may be somebody else
        _index(documents, part)
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


def _index(documents: Sequence[Document], folder: Path) -> None:
    """Let Pagefind index documents, and see that all which it wrote is whole.

    Its Python API ends Pagefind before the last files are written, and takes a tenth of a second for each document.
    """
    options = [word for selector in NOT_FOUND_BY for word in ("--exclude-selectors", selector)]
    with TemporaryDirectory() as pages:
        for it in documents:
            path = Path(pages) / it.address / "index.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(it.html, "utf-8")
        command = [sys.executable, "-m", "pagefind", "--silent", "--site", pages, "--output-path", str(folder)]
        command += ["--force-language", LANGUAGE, *options]
        done = subprocess.run(command, cwd=pages, env={**os.environ, **CHUNKS}, capture_output=True)
    if done.returncode:
        raise RuntimeError(f"Pagefind says: {done.stderr.decode(errors='replace')}")
    json.loads((folder / "pagefind-entry.json").read_bytes())
    for path in folder.rglob("*.pf_*"):
        gzip.decompress(path.read_bytes())


def _pages(documents: Sequence[Document], folder: Path) -> dict[str, Any]:
    """What search knows of each page, in the order of Pagefind's list of all pages, and the name of that list."""
    told = json.loads((folder / "pagefind-entry.json").read_bytes())["languages"][LANGUAGE]
    name = f"pagefind.{told['hash']}.pf_meta"
    # The names of the pages stand first in it; those of the index's other files follow.
    names = re.findall(rf"{LANGUAGE}_[0-9a-f]+", gzip.decompress((folder / name).read_bytes()).decode("latin-1"))
    found = {it.address.strip("/"): it.found for it in documents}
    rows = [row(found[_fragment(folder, it)["url"].strip("/")]) for it in names[: told["page_count"]]]
    return {"list": name, "rows": rows}


def _fragment(folder: Path, name: str) -> Any:
    packed = (folder / "fragment" / f"{name}.pf_fragment").read_bytes()
    return json.loads(gzip.decompress(packed).removeprefix(b"pagefind_dcd"))


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
