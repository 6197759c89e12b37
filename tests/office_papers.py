"""Office files like those that councils write, made by code: merged, shaded and messy; nothing in them is real."""

import io
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

RED, AMBER, GREEN, BLUE = "FF0000", "FFC000", "00B050", "0070C0"


def saved(thing: Any) -> bytes:
    """The bytes of a document or a workbook."""
    made = io.BytesIO()
    thing.save(made)
    return made.getvalue()


def shade(cell: Any, fill: str, **more: str) -> None:
    """Give a cell of Word a colour."""
    told = " ".join(f'w:{name}="{value}"' for name, value in more.items())
    cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="{fill}" {told}/>'))


def numbered(document: Document, form: str = "decimal", text: str = "%1.") -> str:
    """A list of Word's own, from its beginning; the id by which a paragraph is put into it."""
    part = document.part.numbering_part.element
    number = str(900 + len(part.findall(qn("w:num"))))
    part.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
        ),
    )
    part.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))
    return number


def in_list(paragraph: Any, number: str) -> None:
    """Put a paragraph into a list."""
    paragraph._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')
    )


def changed(paragraph: Any, gone: str, new: str) -> None:
    """Put a change that was not accepted into a paragraph."""
    told = f'{nsdecls("w")} w:id="1" w:author="A"'
    paragraph._p.append(parse_xml(f"<w:del {told}><w:r><w:delText>{gone}</w:delText></w:r></w:del>"))
    paragraph._p.append(parse_xml(f"<w:ins {told}><w:r><w:t>{new}</w:t></w:r></w:ins>"))


def boxed(paragraph: Any, text: str) -> None:
    """Put a text box into a paragraph."""
    words = f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"
    box = f"<v:shape><v:textbox>{words}</v:textbox></v:shape>"
    vml = 'xmlns:v="urn:schemas-microsoft-com:vml"'
    paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}><w:pict {vml}>{box}</w:pict></w:r>"))


def fill(cell: Any, paragraphs: Sequence[str], number: str = "") -> None:
    """Write paragraphs into a cell, each into a list where one is given; a line end is one inside a paragraph."""
    for at, text in enumerate(paragraphs):
        paragraph = cell.paragraphs[0] if not at else cell.add_paragraph()
        paragraph.add_run(text)
        if number:
            in_list(paragraph, number)


