"""Briefings and forewords: what may stand in their Markdown, and what lies beside it. A mistake has its line."""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path as FilePath

from macros.model.record import FOLDERS, MEDIA, PICTURES, Record
from macros.rules.finding import Findings
from macros.rules.link_targets import MOST_NAMED, trusted, wrong_links
from macros.rules.plain_markdown import CELL_BREAK, other_markdown
from macros.source.markdown_html import outline, position
from macros.source.mistake import MistakesFound
from macros.source.text import text_of
from macros.source.unseen import hidden_signs
from macros.source.yaml_source import Path
from macros.things.briefing.briefing import Briefing, Medium, Translation
from macros.things.year.year import Foreword

FOLDER = FOLDERS["briefings"][0]
MOST_SIGNS = 10_000
MOST_BYTES = 2_000_000

ENDINGS = {"audio": (".mp3", ".m4a", ".ogg", ".opus", ".wav"), "video": (".mp4", ".webm")}

CODE = "four spaces begin a block of code here, and none is shown; begin the line at the margin"
NO_PICTURE = "stands in a foreword, which has no pictures; take it out"
INSTEAD = {
    **dict.fromkeys(("b", "strong"), "**words**"),
    **dict.fromkeys(("i", "em"), "*words*"),
    **dict.fromkeys(("h1", "h2"), "## Words"),
    **dict.fromkeys(("h3", "h4", "h5", "h6"), "### Words"),
    **dict.fromkeys(("ul", "ol", "li"), "a line that begins with - or 1."),
    **dict.fromkeys(("p", "br", "div", "span"), "an empty line between paragraphs"),
    **dict.fromkeys(("table", "tr", "td", "th"), "lines like | one | two |"),
    **dict.fromkeys(("audio", "video", "source"), 'an entry of "media" above'),
    "a": "[words](https://…)",
    "img": "![what it shows](file.png)",
}


def bodies_are_short(record: Record) -> Findings:
    """A briefing is no longer than several sheets of paper could hold."""
    for file, body in _bodies(record, longest=None):
        if len(body) > MOST_SIGNS:
            text = f"is longer than {MOST_SIGNS:,} signs; a briefing is one page of A4: shorten it to about 600 words"
            yield file, ("body", 0, 0), text


def headings_stand_in_order(record: Record) -> Findings:
    """Headings begin at ##, go no deeper than ###, and leave no level out: the title is the first."""
    for file, body in _bodies(record):
        found = outline(body).headings[:MOST_NAMED]
        for number, (level, words) in enumerate(found):
            above = found[number - 1][0] if number else 1
            if not words:
                text = "a heading has no words; write them after the ##, or take it out"
            elif level == 1:
                text = f'"{words}" has one #, which is the title\'s; begin it with ##'
            elif level > above + 1:
                text = f'"{words}" leaves out a level; begin it with {"#" * (above + 1)}'
            elif level > 3:
                text = f'"{words}" has more than ###; begin it with ###, or write it as **bold words**'
            else:
                continue
            yield file, _place(body, "headings", number, words), text


def pictures_have_alternative_text(record: Record) -> Findings:
    """A picture says in words what it shows, to whoever cannot see it."""
    for file, body in _bodies(record):
        for number, (source, words) in enumerate(outline(body).pictures[:MOST_NAMED]):
            if not words.strip():
                text = f'the picture "{source}" has no alternative text; write ![what it shows]({source})'
                yield file, _place(body, "pictures", number, source), text


def pictures_lie_beside_the_briefings(record: Record) -> Findings:
    """A picture is a PNG, JPEG or WebP file of at most 2 MB in the folder of the briefings."""
    for file, body in _bodies(record):
        for number, (source, _) in enumerate(outline(body).pictures[:MOST_NAMED]):
            beside = file.startswith(f"{FOLDER}/")
            if wrong := _wrong_with_picture(record.root / FOLDER, source) if beside else NO_PICTURE:
                yield file, _place(body, "pictures", number, source), f'"{source}" {wrong}'


