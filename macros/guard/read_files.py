"""The files of a folder: their names, their texts, and what programs hid in them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.guard.closed_world import NOTHING, Known, key
from macros.guard.hidden_parts import hidden_in_parts
from macros.guard.media import SOUNDS
from macros.guard.pdfs import ReadPdf, read_pdf
from macros.guard.personal import Personal
from macros.guard.personal_kinds import KINDS
from macros.guard.pictures import PICTURES
from macros.guard.plain_text import flows
from macros.guard.seeking import in_plain_text, personal_data
from macros.guard.work_budget import Budget

PROGRAMS = (".css", ".js", ".map", ".woff", ".woff2", ".ttf", ".wasm", ".gz", ".pagefind")
OFFICE = {
    "Word": (".doc", ".docx", ".docm", ".dot", ".dotx", ".odt", ".rtf", ".pages"),
    "Excel": (".xls", ".xlsx", ".xlsm", ".xlsb", ".ods", ".numbers"),
    "PowerPoint": (".ppt", ".pptx", ".pptm", ".odp", ".key"),
    "an e-mail program": (".eml", ".msg", ".mbox", ".pst"),
    "an archive": (".zip", ".7z", ".rar", ".tar"),
}
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
UNSEEN = "where no reader sees it (a title, a bookmark, a description or a left-over), "
HELD = "it holds who wrote it, comments, changes and hidden parts"


@dataclass(frozen=True)
class Hit:
    """Something personal in a file: what is said of it, and where; `found` is nothing for what a program hid."""

    line: int
    column: int
    text: str
    found: Personal


def hits_of_file(
    path: Path, file: str, known: Known = NOTHING, *, is_contributed: bool = False, budget: Budget | None = None
) -> Iterator[Hit]:
    """All that is personal in a file that lies at `path` and is published as `file`, its name included.

    `budget` is the work that the file may make, together with those before it.
    """
    for found in in_plain_text(_name(flows(file)[0].text), known):
        yield Hit(1, 1, f"the name of this file holds {found.said}", found)
    ending = path.suffix.lower()
    for program, endings in OFFICE.items():
        if ending in endings:
            yield hidden_part(f"is a file of {program}; {HELD}; publish a page, a PDF or data instead")
            return
    if ending in PROGRAMS or path.is_symlink():
        return
    content = path.read_bytes()
    if ending in (*PICTURES, *SOUNDS):
        hidden, words = hidden_in_parts(content, file, budget)
        yield from map(hidden_part, hidden)
        yield from unseen_hits(words, "", known)
    elif ending == ".pdf" or content.startswith(b"%PDF-"):
        yield from hits_of_pdf(read_pdf(content, budget=budget), known)
    elif b"\0" not in content or content.startswith(UTF_16):
        yield from hits_of_text(text_of(content), known, is_contributed=is_contributed)


def _name(file: str) -> str:
    """The name of a file for a search: its folders by themselves, and without its ending."""
    return re.sub(r"\.[a-z0-9]{2,5}$", "", file).replace("/", "\n")


def hits_of_text(text: str, known: Known = NOTHING, *, is_contributed: bool = False) -> Iterator[Hit]:
    """All that is personal in a text, each at its line and column."""
    yield from placed(text, personal_data(text, known, is_contributed=is_contributed))


def placed(text: str, personal: Iterable[Personal]) -> Iterator[Hit]:
    """What was found in a text, each at its line and column."""
    for found in personal:
        line = text.count("\n", 0, found.start) + 1
        yield Hit(line, found.start - text.rfind("\n", 0, found.start), found.said, found)


def hits_of_pdf(read: ReadPdf, known: Known = NOTHING) -> Iterator[Hit]:
    """All that is hidden and all that is personal in a PDF that was read."""
    yield from map(hidden_part, read.hidden)
    yield from hits_of_text(read.seen, known)
    yield from unseen_hits(read.unseen, read.seen, known)


def unseen_hits(text: str, seen: str, known: Known) -> Iterator[Hit]:
    """What is personal in words that nobody sees; not what is seen too, for that is said of it there."""
    said = key(seen)
    for found in personal_data(text, known):
        if key(found.text) not in said or not said:
            yield Hit(1, 1, UNSEEN + found.said, found)


def text_of(content: bytes) -> str:
    """The text of a file, with the line ends and without the mark at its start that the other checks leave out too."""
    if content.startswith(UTF_16):
        return content.decode("utf-16", errors="replace")
    raw = content.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return raw.decode("utf-8", errors="replace")


def hidden_part(said: str) -> Hit:
    """What a program hid in a file."""
    assert KINDS["metadata"].hard
    return Hit(1, 1, said, Personal(0, 0, "metadata", ""))
