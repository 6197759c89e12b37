"""An empty Word document in our type; and the bytes of a full one, which tell neither the hour nor the machine."""

import zipfile
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt, RGBColor

INK = RGBColor(0x14, 0x21, 0x2B)
TYPE = "Arial"
# Of each style the size of its type, and the space above and below it, in points.
STYLES = {
    "Title": (20, 0, 6),
    "TOC Heading": (12, 10, 3),
    "Heading 1": (13, 12, 4),
    "Heading 2": (10, 8, 3),
    "Normal": (9, 0, 4),
    "List Bullet": (9, 0, 3),
}
# A date that every zip file can hold.
BEGINNING = (1980, 1, 1, 0, 0, 0)


def new_document(title: str, author: str, day: date) -> Document:
    """An A4 page on its side, in British English, with the number of each page at its foot."""
    file = docx.Document()
    _set_type(file)
    _set_page(file, title)
    told = file.core_properties
    told.title, told.author, told.last_modified_by = title, author, author
    told.language, told.comments, told.revision = "en-GB", "", 1
    told.created = told.modified = datetime.combine(day, time())
    return file


def saved(file: Document) -> bytes:
    """The bytes of the document: the same for the same words."""
    first, made = BytesIO(), BytesIO()
    file.save(first)
    with zipfile.ZipFile(first) as parts, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for part in parts.infolist():
            entry = zipfile.ZipInfo(part.filename, BEGINNING)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
            package.writestr(entry, parts.read(part))
    return made.getvalue()


def _set_type(file: Document) -> None:
    styles: Any = file.styles
    styles.element.find(f".//{qn('w:lang')}").set(qn("w:val"), "en-GB")
    for name, (size, above, below) in STYLES.items():
        style = styles[name]
        style.font.size, style.font.name, style.font.color.rgb = Pt(size), TYPE, INK
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(above), Pt(below)
        style.paragraph_format.line_spacing = 1.0
        fonts = style.element.rPr.rFonts
        for theme in [key for key in fonts.attrib if key.endswith("Theme")]:
            del fonts.attrib[theme]
    # The template underlines its title.
    for line in styles["Title"].element.pPr.findall(qn("w:pBdr")):
        styles["Title"].element.pPr.remove(line)


def _set_page(file: Document, title: str) -> None:
    page = file.sections[0]
    page.orientation, page.page_width, page.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(15)
    page.header_distance = page.footer_distance = Mm(7)
    foot = page.footer.paragraphs[0]
    foot.add_run(f"{title} · Page ")
    number = OxmlElement("w:fldSimple")
    number.set(qn("w:instr"), "PAGE")
    foot._p.append(number)
    # The template brings a picture of itself.
    rels = file.part.package.rels
    for name in [name for name, to in rels.items() if to.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del rels[name]
