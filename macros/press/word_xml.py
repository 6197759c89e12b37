"""The pieces of a Word file as XML: paragraphs, runs of text, links, tables and a picture."""

from collections.abc import Iterable
from struct import unpack
from typing import Any, TypeAlias
from xml.sax.saxutils import escape, quoteattr

Values: TypeAlias = dict[str, Any]
# Where links lead, each with the name by which the document speaks of it.
Links: TypeAlias = dict[str, str]

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
# A point in the units of a drawing; and how wide an A4 page is that lies on its side, in twentieths of a point.
POINT, WIDTH = 12_700, 14_400


def run(words: str, bold: bool = False, italic: bool = False, style: str = "") -> str:
    """A piece of text."""
    how = f'<w:rStyle w:val="{style}"/>' * bool(style) + "<w:b/>" * bold + "<w:i/>" * italic
    return f'<w:r><w:rPr>{how}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>' if words else ""


def link(it: Values, links: Links) -> str:
    """A text that leads to an address on the web."""
    name = links.setdefault(it["address"], f"link{len(links) + 1}")
    return f'<w:hyperlink r:id="{name}" w:history="1">{run(it["text"], style="Hyperlink")}</w:hyperlink>'


def paragraph(inside: str, style: str = "", bullet: bool = False) -> str:
    """A paragraph, or an entry of a list."""
    how = f'<w:pStyle w:val="{style or "ListBullet"}"/>' if style or bullet else ""
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if bullet else ""
    return f"<w:p><w:pPr>{how}{listed}</w:pPr>{inside}</w:p>"


def picture(png: bytes, words: str) -> str:
    """The picture of the report, with the words for whoever cannot see it; a point of it is a point on the page."""
    wide, high = (number * POINT for number in unpack(">II", png[16:24]))
    told = quoteattr(words)
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{wide}" cy="{high}"/><wp:docPr id="1" name="Chart" descr={told}/>'
        f'<a:graphic xmlns:a="{DRAWING}/main"><a:graphicData uri="{DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="chart.png" descr={told}/>'
        '<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="chart"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def table(it: Values, links: Links) -> str:
    """A table: its first row is a head that stands on every page, and no row is broken."""
    wide = WIDTH // (len(it["head"]) + 1)
    widths = [2 * wide, *[wide] * (len(it["head"]) - 1)]
    head = _row((run(name, bold=True) for name in it["head"]), widths, "<w:tblHeader/>")
    rows = (
        _row([link(row["of"], links), *(run(cell["words"]) for cell in row["cells"])], widths) for row in it["rows"]
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    edges = "".join(f'<w:{edge} w:val="single" w:sz="4" w:color="9AA6AD"/>' for edge in ("top", "bottom", "insideH"))
    about = (
        f'<w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1" w:firstColumn="1"/>'
        f"<w:tblCaption w:val={quoteattr(it['caption'])}/></w:tblPr>"
    )
    return f"<w:tbl>{about}<w:tblGrid>{grid}</w:tblGrid>{head}{''.join(rows)}</w:tbl>"


def _row(cells: Iterable[str], widths: list[int], more: str = "") -> str:
    told = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph(cell)}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{more}</w:trPr>{''.join(told)}</w:tr>"
