"""The recommendations of a draft: named in a column, in a heading above, or by what their actions begin with."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from macros.office.cell_items import CellItem, items_of
from macros.office.draft import Draft, Values, as_id, digest, titled
from macros.office.office_paper import CellLine, LooseText
from macros.office.table_rows import SECTION, TableRow

UNTITLED = "what does recommendation {} ask for?"


@dataclass
class RecDrafts:
    """The recommendations in their order, under their ids; `last` is the one that is in force.

    Where a row has actions numbered from 1 and names no recommendation, each row `is_by_row` one of its own.
    """

    draft: Draft
    source: Callable[[str], Values]
    made: dict[str, Values] = field(default_factory=dict)
    last: str = ""
    is_by_row: bool = False

    def of_row(self, row: TableRow, items: list[CellItem]) -> Values:
        """The recommendation of a row: its own cell, the heading above it, or what its id begins with."""
        cell, number = row.cell("recommendation"), row.cell("recommendation id").text.strip(" .:")
        text = "\n".join(line.text for line in cell.lines)
        label = next((line.label for line in cell.lines[:1]), "").strip(" .)(")
        if text or number:
            return self._titled_rec(row, number or label, text)
        if "recommendation" in row.cells and self.last:
            return self.made[self.last]
        if row.section:
            return self._titled_rec(row, "", row.section)
        printed = row.cell("id").text or (items[0].printed if items[0].kind == "id" else "")
        if before := re.match(r"([A-Z]?\d+)\.\d", printed):
            return self._untitled(row, before[1])
        if self.is_by_row or (items[0].kind == "number" and len(items) > 1 and items[0].printed == "1"):
            self.is_by_row = True
            return self._untitled(row, str(len(self.made) + 1))
        return self._untitled(row, self.last or "1")

    def _titled_rec(self, row: TableRow, number: str, text: str) -> Values:
        found = SECTION.match(text)
        first = items_of([CellLine(text.split("\n")[0])]) if text and not found else []
        if found:
            number, text = number or found["id"], text[found.start("title") :]
            self.draft.called = self.draft.called or found["called"].lower()
        elif first and first[0].printed:
            number = number or first[0].printed
            text = "\n".join([first[0].text, *text.split("\n")[1:]])
        known = next((name for name, it in self.made.items() if text and digest(text) == it["_text"]), "")
        name = number or known or str(len(self.made) + 1)
        name = as_id(name) or str(len(self.made) + 1)
        if name in self.made:
            if text and not known:
                why = f"recommendation {name} has other words above; which are right?"
                self.draft.left.append(LooseText(row.place, text, why))
            self.last = name
            return self.made[name]
        return self._new(row, name, text)

    def _untitled(self, row: TableRow, name: str) -> Values:
        return self.made[name] if name in self.made else self._new(row, name, "")

    def _new(self, row: TableRow, name: str, text: str) -> Values:
        told = titled(text) if text.strip() else {"title": self.draft.ask(row.place, UNTITLED.format(name))}
        made: Values = {"id": name} | told | {"source": self.source(row.place), "actions": [], "_text": digest(text)}
        self.made[name] = made
        self.last = name
        return made
