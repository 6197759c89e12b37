"""Markdown as HTML, with few extensions and not yet cleaned; and what stands in it, and on which line."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser

import markdown
from markdown.extensions.toc import TocExtension, slugify
from markdown.postprocessors import Postprocessor

from macros.source.markdown_lists import EvenLists

# The ids that the frame of every page has, and what its others begin with.
FRAME = frozenset({"content", "find-words", "foot-more", "foot-worried", "scheme-label"})
FRAME_PREFIXES = ("portal-", "shape-", "fill-")
HEADINGS = {f"h{level}": level for level in range(1, 7)}


@dataclass(frozen=True)
class Outline:
    """What stands in a Markdown text, each in its order.

    A heading is its level and its words, a picture its file and its alternative text, a link where it leads,
    with its words (its title too) at the same place in `words`, a block of code that four spaces begin its element.
    """

    headings: list[tuple[int, str]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    pictures: list[tuple[str, str]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    code: list[str] = field(default_factory=list)


def html_of(text: str) -> str:
    """The HTML of a Markdown text, with whatever HTML stands in it."""
    return _converter().convert(text)


def text_of_html(html: str) -> str:
    """The words of a piece of HTML, with single spaces."""
    return " ".join(unescape(re.sub("<[^>]*>", "", html)).split())


# Every rule asks for every briefing in turn, so as many must be kept as a large library has.
@lru_cache(maxsize=10_000)
def outline(text: str) -> Outline:
    """What stands in a Markdown text; of what is written in HTML itself, nothing but that."""
    converter = _converter()
    written = _WrittenInHtml(converter)
    converter.postprocessors.register(written, "written_in_html", 1000)
    reader = _OutlineReader()
    reader.feed(converter.convert(text))
    reader.close()
    reader.outline.html.extend(written.found)
    return reader.outline


def position(text: str, kind: str, number: int, words: str) -> tuple[int, int]:
    """The line and the column, from 0, of one of a kind of things: its first is there once that line is read."""
    lines = text.split("\n")

    def is_there(count: int) -> bool:
        return len(getattr(outline("\n".join(lines[:count])), kind)) > number

    line = min(bisect_left(range(1, len(lines) + 1), True, key=is_there), len(lines) - 1)
    return line, max(lines[line].find(words), 0)


def _converter() -> markdown.Markdown:
    # Headings get ids; a line [TOC] stays what was typed.
    contents = TocExtension(marker="", slugify=_slug)
    converter = markdown.Markdown(extensions=["tables", contents, "sane_lists"], output_format="html")
    converter.preprocessors.register(EvenLists(converter), "even_lists", 25)
    return converter


def _slug(words: str, separator: str) -> str:
    """The id of a heading; never one that every page has by itself."""
    slug = slugify(words, separator)
    return f"on{separator}{slug}" if is_of_frame(slug) else slug


def is_of_frame(name: str) -> bool:
    """Whether every page has, or may have, a place of this id by itself."""
    return name in FRAME or name.startswith(FRAME_PREFIXES)


class _WrittenInHtml(Postprocessor):
    """Takes out what is written in HTML, before it is put back into the page."""

    found: tuple[str, ...] = ()

    def run(self, text: str) -> str:
        """Empty the store in which the converter keeps it; signs like &amp; are kept there too, and may stay."""
        kept = self.md.htmlStash.rawHtmlBlocks
        told = [str(block).strip() for block in kept]  # the table of contents, made first, runs this too
        self.found += tuple(block for block in told if block.startswith("<"))
        kept[:] = ["" if block.startswith("<") else block for block in told]
        return text


class _OutlineReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.outline = Outline()
        self.words: list[str] = []
        self.is_in_link = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag in HEADINGS:
            self.words = []
        elif tag == "a":
            self.outline.links.append(told.get("href", ""))
            self.outline.words.append(f"{told.get('title', '')}\n")
            self.is_in_link = True
        elif tag == "pre":
            self.outline.code.append(tag)
        elif tag == "img":
            self.outline.pictures.append((told.get("src", ""), told.get("alt", "")))
            self._linked(told.get("alt", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in HEADINGS:
            self.outline.headings.append((HEADINGS[tag], " ".join("".join(self.words).split())))

        self.is_in_link = self.is_in_link and tag != "a"

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        self._linked(data)

    def _linked(self, words: str) -> None:
        """Put words to those of the link in which they stand."""
        if self.is_in_link:
            self.outline.words[-1] += words
