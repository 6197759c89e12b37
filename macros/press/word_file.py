"""A Word file of a report that is edited before a board sees it: plain values in; headings, tables and links out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from io import BytesIO
from typing import Any, TypeAlias

from docx.document import Document
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from macros.press.word_document import new_document, saved
from macros.press.word_parts import add_bookmark, add_contents, add_link, add_table, say_in_words

Values: TypeAlias = dict[str, Any]
FOREWORD, YOUNG = ("foreword", "Foreword", ""), ("in-short", "In short, for young readers", "")


def word_file(it: Values, chart: bytes, day: date) -> bytes:
    """The report as a Word file; `chart` is its picture, a PNG, and `day` the one on which it counts as saved."""
    file = new_document(it["name"], it["imprint"]["publisher"], day)
    WordReport(file, it).write(chart)
    return saved(file)


@dataclass(frozen=True)
class WordReport:
    """A report that is written into a document, from the top."""

    file: Document
    it: Values

    def write(self, chart: bytes) -> None:
        """The first page with the contents, then every chapter."""
        it, file = self.it, self.file
        file.add_paragraph(f"{it['name']}: {it['words']}", "Title")
        for name in ("so_far", "corrected", "lead"):
            if it[name]:
                file.add_paragraph().add_run(it[name]).bold = True
        self._list(it["verdict"])
        if it["progress"]:
            self._chart(chart)
        about = [it["imprint"]["demonstration"], f"As at {it['imprint']['as_at']}. On the web: "]
        self._link(file.add_paragraph(" ".join(filter(None, about))), it["imprint"]["address"])
        file.add_paragraph("Contents", "TOC Heading")
        add_contents(file, list(self._chapters()))
        self._foreword()
        self._heading(*YOUNG[1::-1])
        for words in it["young"]:
            file.add_paragraph(words)
        for section in it["sections"]:
            self._section(section)

    @cached_property
    def places(self) -> dict[str, str]:
        """The chapters and tables of this document, each under its address on the web."""
        parts = (part for section in self.it["sections"] for part in (section, *section["tables"]))
        return {f"{self.it['imprint']['address']}#{part['id']}": part["id"] for part in parts}

    def _chapters(self) -> Iterator[tuple[str, str, str]]:
        yield from ([FOREWORD] if self.it["foreword"] else [])
        yield YOUNG
        for section in self.it["sections"]:
            yield section["id"], section["title"], section["asks"] or ""

    def _chart(self, chart: bytes) -> None:
        it = self.it["progress"]
        counts = ", ".join(f"{part['number']} {part['word']}" for part in it["stages"])
        say_in_words(self.file.add_picture(BytesIO(chart), Pt(480)), f"{it['title']}: {counts}.")

    def _section(self, section: Values) -> None:
        self._heading(section["title"], section["id"])
        self._list(section["sayings"])
        for words in section["points"]:
            self.file.add_paragraph(words, "List Bullet")
        for it in section["tables"]:
            self._heading(f"{it['caption']} ({it['count']})", it["id"], 2)
            table = add_table(self.file, it["caption"], it["weights"], it["head"], len(it["rows"]))
            for row, made in zip(it["rows"], table.rows[1:], strict=True):
                first, *cells = made.cells
                self._link(first.paragraphs[0], row["of"]["address"], row["of"]["text"])
                for cell, told in zip(cells, row["cells"], strict=True):
                    cell.paragraphs[0].add_run(told["words"])

    def _heading(self, words: str, name: str, level: int = 1) -> None:
        add_bookmark(self.file.add_heading(words, level), name)

    def _list(self, sayings: Iterable[Values]) -> None:
        for it in sayings:
            line = self.file.add_paragraph(it["words"], "List Bullet")
            for to in it["links"]:
                line.add_run(" ")
                self._link(line, to["address"], to["text"])

    def _link(self, line: Paragraph, address: str, words: str = "") -> None:
        add_link(line, address, words or address, self.places)

    def _foreword(self) -> None:
        if self.it["foreword"]:
            self._heading(FOREWORD[1], FOREWORD[0])
            self._blocks(self.it["foreword"])
            self.file.add_paragraph(self.it["foreword_by"])

    def _blocks(self, blocks: Iterable[Values]) -> None:
        """The blocks of a foreword; a table of it is a line for each row."""
        for block in blocks:
            match block["kind"]:
                case "heading":
                    self._runs(self.file.add_heading(level=2), block["runs"])
                case "paragraph":
                    self._runs(self.file.add_paragraph(), block["runs"])
                case "list":
                    for part in (part for item in block["items"] for part in item):
                        self._runs(self.file.add_paragraph(style="List Bullet"), part.get("runs", ()))
                case "quote":
                    self._blocks(block["blocks"])
                case "table":
                    for row in block["rows"]:
                        self._runs(self.file.add_paragraph(), [run for cell in row for run in (*cell, BETWEEN)])

    def _runs(self, line: Paragraph, runs: Iterable[Values]) -> None:
        for it in runs:
            if it["link"]:
                self._link(line, it["link"], it["text"])
            else:
                run = line.add_run(it["text"])
                run.bold, run.italic = it["bold"] or None, it["italic"] or None


# What parts the cells of a row.
BETWEEN: Values = {"text": " · ", "link": "", "bold": False, "italic": False}
