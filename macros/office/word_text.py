"""The text of a paragraph of Word: what a reader sees when all changes are accepted, and what is hidden beside it."""

from dataclasses import dataclass, field
from typing import Any

from macros.office.office_paper import plain
from macros.office.word_numbering import MAIN, val

SKIPPED = {"instrText", "delInstrText", "pPr", "rPr", "sectPr", "proofErr", "fldChar", "sdtPr", "tbl"}
GONE = {"del": "a deletion that was not accepted", "moveFrom": "moved away by a change that was not accepted"}
NEW = ("ins", "moveTo")
ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


@dataclass
class WordText:
    """The lines of a paragraph; `hidden` are the texts in it that are not read, each with what it is."""

    lines: list[str] = field(default_factory=lambda: [""])
    hidden: list[tuple[str, str]] = field(default_factory=list)
    is_changed: bool = False
    doubt: str = ""
    shade: str = ""

    def add(self, element: Any) -> None:
        """Read an element and all in it, in order."""
        for child in element:
            if not isinstance(child.tag, str) or child.tag == ALTERNATE:
                continue
            name = child.tag.rpartition("}")[2]
            if name == "txbxContent":
                self._hide("a text box", child)
            elif name in GONE and len(child):
                self.is_changed = True
                self._hide(GONE[name], child)
            elif name == "r" and _is_on(child, "vanish"):
                self._hide("hidden text", child)
            elif name not in SKIPPED:
                self._add(name, child)

    def _add(self, name: str, child: Any) -> None:
        if name == "t":
            self.lines[-1] += child.text or ""
        elif name in ("br", "cr"):
            self.lines.append("")
        elif name in ("tab", "ptab"):
            self.lines[-1] += " "
        elif name == "noBreakHyphen":
            self.lines[-1] += "-"
        elif name == "sym":
            self.doubt = f"a sign of the font {child.get(MAIN + 'font') or 'of signs'} stands here"
        elif name != "softHyphen":
            if name in NEW:
                self.is_changed = True
                self._hide("an insertion that was not accepted, and is read", child)
            if name == "r" and not self.shade:
                self.shade = val(child, "rPr", "shd", key="fill") or val(child, "rPr", "highlight") or ""
            self.add(child)

    def _hide(self, what: str, element: Any) -> None:
        if words := all_words(element):
            self.hidden.append((what, words))


def all_words(element: Any) -> str:
    """Every word in an element, deleted ones too, with a space between paragraphs."""
    made = []
    for it in element.iter():
        if it.tag in (MAIN + "t", MAIN + "delText"):
            made.append(it.text or "")
        elif it.tag in (MAIN + "p", MAIN + "br", MAIN + "tab", MAIN + "tc"):
            made.append(" ")
    return plain("".join(made))


def _is_on(run: Any, name: str) -> bool:
    found = run.find(f"{MAIN}rPr/{MAIN}{name}")
    return found is not None and found.get(MAIN + "val") not in ("0", "false", "off")
