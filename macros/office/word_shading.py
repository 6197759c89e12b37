"""The colour of a cell in Word: its own, that of its paragraph or style, or one of the document's theme."""

import re
from dataclasses import dataclass, field
from typing import Any

from macros.office.word_numbering import MAIN, val

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
NAMES = {
    "background1": "lt1", "background2": "lt2", "light1": "lt1", "light2": "lt2", "text1": "dk1", "text2": "dk2",
    "dark1": "dk1", "dark2": "dk2", "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip
HIGHLIGHTS = {
    "red": "FF0000", "darkRed": "800000", "yellow": "FFFF00", "darkYellow": "808000", "green": "00FF00",
    "darkGreen": "008000", "blue": "0000FF", "darkBlue": "000080", "cyan": "00FFFF", "darkCyan": "008080",
    "lightGray": "C0C0C0", "darkGray": "808080", "magenta": "FF00FF", "darkMagenta": "800080",
}  # fmt: skip
HEX = re.compile(r"[0-9A-Fa-f]{6}")


@dataclass
class Shading:
    """The colours of a document; `theme` is the root of that part."""

    theme: Any
    styles: dict[str | None, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.colours: dict[str, str] = {}
        scheme = None if self.theme is None else self.theme.find(f".//{DRAWING}clrScheme")
        for it in () if scheme is None else scheme:
            for colour in it:
                self.colours[it.tag.rpartition("}")[2]] = colour.get("lastClr") or colour.get("val") or ""

    def of_cell(self, cell: Any) -> str:
        """The colour of a cell, as six hexadecimal digits; empty where it has none."""
        found = self._of(cell.find(f"{MAIN}tcPr/{MAIN}shd"))
        for paragraph in () if found else cell.findall(MAIN + "p"):
            style = self.styles.get(val(paragraph, "pPr", "pStyle"))
            of_style = None if style is None else style.find(f"{MAIN}pPr/{MAIN}shd")
            run = paragraph.find(f".//{MAIN}rPr/{MAIN}shd")
            marked = paragraph.find(f".//{MAIN}rPr/{MAIN}highlight")
            found = found or self._of(paragraph.find(f"{MAIN}pPr/{MAIN}shd")) or self._of(of_style) or self._of(run)
            found = found or HIGHLIGHTS.get("" if marked is None else marked.get(MAIN + "val", ""), "")
        return "" if found == "FFFFFF" else found

    def _of(self, shading: Any) -> str:
        if shading is None:
            return ""
        is_solid = shading.get(MAIN + "val") == "solid"
        fill, theme = ("color", "themeColor") if is_solid else ("fill", "themeFill")
        typed = shading.get(MAIN + fill, "")
        if HEX.fullmatch(typed):
            return str(typed.upper())
        named = shading.get(MAIN + theme, "")
        colour = self.colours.get(NAMES.get(named, named), "")
        if not HEX.fullmatch(colour):
            return ""
        return toned(colour, _tone(shading, f"{theme}Tint", 1), _tone(shading, f"{theme}Shade", -1))


def _tone(shading: Any, name: str, sign: int) -> float:
    typed = shading.get(MAIN + name, "")
    return sign * (1 - int(typed, 16) / 255) if re.fullmatch("[0-9A-Fa-f]{2}", typed) else 0.0


def toned(colour: str, *tones: float) -> str:
    """A colour made lighter (more than 0) or darker (less than 0) by shares of what is left."""
    parts = [int(colour[at : at + 2], 16) for at in (0, 2, 4)]
    for tone in tones:
        parts = [round(it + (255 - it) * tone) if tone > 0 else round(it * (1 + tone)) for it in parts]
    return "".join(f"{min(max(it, 0), 255):02X}" for it in parts)
