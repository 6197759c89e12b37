"""Bombs: small or large files that would take a careless reader all the time or memory there is.

`python -m tests.bombs FOLDER` lays all of them into the portal in that folder, and prints what came of it as JSON. The
test runs it as a process of its own, which may take no more memory than `MOST_MEMORY`.
"""

import io
import json
import resource
import struct
import sys
import time
import zlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject

from macros.outputs.checked_facts import checked_facts
from macros.outputs.publication import Publication
from macros.source.mistake import MistakesFound
from macros.things.facts import Facts

MOST_MEMORY = 1_000_000_000
LAUGHS = "\n".join(
    [
        "a: &a [x,x,x,x,x,x,x,x,x]",
        *(f"{n}: &{n} [{','.join([f'*{p}'] * 9)}]" for p, n in zip("abcdefgh", "bcdefghi", strict=True)),
    ]
)
PLAN = "title: A\nkind: review\nowner: partnership\nsummary: "
PAGE = "---\ntitle: Words\n---\n# Words\n\n"
BRIEFING = "---\ntitle: A\nsummary: B\ndate: 2021-07\nreview_by: 2022-07\nstatus: published\n---\n"
PLANS, BRIEFINGS, PAGES = "data/plans/{}.yml", "docs/briefings/{}.md", "docs/help/{}.md"


def _png(width: int, height: int, extra: bytes = b"") -> bytes:
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    body = _chunk(b"IDAT", zlib.compress(b"\0" * 5_000_000, 9))
    return b"\x89PNG\r\n\x1a\n" + head + extra + body + _chunk(b"IEND", b"")


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _pdf(stream: bytes) -> bytes:
    writer, content = PdfWriter(), DecodedStreamObject()
    page = writer.add_blank_page(72, 72)
    content.set_data(stream)
    page[NameObject("/Contents")] = writer._add_object(content.flate_encode(9))
    (out := io.BytesIO()), writer.write(out)
    return out.getvalue()


def _deep(line: str, most: int) -> str:
    """A line below itself, each time two signs further in."""
    lines, size = list[str](), 0
    while (size := size + 2 * len(lines) + len(line)) < most:
        lines.append("  " * len(lines) + line)
    return "".join(lines)


def _times(start: str, sign: str, times: int) -> str:
    return start + sign * times


# How much of drawing each of many PDFs holds.
DRAWN_IN_ONE = 590_000

Bomb = tuple[str, Callable[[], str | bytes | int]]

