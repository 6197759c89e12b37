"""The indexes of /search/: made by Pagefind, each anew only when its own pages have changed.

/pagefind/                the first index, and Pagefind's own scripts
/pagefind/<index>/        the others, where the record is large
/pagefind/pages.json      the kind of every page, on which the order of results depends
/pagefind/facets.json     its other facets; they are loaded behind the first result
/pagefind/days.json       its days; they are loaded when somebody chooses another order
/pagefind/words.json      the indexes, the words that mean the same, abbreviations that are words, the commonest words
/pagefind/rare-a.json     the other words with an a, and so on: loaded when somebody types a word that is not common
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path
from string import ascii_lowercase
from typing import Any

from macros.model.record import Record
from macros.outputs.indexed_page import IndexedPage, indexed_pages, with_capitals
from macros.outputs.pagefind_index import as_json, grouped_pages, kept_index, make_room
from macros.outputs.publication import Publication
from macros.outputs.same_words import capitals, same_words, typed_words
from macros.outputs.search_columns import columns

FOLDER = "pagefind"
MOST_WORDS, COMMONEST = 20_000, 2_000
# A word that so large a share of all pages has is not looked up where a question says more: it tells no page from
# another, and its part of the index is the largest.
COMMON = 0.75
OF_THE_FIRST = ("*.js", "wasm.*")
# What is joined from all indexes.
OF_PARTS = ("pages.json", "words.json")


def search(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Everything that /search/ asks for, under its address."""
    files = index_files(list(indexed_pages(publication)), publication.facts.record)
    return ((f"{FOLDER}/{name}", content) for name, content in files)


def index_files(pages: Sequence[IndexedPage], record: Record) -> Iterator[tuple[str, bytes]]:
    """The files of all indexes; one that was made before is taken from .cache."""
    words: Counter[str] = Counter()
    rows: list[Any] = []
    lists: list[Any] = []
    letters = capitals(record, (page.html for page in pages))
    for number, (name, group) in enumerate(grouped_pages(with_capitals(pages, letters)).items()):
        made, folder = kept_index(group), f"{name}/" if number else ""
        left_out = (*OF_PARTS, *(OF_THE_FIRST if number else ()))
        yield from ((f"{folder}{file}", content) for file, content in _files_in(made, left_out))
        words.update(json.loads((made / "words.json").read_bytes()))
        of_index = json.loads((made / "pages.json").read_bytes())
        rows += of_index["rows"]
        lists.append({"folder": folder, "list": of_index["list"], "pages": len(of_index["rows"])})
    make_room()
    told = {"indexes": lists, "same": same_words(record), "typed": typed_words(record)}
    told["capitals"] = sorted(map(str.lower, letters))
    common, rare = _words(words, len(rows))
    for name, value in {**columns(rows), "words": {**told, **common}, **rare}.items():
        yield f"{name}.json", as_json(value)


def _files_in(folder: Path, left_out: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not any(fnmatch(name, pattern) for pattern in left_out):
            yield name, path.read_bytes()


def _words(numbers: Counter[str], pages: int) -> tuple[dict[str, Any], dict[str, str]]:
    """Of the words and the pages that have each: the commonest, those that most pages have, and files of the others."""
    known = [word for word, _ in sorted(numbers.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_WORDS]]
    common = [word for word in known if numbers[word] > COMMON * pages]
    rare = {
        f"rare-{letter}": " ".join(word for word in known[COMMONEST:] if word.startswith(letter))
        for letter in ascii_lowercase
    }
    return {"words": " ".join(known[:COMMONEST]), "common": common}, rare
