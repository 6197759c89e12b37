"""Written pages, `docs/*.md`: plain Markdown, few fields above it, and lists of ours on the pages that may call them.

They go through MkDocs with its macros, and their titles stand in the navigation of every page.
"""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from macros.rules.link_targets import MOST_NAMED, Trusted, wrong_links
from macros.source.markdown_html import outline, position
from macros.source.markdown_source import MarkdownSource, markdown_source
from macros.source.mistake import Mistake, did_you_mean
from macros.source.text import text_of
from macros.source.unseen import hidden_signs

# No contributed text is ever on this list.
PAGES_WITH_MACROS = frozenset(
    {
        "index.md",
        "plans.md",
        "done.md",
        "late.md",
        "meetings.md",
        "changes.md",
        "briefings.md",
        "measures.md",
        "themes.md",
        "bodies.md",
        "promises.md",
        "corrections.md",
        "years.md",
        "voices.md",
        "help/about.md",
        "help/accessibility.md",
        "help/data/fields.md",
        "help/editors/fields.md",
        "help/glossary.md",
        "help/ratings.md",
        "help/sources.md",
        "help/waivers.md",
        "help/worried.md",
        "search/index.md",
        "search/a-to-z.md",
        "search/by-status.md",
    }
)

FIELDS = ("title", "description", "also", "is_list", "template")
MOST_SIGNS = 50_000
LISTS = "overrides/lists"
CALL = re.compile(r"\{\{ ([a-z_]+)\(\) \}\}")
FENCE = re.compile(r"[\s>]*(```|~~~)")
NO_CODE = "begins a block of code, and a page that lists the record has none; write `code` in a line, or take it out"
BEGINNING = re.compile(r"\{\{|\{%|\{#")


def mistakes_of_page(root: Path, file: str, known: Trusted) -> list[Mistake]:
    """All that is wrong with a written page; raises `MistakesFound` where it is no text with front matter.

    `known` is what its links may lead to.
    """
    source = markdown_source(file, text_of(root, file))
    if len(source.body) > MOST_SIGNS:
        return [Mistake(file, source.body_line, 1, f"is longer than {MOST_SIGNS:,} signs; make two pages of it")]
    return [*_of_front(file, source), *_of_calls(root, file, source), *_of_body(root, file, source, known)]


def _of_front(file: str, source: MarkdownSource) -> Iterator[Mistake]:
    front = source.front
    if not isinstance(front.value, dict):
        yield front.mistake((), "this is no field; write a name, a colon, a space and a value")
        return
    for name, value in front.value.items():
        if name not in FIELDS:
            text = f'"{name}" cannot stand above a page{did_you_mean(name, FIELDS) or "; take it out"}'
            yield front.mistake((name,), text, at_key=True)
        elif name == "template" and (file, value) != ("docs/search/index.md", "search.html"):
            yield front.mistake((name,), "only the page of search has a template of its own; take it out")
        elif name == "is_list" and value not in ("true", "false"):
            yield front.mistake((name,), "is neither true nor false; write true, or take it out")
        elif name == "also" and not isinstance(value, list):
            yield front.mistake((name,), "is no list; write [one, two]")
        elif name in ("title", "description") and not isinstance(value, str):
            yield front.mistake((name,), "is no text; write words in quotes")
        if any(re.search(r'[<>{}"\n]|&#?\w+;', word) for word in _words(value)):
            text = "holds a sign that would break out of its place on a page (< > { } quotes, &…;); write words alone"
            yield front.mistake((name,), text)
    if "title" not in front.value and file != "docs/index.md":
        yield front.mistake((), 'has no "title"; add a line "title: …"')


def _words(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        value = [*value, *value.values()]
    if isinstance(value, list):
        for entry in value:
            yield from _words(entry)
    else:
        yield str(value)


def _of_calls(root: Path, file: str, source: MarkdownSource) -> Iterator[Mistake]:
    """A page that may calls a list that has a template here, and nothing else that its template language could.

    On any other page such signs are shown as they were typed.
    """
    if file.removeprefix("docs/") not in PAGES_WITH_MACROS:
        return
    for number in range(len(outline(source.body).code[:MOST_NAMED])):
        yield _at(file, source, "code", number, "    ", NO_CODE)
    for number, line in enumerate(source.body.split("\n")):
        if FENCE.match(line):
            yield Mistake(file, source.body_line + number, 1, NO_CODE)
        for found in BEGINNING.finditer(line):
            call = CALL.match(line, found.start())
            if not call or not (root / LISTS / f"{call[1]}.html").is_file():
                text = f'"{line[found.start() :][:30]}" calls no list of ours; take it out'
                yield Mistake(file, source.body_line + number, found.start() + 1, text)


def _of_body(root: Path, file: str, source: MarkdownSource, known: Trusted) -> Iterator[Mistake]:
    found = outline(source.body)
    for number, html in enumerate(found.html[:MOST_NAMED]):
        shown = html.split("\n")[0][:30]
        yield _at(file, source, "html", number, shown, f'"{shown}" is HTML; write Markdown, and &lt; to show a sign <')
    for number, link, wrong in wrong_links(source.body, known):
        yield _at(file, source, "links", number, link, wrong)
    for line, column, wrong in islice(hidden_signs(source.body), MOST_NAMED):
        yield Mistake(file, source.body_line + line, column + 1, wrong)
    for number, (picture, _) in enumerate(found.pictures[:MOST_NAMED]):
        if not _is_there(root / "docs", (root / file).parent, picture):
            text = f'"{picture}" is no picture in docs/; put it there and write its name'
            yield _at(file, source, "pictures", number, picture, text)


def _is_there(docs: Path, folder: Path, picture: str) -> bool:
    path = (folder / picture).resolve()
    is_way = re.fullmatch(r"(\.\./)*[A-Za-z0-9][A-Za-z0-9._/-]*", picture)
    return bool(is_way) and path.is_relative_to(docs.resolve()) and path.is_file()


def _at(file: str, source: MarkdownSource, kind: str, number: int, words: str, text: str) -> Mistake:
    line, column = position(source.body, kind, number, words)
    return Mistake(file, source.body_line + line, column + 1, text)
