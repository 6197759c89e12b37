"""The body of a briefing as plain values: a tree of blocks and runs of text, which a paper's template walks.

A block is a heading, a paragraph, a list, a table, a quotation, a picture or a rule; a run is a piece of text with its
emphasis and its link. The HTML comes from `briefing_body`, which lets through only the elements that are read here.
"""

import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

Block = dict[str, Any]

MARKS = {"strong": "bold", "em": "italic", "code": "code"}
LISTS = {"ul": False, "ol": True}
CELLS = {"th", "td"}


def blocks_of(html: str, address: str, pictures: Path) -> list[Block]:
    """The blocks of a cleaned HTML body.

    Its links lead on from the page at the web address `address`; what it shows lies in the folder `pictures`.
    """
    reader = _Reader(address, pictures)
    reader.feed(html)
    reader.close()
    return reader.top


def words_in(blocks: list[Block]) -> int:
    """How many words stand in some blocks."""
    return sum(len(run["text"].split()) for run in _runs(blocks))


def shortened(blocks: list[Block], words: int) -> list[Block]:
    """The blocks without their last `words` words; what has no words left goes with them."""
    left = words_in(blocks) - words

    def cut(value: Any) -> Any:
        nonlocal left
        if isinstance(value, list):
            return [kept for kept in map(cut, value) if kept]
        if isinstance(value, dict) and "text" in value:
            typed = value["text"].split()
            taken, left = typed[: max(left, 0)], left - len(typed)
            return value if len(taken) == len(typed) > 0 else value | {"text": " ".join(taken)} if taken else None
        if isinstance(value, dict):
            kept = {name: cut(entry) for name, entry in value.items()}
            return kept if any(isinstance(entry, list) and entry for entry in kept.values()) else None
        return value

    return [kept for kept in map(cut, blocks) if kept]


def _runs(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        return [value] if "text" in value else [run for entry in value.values() for run in _runs(entry)]
    return [run for entry in value for run in _runs(entry)] if isinstance(value, list) else []


class _Reader(HTMLParser):
    """Builds the tree: `into` holds the lists of blocks that are open, the innermost last."""

    def __init__(self, address: str, pictures: Path) -> None:
        super().__init__()
        self.address, self.pictures = address, pictures
        self.level = 1
        self.top: list[Block] = []
        self.into: list[list[Any]] = [self.top]
        self.runs: list[dict[str, Any]] | None = None
        self.marks: list[str] = []
        self.link = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a block, or mark the text that comes."""
        if tag in ("h2", "h3"):
            # A skipped level would be no accessible PDF.
            self.level = min(int(tag[1]), self.level + 1)
            self._add({"kind": "heading", "level": self.level})
        elif tag == "p":
            self._add({"kind": "paragraph"})
        elif tag in LISTS:
            self._open({"kind": "list", "ordered": LISTS[tag], "items": []}, "items")
        elif tag == "blockquote":
            self._open({"kind": "quote", "blocks": []}, "blocks")
        elif tag == "table":
            self._open({"kind": "table", "rows": []}, "rows")
        elif tag in ("li", "tr"):
            self._nest([])
        elif tag in CELLS:
            self.runs = []
            self.into[-1].append(self.runs)
        elif tag == "img":
            self._show(dict(attrs))
        elif tag == "hr":
            self.runs = None
            self.into[-1].append({"kind": "rule", "runs": [{"text": ""}]})
        elif tag == "br":
            self._say("\n")
        elif tag in MARKS:
            self.marks.append(MARKS[tag])
        elif tag == "a":
            self.link = urljoin(self.address, dict(attrs).get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened."""
        if tag in MARKS:
            self.marks.pop()
        elif tag == "a":
            self.link = ""
        elif tag in ("h2", "h3", "p", *CELLS):
            self.runs = None
        elif tag in LISTS or tag in ("blockquote", "table", "li", "tr"):
            self.into.pop()
            self.runs = None

    def handle_data(self, data: str) -> None:
        """Add text; where no block is open for it, as in a tight list, it opens a paragraph."""
        text = re.sub(r"\s+", " ", data)
        if self.runs is not None or text.strip():
            self._say(text)

    def _say(self, text: str) -> None:
        if self.runs is None:
            self._add({"kind": "paragraph"})
        assert self.runs is not None
        run: dict[str, Any] = {"text": text} | dict.fromkeys(self.marks, True)
        self.runs.append(run | {"link": self.link} if self.link else run)

    def _show(self, told: dict[str, str | None]) -> None:
        """A picture stands between paragraphs; in a heading or a table its words stand for it."""
        path, words = self.pictures / (told.get("src") or "").rpartition("/")[2], told.get("alt") or ""
        here = self.into[-1]
        in_paragraph = bool(here) and isinstance(here[-1], dict) and here[-1]["kind"] == "paragraph"
        if not path.is_file() or (self.runs is not None and not in_paragraph):
            self._say(words)
            return
        if self.runs == []:
            here.pop()
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        here.append({"kind": "picture", "path": str(path.resolve()), "digest": digest, "alt": words})
        self.runs = None

    def _add(self, block: Block) -> None:
        self.runs = []
        self.into[-1].append(block | {"runs": self.runs})

    def _open(self, block: Block, inside: str) -> None:
        self.into[-1].append(block)
        self.into.append(block[inside])
        self.runs = None

    def _nest(self, blocks: list[Any]) -> None:
        self.into[-1].append(blocks)
        self.into.append(blocks)
        self.runs = None