def nothing_is_written_in_html(record: Record) -> Findings:
    """A briefing is Markdown alone: whatever is HTML in it would be lost."""
    for file, body in _bodies(record):
        written = outline(body).html[:MOST_NAMED]
        for number, html in enumerate(written):
            line, _ = position(body, "html", number, html.split("\n")[0].split(">")[0][:30])
            is_in_a_cell = CELL_BREAK.fullmatch(html) and body.split("\n")[line].count("|") > 1
            if is_in_a_cell or (re.match(r"</\w", html) and number):
                continue  # the end of what is named already, or what a table is told of
            name = (re.match(r"<[/!?]?([\w-]*)", html) or [""])[1].lower()
            mend = f"write {INSTEAD[name]}" if name in INSTEAD else "take it out; to show a sign <, write &lt;"
            shown = html.split("\n")[0].split(">")[0][:30]
            yield file, _place(body, "html", number, shown), f'"{shown}{">" * (">" in html)}" is HTML; {mend}'


def nothing_is_of_another_tool(record: Record) -> Findings:
    """What other programs make of Markdown, and the portal does not, is refused: it would be garbled."""
    for file, body in _bodies(record):
        for line, column, text in other_markdown(body):
            yield file, ("body", line, column), text
        for number in range(len(outline(body).code[:MOST_NAMED])):
            yield file, _place(body, "code", number, "    "), CODE


def links_lead_where_they_may(record: Record) -> Findings:
    """A link leads to a page of this portal, to https:// or to a known number, and to what its words say."""
    known = trusted(record)
    for file, body in _bodies(record):
        for number, link, text in wrong_links(body, known):
            yield file, _place(body, "links", number, link), text


def no_sign_is_hidden(record: Record) -> Findings:
    """A sign that is written by its name or number, like &shy;, is one that a reader sees."""
    for file, body in _bodies(record):
        for line, column, text in islice(hidden_signs(body), MOST_NAMED):
            yield file, ("body", line, column), text


def media_are_there(record: Record) -> Findings:
    """A sound or a film lies in the folder of media, and so does its transcript where that is a file."""
    folder = f"{FOLDER}/{MEDIA}"
    for file, path, medium in record.each(Medium):
        if not medium.file.lower().endswith(ENDINGS[medium.kind]):
            endings = ", ".join(ENDINGS[medium.kind])
            yield file, (*path, "file"), f'"{medium.file}" is no {medium.kind} file; save it as one of {endings}'
        elif not _is_file(record.root / folder / medium.file):
            yield file, (*path, "file"), f'"{medium.file}" is not in {folder}/; put it there first'
        if medium.transcript_file and (wrong := _wrong_with_text(record.root, f"{folder}/{medium.transcript_file}")):
            yield file, (*path, "transcript"), f'"{medium.transcript_file}" {wrong}'


def _bodies(record: Record, longest: int | None = MOST_SIGNS) -> Iterator[tuple[str, str]]:
    """Every body with its file; those that are too long are named once, and not read further."""
    found = [(file, it.body) for file, _, it in record.each(Briefing)]
    found += [(file, it.body) for file, _, it in record.each(Translation)]
    found += [(file, it.body) for file, _, it in record.each(Foreword)]
    return ((file, body) for file, body in found if longest is None or len(body) <= longest)


def _place(body: str, kind: str, number: int, words: str) -> Path:
    return ("body", *position(body, kind, number, words))


def _wrong_with_picture(folder: FilePath, name: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", name) or not _is_file(folder / name):
        return f"is no picture beside the briefings; put the file into {FOLDER}/ and write its name alone"
    with (folder / name).open("rb") as opened:
        start = opened.read(12)
    is_webp = start.startswith(b"RIFF") and start[8:] == b"WEBP"
    is_picture = is_webp or start.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"))
    if not is_picture or not name.endswith(PICTURES):
        return f"is no PNG, JPEG or WebP picture; save it as one, with a name that ends in {', '.join(PICTURES)}"
    if (folder / name).stat().st_size > MOST_BYTES:
        return f"is larger than {MOST_BYTES // 1_000_000} MB; make the picture smaller"
    return ""


def _wrong_with_text(root: FilePath, file: str) -> str:
    if not _is_file(root / file):
        return f"is not in {FOLDER}/{MEDIA}/; put it there first"
    try:
        return "" if text_of(root, file).strip() else "is empty; write down what is said"
    except MistakesFound as wrong:
        return wrong.mistakes[0].text


def _is_file(path: FilePath) -> bool:
    return path.is_file() and not path.is_symlink()
