"""A CSV file as a paper: its encoding and the sign between its values are found, and said."""

import csv
import io
from collections import Counter

from macros.office.office_paper import CellLine, GridCell, GridTable, NotReadable, OfficePaper, plain

SIGNS = {",": "a comma", ";": "a semicolon", "\t": "a tab", "|": "a bar"}
MOST_ROWS, MOST_COLUMNS = 20_000, 100
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def csv_paper(content: bytes, file: str) -> OfficePaper:
    """What stands in a CSV file."""
    text, encoding = _decoded(content, file)
    sign = _sign(text)
    try:
        read = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))
    except csv.Error:
        raise NotReadable(file, "cannot be read as a table; open it in Excel and save it as CSV again") from None
    width = max(map(len, read), default=0)
    if len(read) > MOST_ROWS or width > MOST_COLUMNS:
        raise NotReadable(file, f"has more than {MOST_ROWS:,} rows or {MOST_COLUMNS} columns; delete the empty ones")
    rows = tuple(
        tuple(_cell(number, at, row[at] if at < len(row) else "") for at in range(width))
        for number, row in enumerate(read, start=1)
    )
    notes = (f"its values are parted by {SIGNS[sign]}", f"its letters are read as {encoding}")
    return OfficePaper(file, (GridTable("the table", (), rows),), notes=notes)


def _cell(row: int, column: int, value: str) -> GridCell:
    lines = [line for line in map(plain, value.splitlines()) if line]
    made = tuple(CellLine(line, paragraph=number) for number, line in enumerate(lines))
    return GridCell(f"row {row}, column {column + 1}", made)


def _decoded(content: bytes, file: str) -> tuple[str, str]:
    if content.startswith(UTF_16):
        return content.decode("utf-16", "replace"), "UTF-16"
    if b"\0" in content:
        raise NotReadable(file, "is no text; open it in Excel and save it as CSV")
    for name, encoding in (("UTF-8", "utf-8-sig"), ("Windows-1252", "cp1252")):
        try:
            return content.decode(encoding), name
        except UnicodeDecodeError:
            continue
    raise NotReadable(file, "has letters that cannot be read; save it again as CSV UTF-8")


def _sign(text: str) -> str:
    """The sign that parts the values: by which most rows have the same number of more than one."""

    def rows_alike(sign: str) -> tuple[int, int]:
        try:
            counts = Counter(len(row) for row in list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))[:200])
        except csv.Error:
            return 0, 0
        width, rows = max(((it, n) for it, n in counts.items() if it > 1), key=lambda it: it[1], default=(0, 0))
        return rows, width

    return max(SIGNS, key=rows_alike)