def table(document: Document, rows: Sequence[Sequence[str | Sequence[str]]]) -> Any:
    """A table of texts; a list is several paragraphs of a cell."""
    made = document.add_table(0, len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, text in zip(made.add_row().cells, row, strict=True):
            fill(cell, [text] if isinstance(text, str) else text)
    return made


# The layout of a review's plan: no number of a recommendation, several actions in a cell, dates in words.
REVIEW = [
    (
        ["The policy on worries is looked at again.", "Each agency reports how it uses the policy.",
         "The group agrees terms for meetings on practice."],
        "30.12.2020", "Learning Group",
    ),
    (
        ["Hold sessions on practice three times a year.", "Arrange a talk after each case.",
         "Make a model for joint supervision."],
        "Plan in place by 31.12.2020", "Learning Group",
    ),
    (
        ["Look at the guidance again.", "Train staff in plans that are made with families.", "Audit the plans.",
         "Find out how agencies share written plans."],
        "Complete preparation work by 30.12.20 and audit by end of Feb 2021", "Audit team",
    ),
    (
        ["The first-contact team looks at ten cases.", "Hold a day on one case with all agencies."],
        "Sample by end November 2020. Case review March 2021", ["First-contact team", "IBSP"],
    ),
    (
        ["Hold a conference on signs of safety.", "Train staff who meet families first.", "Train staff in neglect.",
         "Trainers help at the desk with single cases.", "A consultant leads more training.",
         "All agencies put this training first."],
        "To be in place by end of 2020", "IBSP",
    ),
]  # fmt: skip


def review_plan(change: Callable[[Any, Document], None] | None = None, status: Sequence[str] = ()) -> bytes:
    """A review's plan in Word: 5 rows, 18 actions numbered by Word; with ratings as shades where they are given."""
    document = docx.Document()
    document.add_paragraph("Appendix 2 – Action Plan")
    heads = ["Actions", "Timescale", "Lead", *(["RAG"] if status else [])]
    made = table(document, [heads])
    for at, (actions, due, lead) in enumerate(REVIEW):
        cells = made.add_row().cells
        fill(cells[0], actions, numbered(document))
        fill(cells[1], [due])
        fill(cells[2], [lead] if isinstance(lead, str) else lead)
        if status:
            shade(cells[3], status[at])
    document.add_paragraph("End of the action plan")
    if change:
        change(made, document)
    return saved(document)


def statement(ratings: Sequence[str] = (GREEN, GREEN, AMBER, AMBER), second: str = "Feb-2020\nOct 2020") -> bytes:
    """A written statement in Word: areas, actions with lettered steps, several dates in a cell, a table of colours."""
    document = docx.Document()
    document.add_paragraph("Area of Concern 1: Leaders did not know where some children were")
    made = table(document, [["Actions", "Action completed by", "Responsible Officer", "Outcomes and measures"]])
    cells = made.add_row().cells
    fill(
        cells[0],
        ["A1. Closer management", "a) Finish the papers", "b) Ask the managers", "Change the duties", "RAG rating"],
    )
    fill(cells[1], ["July 2019", "July 2019", "Ongoing"])
    fill(cells[2], ["ADES", "ADES", "ADES"])
    fill(cells[3], ["Outcomes", "Leaders watch the service.", "Records are right."])
    cells = made.add_row().cells
    fill(cells[0], ["A2. Look at all records", "a) Find money", "b) Recruit officers", "c) Write the framework"])
    inner = cells[0].add_table(2, 4)
    for at, month in enumerate(["Oct 2019", "Jan 2020", "April 2020", "July 2020"]):
        inner.rows[0].cells[at].text = month
        if at < len(ratings):
            shade(inner.rows[1].cells[at], ratings[at])
    fill(cells[1], ["April 2020", "July 2019", second])
    fill(cells[2], ["P16SM", "ADES", "P16SM"])
    fill(cells[3], ["More staff."])
    document.add_paragraph("A1 progress update - March to September 2020:")
    document.add_paragraph("Steps a and b are done.")
    document.add_paragraph("Area of Concern 2: Checks are not strict enough")
    head = table(document, [["Actions", "Action completed by", "Responsible Officer", "Outcomes and measures"]])
    cells = head.add_row().cells
    fill(cells[0], ["B1: Make a dashboard", "a) Look at figures", "b) Ask parents"])
    fill(cells[1], ["March 2020", "March 2020", "Sept 2020"])
    fill(cells[2], ["SLSP", "SLSP"])
    return saved(document)


TRACKER = [
    ["Ref", "Recommendation", "Action", "Lead Officer", "Due date", "Revised date", "RAG", "Progress update"],
    ["1.1", "1. Share what you know", "Write one form", "LG", date(2020, 6, 30), None, "Green", "The form is out."],
    ["1.2", None, "Hold a workshop", "First-contact team", date(2020, 12, 1), date(2021, 3, 31), "A", None],
    ["1.10", None, "Look at cases", "Learning Group", "Ongoing", None, "", "Jan 2021: begun.\nMar 2021: 4 looked at."],
    ["2.1", "2. Supervise", "Train supervisors", "Chief Nurse", "31/12/2020", None, "Complete", "Done, 12,5 days."],
]  # fmt: skip
DONE = [
    ["Ref", "Recommendation", "Action", "Lead Officer", "Due date", "Date completed", "RAG"],
    ["2.2", "2. Supervise", "Write a guide", "Chief Nurse", date(2020, 3, 31), date(2020, 3, 20), "Blue"],
    ["Total", None, None, None, None, None, "1"],
]


def tracker(change: Callable[[Workbook], None] | None = None) -> bytes:
    """A council's tracker in Excel: live and done sheets, a hidden one, comments, merged cells, colours, dates."""
    book = Workbook()
    live: Any = book.active
    live.title = "Live"
    live.append(["Action tracker of the partnership", *[None] * 7])
    for row in TRACKER:
        live.append(row)
    live.merge_cells("A1:H1")
    live.merge_cells("B3:B5")
    live["G3"].fill = PatternFill("solid", fgColor=GREEN)
    live["C4"].comment = Comment("Ask Jane Quellhorst about this", "Jane Quellhorst")
    done: Any = book.create_sheet("Done")
    for row in DONE:
        done.append(row)
    hidden: Any = book.create_sheet("Old")
    hidden.append(["A note about Priya Patel, 07700 900123"])
    hidden.sheet_state = "hidden"
    if change:
        change(book)
    return saved(book)
