"""A Word file as a paper: its tables with merged cells, nested tables and colours, and the paragraphs between them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from lxml import etree

from macros.office.carried_plan import carried_in
from macros.office.office_paper import CellLine, GridCell, GridTable, LooseText, NotReadable, OfficePaper, plain
from macros.office.office_zip import parts_of
from macros.office.word_numbering import MAIN, Numbering, val
from macros.office.word_shading import Shading
from macros.office.word_text import WordText, all_words
from macros.office.word_unseen import unread_parts, unseen_parts

PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
MOST_COLUMNS, MOST_CELLS, MOST_DEEP = 60, 50_000, 3
CHANGED = "it has changes that were not accepted"


def word_paper(content: bytes, file: str) -> OfficePaper:
    """What stands in a Word file."""
    parts = parts_of(content, file, "Word")
    try:
        roots = {name: etree.fromstring(it, PARSER) for name, it in parts.items() if name.endswith(".xml")}
    except etree.XMLSyntaxError:
        raise NotReadable(file, "cannot be read as a file of Word; open it there and save it anew") from None
    document = roots.get("word/document.xml")
    body = None if document is None else document.find(MAIN + "body")
    if body is None:
        raise NotReadable(file, "holds no document of Word; open it there and save it as .docx")
    numbering = Numbering(roots.get("word/numbering.xml"), roots.get("word/styles.xml"))
    reader = _WordReader(file, numbering, Shading(roots.get("word/theme/theme1.xml"), numbering.by_style))
    reader.body(body)
    return OfficePaper(
        file,
        tuple(reader.tables),
        tuple(reader.above),
        (*unseen_parts(roots), *reader.hidden),
        unread_parts(parts),
        tuple(_language(roots.get("word/styles.xml"))),
        carried_in(parts),
    )


def _language(styles: Any) -> Iterator[str]:
    found = None if styles is None else styles.find(f".//{MAIN}docDefaults//{MAIN}lang")
    if found is not None and found.get(MAIN + "val"):
        yield f"its language is {found.get(MAIN + 'val')}"


@dataclass
class _WordReader:
    """One pass through the body of a document."""

    file: str
    numbering: Numbering
    shading: Shading
    tables: list[GridTable] = field(default_factory=list)
    above: list[LooseText] = field(default_factory=list)
    hidden: list[LooseText] = field(default_factory=list)
    paragraphs: int = 0
    cells: int = 0

    def body(self, body: Any) -> None:
        """Read all paragraphs and tables, in their order."""
        for element in _blocks(body):
            if element.tag == MAIN + "tbl":
                place = f"table {len(self.tables) + 1}"
                self.tables.append(replace(self._table(element, place, 0), above=tuple(self.above)))
                self.above = []
            else:
                self.paragraphs += 1
                lines, _, _ = self._paragraph(element, f"paragraph {self.paragraphs}", self.paragraphs)
                for line in lines:
                    text = f"{line.label} {line.text}".strip()
                    self.above.append(LooseText(f"paragraph {self.paragraphs}", text))

    def _paragraph(self, element: Any, place: str, number: int) -> tuple[list[CellLine], bool, str]:
        """The lines of a paragraph, whether it has changes, and what is doubtful in it."""
        text = WordText()
        text.add(element)
        self.hidden += [LooseText(place, words, what) for what, words in text.hidden]
        lines = [line for line in map(plain, text.lines) if line]
        if not lines:
            return [], text.is_changed, text.doubt
        label, is_bullet = self.numbering.label(element)
        first = CellLine(lines[0], plain(label), is_bullet, number)
        return [first, *(CellLine(it, paragraph=number) for it in lines[1:])], text.is_changed, text.doubt

    def _table(self, table: Any, place: str, depth: int) -> GridTable:
        rows: list[list[GridCell]] = []
        over: dict[int, GridCell] = {}
        for row in _within(table, "tr"):
            where = f"{place}, row {len(rows) + 1}"
            if row.find(f"{MAIN}trPr/{MAIN}del") is not None:
                self.hidden.append(LooseText(where, all_words(row), "a row whose deletion was not accepted"))
                continue
            is_new = row.find(f"{MAIN}trPr/{MAIN}ins") is not None
            rows.append(self._row(row, where, depth, over, CHANGED if is_new else ""))
        width = max((len(row) for row in rows), default=0)
        filled = (
            (*row, *(GridCell(f"{place}, row {number}, column {at + 1}") for at in range(len(row), width)))
            for number, row in enumerate(rows, start=1)
        )
        return GridTable(place, (), tuple(filled))

    def _row(self, row: Any, where: str, depth: int, over: dict[int, GridCell], doubt: str) -> list[GridCell]:
        cells = [GridCell(f"{where}, column {at + 1}") for at in range(_count(val(row, "trPr", "gridBefore"), 0))]
        for element in _within(row, "tc"):
            at = len(cells)
            place = f"{where}, column {at + 1}"
            merged = element.find(f"{MAIN}tcPr/{MAIN}vMerge")
            if merged is not None and merged.get(MAIN + "val") != "restart" and at in over:
                cell = replace(over[at], place=place, continues="down")
            else:
                cell = self._cell(element, place, depth, doubt)
            over[at] = cell
            cells.append(cell)
            for further in range(1, _count(val(element, "tcPr", "gridSpan"), 1)):
                cells.append(GridCell(f"{where}, column {at + 1 + further}", continues="across"))
            if len(cells) > MOST_COLUMNS:
                raise NotReadable(self.file, f"{where}: has more than {MOST_COLUMNS} columns; split the table")
        return cells

    def _cell(self, element: Any, place: str, depth: int, doubt: str) -> GridCell:
        self.cells += 1
        if self.cells > MOST_CELLS:
            raise NotReadable(self.file, f"{place}: has more than {MOST_CELLS:,} cells; split the document")
        lines, inner = list[CellLine](), list[GridTable]()
        for number, block in enumerate(_blocks(element)):
            if block.tag == MAIN + "tbl":
                name = f"{place}, table inside {len(inner) + 1}"
                if depth < MOST_DEEP:
                    inner.append(self._table(block, name, depth + 1))
                else:
                    self.hidden.append(LooseText(name, all_words(block), "a table too deep inside others"))
                continue
            read, is_changed, odd = self._paragraph(block, place, number)
            lines += read
            doubt = doubt or (CHANGED if is_changed else odd)
        return GridCell(place, tuple(lines), self.shading.of_cell(element), doubt=doubt, inner=tuple(inner))


def _blocks(parent: Any) -> Iterator[Any]:
    """The paragraphs and tables of a body or a cell, those in content controls too."""
    for child in parent:
        if child.tag in (MAIN + "p", MAIN + "tbl"):
            yield child
        elif child.tag in (MAIN + "sdt", MAIN + "sdtContent", MAIN + "ins", MAIN + "customXml", MAIN + "smartTag"):
            yield from _blocks(child)


def _within(parent: Any, name: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, those in content controls too."""
    for child in parent:
        if child.tag == MAIN + name:
            yield child
        elif child.tag in (MAIN + "sdt", MAIN + "sdtContent", MAIN + "ins", MAIN + "customXml"):
            yield from _within(child, name)


def _count(text: str | None, otherwise: int) -> int:
    return min(int(text), MOST_COLUMNS + 1) if text and text.isdecimal() and len(text) < 6 else otherwise
