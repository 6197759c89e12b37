"""Numbers that Word writes before paragraphs by itself: they are not in the text, and have to be counted."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
MOST_CHAIN = 20


def val(parent: Any, *names: str, key: str = "val") -> str | None:
    """An attribute of the element that a chain of names leads to; nothing where there is none."""
    for name in names:
        parent = parent.find(MAIN + name) if parent is not None else None
    return None if parent is None else parent.get(MAIN + key)


@dataclass
class Numbering:
    """The counters of a document's lists; `numbering` and `styles` are the roots of these parts."""

    numbering: Any
    styles: Any
    counts: dict[tuple[str, int], int] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.levels: dict[str, dict[int, Any]] = defaultdict(dict)
        self.abstract: dict[str, str] = {}
        self.restarts: dict[tuple[str, int], int] = {}
        self.by_style = {it.get(MAIN + "styleId"): it for it in self._all(self.styles, "style")}
        for it in self._all(self.numbering, "abstractNum"):
            for level in it.findall(MAIN + "lvl"):
                self.levels[it.get(MAIN + "abstractNumId", "")][_int(level.get(MAIN + "ilvl"))] = level
        for it in self._all(self.numbering, "num"):
            number = it.get(MAIN + "numId", "")
            self.abstract[number] = val(it, "abstractNumId") or ""
            for override in it.findall(MAIN + "lvlOverride"):
                if (start := val(override, "startOverride")) is not None:
                    self.restarts[number, _int(override.get(MAIN + "ilvl"))] = _int(start)

    def label(self, paragraph: Any) -> tuple[str, bool]:
        """What Word writes before a paragraph, and whether it is a bullet."""
        number, at = self._of(paragraph)
        levels = self.levels.get(self.abstract.get(number, ""), {})
        if number in ("", "0") or at not in levels:
            return "", False
        name, level = self.abstract[number], levels[at]
        if val(level, "numFmt") in ("bullet", "none"):
            return "", val(level, "numFmt") == "bullet"
        start = _int(val(level, "start"), 1)
        if (number, at) in self.restarts and (number, at) not in self.begun:
            self.counts[name, at] = self.restarts[number, at]
        else:
            self.counts[name, at] = self.counts.get((name, at), start - 1) + 1
        self.begun.add((number, at))
        for deeper in [key for key in self.counts if key[0] == name and key[1] > at]:
            del self.counts[deeper]

        def counted(found: re.Match[str]) -> str:
            one = int(found[1]) - 1
            form = val(levels.get(one, level), "numFmt") or "decimal"
            return _written(self.counts.get((name, one), 1), form)

        return re.sub(r"%([1-9])", counted, val(level, "lvlText") or "%1."), False

    def _of(self, paragraph: Any) -> tuple[str, int]:
        """The list of a paragraph and its level in it: its own, else that of its style."""
        number, level = val(paragraph, "pPr", "numPr", "numId"), val(paragraph, "pPr", "numPr", "ilvl")
        style = self.by_style.get(val(paragraph, "pPr", "pStyle"))
        for _ in range(MOST_CHAIN):
            if number is not None or style is None:
                break
            number = val(style, "pPr", "numPr", "numId")
            level = level or val(style, "pPr", "numPr", "ilvl")
            style = self.by_style.get(val(style, "basedOn"))
        return number or "", _int(level)

    @staticmethod
    def _all(root: Any, name: str) -> list[Any]:
        return [] if root is None else list(root.iter(MAIN + name))


def _int(text: str | None, otherwise: int = 0) -> int:
    return int(text) if text and re.fullmatch(r"\d{1,6}", text, re.ASCII) else otherwise


def _written(number: int, form: str) -> str:
    """A number as a list writes it."""
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman"):
        made, left = "", min(number, 89)
        for worth, sign in ROMAN:
            made, left = made + sign * (left // worth), left % worth
        return made if form == "lowerRoman" else made.upper()
    return f"{number:02}" if form == "decimalZero" else str(number)