# The file that each lies in, and what is in it; a number is that of its zeros.
BOMBS: dict[str, Bomb] = {
    "aliases": (PLANS, lambda: LAUGHS),
    "aliases in front matter": (BRIEFINGS, lambda: f"---\n{LAUGHS}\n---\nx"),
    "merge keys": (PLANS, lambda: "a: &a {b: c}\n" + "".join(f"x{n}: {{<<: *a}}\n" for n in range(10_000))),
    "20,000 brackets": (PLANS, lambda: "a: " + "[" * 20_000),
    "20,000 closed brackets": (PLANS, lambda: "a: " + "[" * 20_000 + "]" * 20_000),
    "20,000 braces": (PLANS, lambda: "{a: " * 20_000),
    "20,000 lists in one line": (PLANS, lambda: "- " * 20_000),
    "20,000 keys in one line": (PLANS, lambda: "? " * 20_000),
    "deep groups": (PLANS, lambda: _deep("a:\n", 900_000)),
    "deep lists": (PLANS, lambda: _deep("-\n", 900_000)),
    "a million signs in a title": (PLANS, lambda: PLAN + "x" * 900_000),
    "a million words": (PLANS, lambda: PLAN + "word " * 180_000),
    "a million digits": (PLANS, lambda: PLAN + "999 " * 200_000),
    "a megabyte of telephone numbers": (PLANS, lambda: PLAN + "07700 900123 " * 70_000),
    "a megabyte of telephone numbers in lines": (PLANS, lambda: PLAN + "a\n" + "# 07700 900123\n" * 60_000),
    "an id of a megabyte": (PLANS, lambda: PLAN + "a\nid: " + "x" * 900_000),
    "a million at signs": (PLANS, lambda: PLAN + "'" + "a@" * 400_000 + "'"),
    "a long key": (PLANS, lambda: "x" * 900_000 + ": y"),
    "many keys": (PLANS, lambda: "".join(f"x{n}: y\n" for n in range(10_000))),
    "many equal keys": (PLANS, lambda: "x: y\n" * 150_000),
    "a comment of a megabyte": (PLANS, lambda: "# 999\n" * 150_000),
    "100 megabytes of YAML": (PLANS, lambda: 100_000_000),
    "100 megabytes of settings": ("data/{}.yml", lambda: 100_000_000),
    "100 megabytes of a briefing": (BRIEFINGS, lambda: 100_000_000),
    "100 megabytes of a page": (PAGES, lambda: 100_000_000),
    "100 megabytes of a picture": ("docs/{}.png", lambda: 100_000_000),
    "100 megabytes of a PDF": ("docs/{}.pdf", lambda: 100_000_000),
    "100 megabytes of a transcript": ("docs/briefings/media/{}.txt", lambda: 100_000_000),
    "100 megabytes of sound": ("docs/briefings/media/{}.mp3", lambda: 100_000_000),
    "a terabyte": (PLANS, lambda: 1_000_000_000_000),
    "a million headings": (BRIEFINGS, lambda: BRIEFING + "# A\n" * 1_000_000),
    "a million headings in a page": (PAGES, lambda: PAGE + "# A\n" * 1_000_000),
    "headings up to the limit": (BRIEFINGS, lambda: BRIEFING + "## A\n" * 1_990),
    "headings up to the limit of a page": (PAGES, lambda: PAGE + "## A\n\n" * 8_000),
    "deep quotations": (BRIEFINGS, lambda: BRIEFING + "> " * 4_900 + "a"),
    "deep quotations in a page": (PAGES, lambda: PAGE + ">" * 49_000 + "a"),
    "deep lists in a briefing": (BRIEFINGS, lambda: BRIEFING + _deep("- a\n", 9_900)),
    "deep lists in a page": (PAGES, lambda: PAGE + _deep("- a\n", 49_000).replace("  ", "    ")[:49_000]),
    "lists in one line": (BRIEFINGS, lambda: BRIEFING + "- " * 4_900),
    "a PNG that swells": ("docs/{}.png", lambda: _png(60_000, 60_000)),
    "a PNG beside a briefing that swells": ("docs/briefings/{}.png", lambda: _png(30_000, 30_000)),
    "a PNG with a note that swells": (
        "docs/{}.png",
        lambda: _png(9, 9, _chunk(b"zTXt", b"a\0\0" + zlib.compress(b"x" * 100_000_000, 9))),
    ),
    "a PDF that swells": ("docs/{}.pdf", lambda: _pdf(b"0 " * 60_000_000)),
    "a PDF of brackets": ("docs/{}.pdf", lambda: b"%PDF-1.7\n1 0 obj\n" + b"[" * 900_000 + b"\nendobj\n%%EOF"),
    "a PDF with text that swells": (
        "docs/{}.pdf",
        lambda: _pdf(b"BT /F 1 Tf (" + b"x" * 50_000_000 + b") Tj ET"),
    ),
    "a PNG of 170 million points of one bit": ("docs/{}.png", lambda: _png(17_000, 10_000)),
    **{
        f"PDF {number} of twelve, of which each fits": (
            "docs/a-{}.pdf",
            lambda: _pdf(b"BT /F 12 Tf (a) Tj ET\n" * (DRAWN_IN_ONE // 22)),
        )
        for number in range(12)
    },
    **{f"20,000 times {sign}": (BRIEFINGS, partial(_times, BRIEFING, sign, 20_000)) for sign in ("[", "(", "![")},
    **{
        f"a briefing of {sign}": (BRIEFINGS, partial(_times, BRIEFING, sign, 9_900 // len(sign)))
        for sign in ("[", "![", "*", "`", "<", "<a ", "&", "| a ", "[a]: b\n", "[a][", "[a](b ", "1. ", "**a ")
    },
    **{
        f"a page of {sign}": (PAGES, partial(_times, PAGE, sign, 49_000 // len(sign)))
        for sign in ("[", "<", "`", "[a](", "<a ", "1. ", "a  \n", "{{ ")
    },
}


def file_of(name: str) -> str:
    """The file that a bomb is laid into."""
    return BOMBS[name][0].format(f"bomb-{list(BOMBS).index(name)}")


def _lay(path: Path, content: str | bytes | int) -> None:
    with path.open("wb") as file:
        if isinstance(content, int):
            file.truncate(content)
        else:
            file.write(content.encode() if isinstance(content, str) else content)


def main(root: Path) -> None:
    """Lay all of them into a portal at once; what is refused is taken away, and of the rest the pages are made."""
    files = {file_of(name): make() for name, (_, make) in BOMBS.items()}
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    for file, content in files.items():
        _lay(root / file, content)
    facts, named = _checked(root)
    pages = len(Publication(facts).articles)
    print(json.dumps({"named": named, "pages": pages, "seconds": time.process_time()}))


def _checked(root: Path) -> tuple[Facts, dict[str, str]]:
    """The facts of a portal once all files that are named have been taken away, and what was said first of each.

    What does not fit its sheet of paper is only known of a record that is right.
    """
    named: dict[str, str] = {}
    while True:
        try:
            return checked_facts(root), named
        except MistakesFound as found:
            said = {it.file: str(it) for it in reversed(found.mistakes)}
        for file in said:
            (root / file).unlink()
        named |= said


if __name__ == "__main__":
    main(Path(sys.argv[1]))
