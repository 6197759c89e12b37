"""The built site: what is personal in what a reader can fetch, whatever way it came there."""

from collections.abc import Callable, Container
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from macros.guard.closed_world import NOTHING, Known
from macros.guard.media import SOUNDS
from macros.guard.pdfs import read_pdf
from macros.guard.personal import Personal, hidden
from macros.guard.pictures import PICTURES
from macros.guard.read_files import PROGRAMS, Hit, hits_of_file, hits_of_pdf, placed, text_of
from macros.guard.seeking import in_plain_text, personal_data
from macros.guard.words import lows_of
from macros.guard.work_budget import unbounded

IsLifted = Callable[[Personal], bool]
# Search's index holds the words of the pages, which are read themselves, under names that look like anything.
INDEX = "pagefind/"
# What the words around it make of a text. A page puts texts side by side; each was read in its own file.
OF_CONTEXT = ("name", "setting", "street-address", "reference", "exact-day", "incident-day", "age-and-trait")


def leaks_of_site(
    site: Path,
    known: Known = NOTHING,
    is_lifted: IsLifted = lambda found: False,
    own_authors: frozenset[str] = frozenset(),
    kept: Path | None = None,
    own_files: frozenset[str] = frozenset(),
    written: Container[str] = frozenset(),
) -> list[str]:
    """What is personal in a built site, as "file:line: what".

    `is_lifted` says what a waiver or the portal's own contact allows; `own_authors` are names that may stand as the
    author of a PDF. `kept` is a folder in which it is noted which PDFs hold nothing. `own_files` are those in which the
    program alone writes: digests, which look like any number. `written` are the words of the files that were searched
    each by itself: what only stands side by side in a page is asked about where a word of it comes from elsewhere.
    """
    leaks, seen, bare = list[str](), set[str](), replace(known, is_whole=False)
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        file = path.relative_to(site).as_posix()
        if path.suffix in PROGRAMS or file.startswith(INDEX) or file in own_files:
            continue
        named = [Hit(1, 1, found.said, found) for found in in_plain_text(file.replace("/", "\n"), bare)]
        for hit in named + _hits(path, file, bare, seen, own_authors, kept):
            if not (_is_put_together(hit.found, written) or is_lifted(hit.found)):
                leaks.append(f"{masked(file)}:{hit.line}: {hit.text}")
    return leaks


def _is_put_together(found: Personal, written: Container[str]) -> bool:
    words = lows_of(found.text)
    return found.kind in OF_CONTEXT and bool(words) and all(len(word) == 1 or word in written for word in words)


def masked(text: str) -> str:
    """A text in which whatever is personal is hidden, to be printed in a log; but a plain number in a wrong place."""
    for found in reversed(in_plain_text(text)):
        if found.kind == "reference" and not any(map(str.isalpha, found.text)):
            continue
        text = text[: found.start] + hidden(found.text) + text[found.end :]
    return text


def _hits(
    path: Path, file: str, bare: Known, seen: set[str], own_authors: frozenset[str], kept: Path | None
) -> list[Hit]:
    if path.suffix == ".pdf":
        return _in_pdf(path.read_bytes(), bare, own_authors, kept)
    if path.suffix in (*PICTURES, *SOUNDS):
        return list(hits_of_file(path, file, bare))
    text = _unseen(text_of(path.read_bytes()), seen)
    return list(placed(text, personal_data(text, bare)))


def _unseen(text: str, seen: set[str]) -> str:
    """A text with the lines left empty that an earlier file has too: most of a page is the same on every page."""
    lines = text.split("\n")
    unseen = "\n".join("" if line in seen else line for line in lines)
    seen.update(lines)
    return unseen


def _in_pdf(content: bytes, bare: Known, own_authors: frozenset[str], kept: Path | None) -> list[Hit]:
    """What is personal in a PDF. To read it takes longer than all else: one that holds nothing, whatever a portal may
    know, is noted.
    """
    authors = "\n".join(sorted(own_authors)).encode()
    note = kept / sha256(_own_code() + authors + b"\0" + content).hexdigest() if kept else None
    if note and note.exists():
        return []
    read = read_pdf(content, own_authors=own_authors, budget=unbounded())
    if any(hits_of_pdf(read)):
        return list(hits_of_pdf(read, bare))
    if note:
        note.parent.mkdir(parents=True, exist_ok=True)
        note.touch()
    return []


@lru_cache(maxsize=1)
def _own_code() -> bytes:
    """What the search is made of: with another search, another thing may be found."""
    here = Path(__file__).parent
    return b"".join(path.read_bytes() for path in sorted((*here.glob("*.py"), *here.glob("lists/*.txt"))))
