"""What a Word file needs and python-docx has no words for: links, bookmarks, contents, and heads that are repeated."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shape import InlineShape
from docx.shared import Length, Mm, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

WIDTH = Mm(267)
LINK, LINE = RGBColor(0x0B, 0x55, 0x63), "9AA6AD"


def add_bookmark(to: Paragraph, name: str) -> None:
    """Give a paragraph a name by which links find it."""
    number = str(len(to.part.element.findall(f".//{qn('w:bookmarkStart')}")))
    start, end = _element("bookmarkStart", id=number, name=_bookmark(name)), _element("bookmarkEnd", id=number)
    to._p.insert(1, start)
    to._p.append(end)


def add_link(to: Paragraph, address: str, words: str, places: Mapping[str, str]) -> None:
    """Add words that lead to an address; `places` are the names of what stands in the document itself."""
    if address in places:
        link = _element("hyperlink", anchor=_bookmark(places[address]))
    else:
        link = _element("hyperlink")
        link.set(qn("r:id"), to.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = to.add_run(words)
    run.font.underline, run.font.color.rgb = True, LINK
    link.append(run._r)
    to._p.append(link)


def add_contents(to: Document, entries: Sequence[tuple[str, str, str]]) -> None:
    """Add contents that Word can make anew: of each chapter its bookmark, its title and what is said of it."""
    lines = [to.add_paragraph() for _ in entries]
    for sign in ("begin", "separate"):
        lines[0].add_run()._r.append(_element("fldChar", fldCharType=sign))
        if sign == "begin":
            _instruct(lines[0].add_run(), 'TOC \\o "1-1" \\n \\h \\z')
    for line, (name, title, more) in zip(lines, entries, strict=True):
        add_link(line, name, title, {name: name})
        line.add_run(f"  {more}" if more else "")
    lines[-1].add_run()._r.append(_element("fldChar", fldCharType="end"))


def add_table(to: Document, caption: str, weights: Sequence[float], head: Iterable[str], rows: int) -> Any:
    """Add a table, the head of which stands on every page, and the rows of which are not broken."""
    table: Any = to.add_table(rows + 1, len(weights))
    table.autofit = False
    about = table._tbl.tblPr
    about.append(_edges())
    about.append(_element("tblLook", firstRow="1", firstColumn="1"))
    about.append(_element("tblCaption", val=caption))
    widths = [Length(round(WIDTH * weight / sum(weights))) for weight in weights]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        row._tr.get_or_add_trPr().append(_element("cantSplit"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
            cell.paragraphs[0].paragraph_format.space_after = 0
    table.rows[0]._tr.trPr.append(_element("tblHeader"))
    for cell, words in zip(table.rows[0].cells, head, strict=True):
        cell.paragraphs[0].add_run(words).bold = True
    return table


def say_in_words(picture: InlineShape, words: str) -> None:
    """Give a picture the words for whoever cannot see it."""
    picture._inline.docPr.set("descr", words)


def _bookmark(name: str) -> str:
    """The name of a bookmark, in which Word takes no hyphen."""
    return name.replace("-", "_")


def _edges() -> Any:
    edges = _element("tblBorders")
    edges.extend(_element(edge, val="single", sz="4", color=LINE) for edge in ("top", "bottom", "insideH"))
    return edges


def _instruct(run: Run, words: str) -> None:
    instruction = _element("instrText")
    instruction.text = words
    run._r.append(instruction)


def _element(tag: str, **values: str) -> Any:
    """An element of a Word file, with its values."""
    made = OxmlElement(f"w:{tag}")
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made
