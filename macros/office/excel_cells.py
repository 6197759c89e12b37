"""A cell of Excel as it shows: a day or a month by the form of its number, a share in per cent, a colour."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Literal

from openpyxl.styles.colors import COLOR_INDEX

from macros.office.word_shading import toned

HEX = re.compile(r"[0-9A-Fa-f]{6}")
# The theme that Office writes where nobody chose another, in Excel's own order.
THEME = ("FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47")
NO_COLOUR = ("FFFFFF", "000000")


@dataclass(frozen=True)
class ShownCell:
    """What a cell shows; `typed` is the day, the month or the year that it is, and `doubt` what is not certain."""

    text: str
    kind: Literal["text", "number", "day"] = "text"
    typed: str = ""
    doubt: str = ""


def shown(cell: Any, kept: Any) -> ShownCell:
    """What a cell shows; `kept` is the same one with what Excel last worked out of its formula."""
    value = cell.value
    if cell.data_type == "f":
        value = None if kept is None else kept.value
        if value is None:
            return ShownCell(str(cell.value), doubt="it is a formula, and Excel kept no value of it")
    if value is None:
        return ShownCell("")
    if isinstance(value, str):
        is_error = cell.data_type == "e" or bool(re.fullmatch(r"#(?:REF|N/A|NAME|VALUE|DIV/0|NULL|NUM)[!?]?", value))
        return ShownCell(value, doubt="it is an error of Excel" if is_error else "")
    if isinstance(value, bool):
        return ShownCell("Yes" if value else "No")
    form = str(cell.number_format or "General")
    if isinstance(value, datetime | date):
        return _day(value, form)
    if isinstance(value, time | timedelta):
        return ShownCell(str(value), doubt="it is a time and no day")
    return ShownCell(_number(value, form), "number")


def _day(value: date, form: str) -> ShownCell:
    """A day as precisely as its form shows it: "mmm-yy" shows a month."""
    plain = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", form).lower()
    iso = f"{value.year:04}-{value.month:02}-{value.day:02}"
    if "d" in plain or "y" not in plain:
        return ShownCell(f"{value.day:02}/{value.month:02}/{value.year}", "day", iso)
    if "m" in plain:
        return ShownCell(f"{value:%B} {value.year}", "day", iso[:7])
    return ShownCell(str(value.year), "day", iso[:4])


def _number(value: float, form: str) -> str:
    """A number with the places that its form shows."""
    if "%" in form:
        return f"{round(value * 100, 6):g}%"
    if fixed := re.fullmatch(r"[#,0]*0\.(0+)", form):
        return f"{value:.{len(fixed[1])}f}"
    return str(int(value)) if float(value).is_integer() else repr(value)


def cell_shade(cell: Any) -> str:
    """The colour of a cell as six hexadecimal digits; empty where it has none."""
    fill = cell.fill
    if getattr(fill, "patternType", None) != "solid":
        return ""
    colour, found = fill.fgColor, ""
    if colour.type == "rgb" and isinstance(colour.rgb, str) and HEX.fullmatch(colour.rgb[-6:]):
        found = colour.rgb[-6:].upper()
    elif colour.type == "theme" and isinstance(colour.theme, int) and colour.theme < len(THEME):
        found = toned(THEME[colour.theme], colour.tint or 0.0)
    elif colour.type == "indexed" and isinstance(colour.indexed, int) and colour.indexed < len(COLOR_INDEX):
        found = COLOR_INDEX[colour.indexed][-6:].upper()
    return "" if found in NO_COLOUR else found
