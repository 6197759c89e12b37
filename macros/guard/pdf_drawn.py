"""What the pages of a PDF draw: every stream of instructions that a page leads to, and how much work it makes."""

import re
from dataclasses import dataclass, field

from macros.guard.pdf_bytes import unpacked
from macros.guard.pdf_file import PdfFile
from macros.guard.pdf_values import UNREADABLE, Name, NotPlain, Reference, Value
from macros.guard.work_budget import Budget

DEEPEST = 20
MOST_COST = 10**12
_DRAWS = re.compile(rb"/([^\0\t\n\f\r ()<>\[\]{}/%]+)[\0\t\n\f\r ]+Do(?![^\0\t\n\f\r ()<>\[\]{}/%])")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_SPANS = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_SPAN = re.compile(rb"<([0-9A-Fa-f]{1,8})>\s*<([0-9A-Fa-f]{1,8})>\s*(?:<[^>]*>|\[[^\]]*\])")

Group = dict[Name, Value]


@dataclass
class Drawn:
    """The pages in their tree, the streams that are drawn, and the instructions of each page and each drawn form."""

    pages: set[int] = field(default_factory=set)
    streams: set[int] = field(default_factory=set)
    texts: list[bytes] = field(default_factory=list)


def drawn_in(file: PdfFile, budget: Budget) -> Drawn:
    """What the pages draw; raises `NotPlain` and `OverBudget`."""
    return _Drawing(file, budget).all_pages()


class _Drawing:
    def __init__(self, file: PdfFile, budget: Budget) -> None:
        self.file, self.budget, self.drawn = file, budget, Drawn()
        self.costs: dict[int, int] = {}
        self.fonts: dict[int, int] = {}

    def all_pages(self) -> Drawn:
        root = self.file.at(self.file.end("Root"))
        top = root.get(Name("Pages")) if isinstance(root, dict) else None
        waiting: list[tuple[Value, Group]] = [(top, {})]
        while waiting:
            node, resources = waiting.pop()
            group = self.file.at(node)
            if not isinstance(node, Reference) or not isinstance(group, dict) or node.number in self.drawn.pages:
                raise NotPlain(UNREADABLE)
            self.drawn.pages.add(node.number)
            resources = self._group(group.get(Name("Resources"))) or resources
            kids = self.file.at(group.get(Name("Kids")))
            if isinstance(kids, list):
                waiting += [(kid, resources) for kid in kids]
            else:
                self.budget.open(0, 1)
                self._page(group, resources)
        return self.drawn

    def _group(self, value: Value) -> Group:
        found = self.file.at(value)
        return found if isinstance(found, dict) else {}

    def _page(self, page: Group, resources: Group) -> None:
        contents = page.get(Name("Contents"))
        listed = self.file.at(contents)
        parts = listed if isinstance(listed, list) else [contents]
        text = b"\n".join(self._text(part) for part in parts if part is not None)
        self.drawn.texts.append(text)
        self.budget.draw(self._cost(text, resources, 0))

    def _text(self, part: Value) -> bytes:
        stream = self.file.stream(part)
        if stream is None or stream.raw is None:
            if self.file.at(part) is None:
                return b""
            raise NotPlain(UNREADABLE)
        self.drawn.streams.add(part.number)
        text = unpacked(stream.group, stream.raw, self.budget)
        if text is None:
            raise NotPlain("has a page that is packed in an unknown way")
        return text

    def _cost(self, text: bytes, resources: Group, depth: int) -> int:
        """The instructions of a text and of all that it draws, each as often as it is drawn."""
        if depth > DEEPEST:
            raise NotPlain("draws pictures within pictures without end")
        forms, cost = self._group(resources.get(Name("XObject"))), len(text) + self._of_fonts(resources)
        for found in _DRAWS.finditer(text):
            raw = _ESCAPED.sub(lambda it: bytes([int(it[1], 16)]), found[1])
            cost += self._form(forms.get(Name(raw.decode("latin-1"))), resources, depth + 1)
        return min(cost, MOST_COST)

    def _form(self, form: Value, resources: Group, depth: int) -> int:
        stream = self.file.stream(form)
        if stream is None:
            return 0
        number = form.number
        if number not in self.costs:
            self.drawn.streams.add(number)
            self.costs[number] = 0
            if self.file.at(stream.group.get(Name("Subtype"))) == "Form":
                text = self._text(form)
                self.drawn.texts.append(text)
                own = self._group(stream.group.get(Name("Resources"))) or resources
                self.costs[number] = self._cost(text, own, depth)
        return self.costs[number]

    def _of_fonts(self, resources: Group) -> int:
        """The work of the tables that say which letters the fonts show: they are read for every page."""
        fonts = self._group(resources.get(Name("Font")))
        return sum(self._of_font(it.number) for it in fonts.values() if isinstance(it, Reference))

    def _of_font(self, number: int) -> int:
        if number not in self.fonts:
            font = self._group(Reference(number))
            table = self.file.stream(font.get(Name("ToUnicode")))
            text = unpacked(table.group, table.raw, self.budget) if table and table.raw is not None else b""
            spans = (int(it[2], 16) - int(it[1], 16) for it in _SPAN.finditer(b"\n".join(_SPANS.findall(text or b""))))
            below = self.file.at(font.get(Name("DescendantFonts")))
            widths = [self.file.at(self._group(it).get(Name("W"))) for it in below] if isinstance(below, list) else []
            entries = sum(len(it) for it in widths if isinstance(it, list))
            self.fonts[number] = (len(text or b"") + sum(max(it, 0) for it in spans) + entries) // 4
        return self.fonts[number]
