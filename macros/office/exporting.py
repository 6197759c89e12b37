"""An export: a plan as a table of Word or Excel for those who work there; the file carries the whole record with it."""

import io
import re
import zipfile
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

import docx
from docx.enum.section import WD_ORIENT
from docx.shared import Pt
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

from macros.model.record import Record, file_of
from macros.office.carried_plan import CARRIED, SPACE
from macros.office.tracker_rows import HEADINGS, tracker_rows
from macros.source.text import text_of

RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
LINK = f'<Relationship Id="candour" Type="{RELATION}" Target="../{CARRIED}"/></Relationships>'
BEGINNING = (1980, 1, 1, 0, 0, 0)
HOUR = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
WIDTHS = {"Recommendation": 40, "Action": 50, "Step": 40, "Lead": 30, "Progress update": 50}
TOLD = (
    "Change what is new: RAG, dates, leads, a progress update. Then make import reads it. What stays as it was is not "
    "reported again. The file carries the whole record of the plan, so that it can be read back."
)


def exported(record: Record, plan_id: str) -> dict[str, bytes]:
    """A plan as a file of Excel and one of Word, under the endings of their names."""
    plan = record.plans[plan_id]
    rows = [[row.get(heading, "") for heading in HEADINGS] for row in tracker_rows(plan, record)]
    carried = text_of(record.root, file_of("plans", plan_id))
    return {
        "xlsx": _carrying(_book(plan.title, rows), carried),
        "docx": _carrying(_document(plan.title, rows), carried),
    }


def _book(title: str, rows: Sequence[Sequence[str]]) -> bytes:
    book = Workbook()
    sheet: Any = book.active
    sheet.title = "Plan"
    sheet.freeze_panes = "A4"
    for number, row in enumerate([[title], [TOLD], HEADINGS, *rows], start=1):
        for column, text in enumerate(row, start=1):
            cell = sheet.cell(number, column)
            cell._value, cell.data_type, cell.number_format = text, "s", "@"
            cell.alignment = Alignment(wrap_text=number > 2, vertical="top")
            cell.font = Font(bold=number in (1, 3))
    for column, heading in enumerate(HEADINGS, start=1):
        sheet.column_dimensions[sheet.cell(3, column).column_letter].width = WIDTHS.get(heading, 14)
    return _saved(book)


def _document(title: str, rows: Sequence[Sequence[str]]) -> bytes:
    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    document.styles["Normal"].font.size = Pt(8)
    document.add_heading(title, 1)
    document.add_paragraph(TOLD)
    table = document.add_table(1 + len(rows), len(HEADINGS), style="Table Grid")
    cells = table._cells
    for at, text in enumerate([it for row in (HEADINGS, *rows) for it in row]):
        cells[at].text = text
    return _saved(document)


def _saved(thing: Any) -> bytes:
    made = io.BytesIO()
    thing.save(made)
    return made.getvalue()


def _carrying(content: bytes, carried: str) -> bytes:
    """A file that carries a text as a part of its own; neither the hour nor the machine is in it."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            part = HOUR.sub(rb"\g<1>1980-01-01T00:00:00Z", before.read(name))
            if name.endswith(("document.xml.rels", "workbook.xml.rels")):
                part = part.replace(b"</Relationships>", LINK.encode())
            after.writestr(zipfile.ZipInfo(name, BEGINNING), part, zipfile.ZIP_DEFLATED)
        told = f'<?xml version="1.0" encoding="UTF-8"?>\n<plan xmlns="{SPACE}">{escape(carried)}</plan>'
        after.writestr(zipfile.ZipInfo(CARRIED, BEGINNING), told, zipfile.ZIP_DEFLATED)
    return made.getvalue()
