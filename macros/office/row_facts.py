"""What a row says of its action beside its words: who leads and helps, when it was due and how that moved."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from macros.office.draft import Draft, Values
from macros.office.import_settings import ImportSettings
from macros.office.office_paper import CellLine, GridCell, LooseText
from macros.office.row_reports import RowReports
from macros.office.table_rows import TableRow
from macros.office.told_bodies import Bodies
from macros.office.told_due import DueFact, due_facts, groups_of


@dataclass
class RowFacts:
    """How the facts of a row are read; `document` and `as_at` are those of the paper."""

    draft: Draft
    settings: ImportSettings
    bodies: Bodies
    reports: RowReports
    document: str
    as_at: str

    def source(self, place: str) -> Values:
        """The citation of a place in the paper."""
        return {"document": self.document, "place": place}

    def fill(self, made: Values, rec: Values, row: TableRow, number: int, of: int) -> None:
        """Put what a row says to an action, the `number`th of so many in its cell."""
        steps = made["steps"]
        if of > 1:
            self._share(made, row, number, of)
            self._leads(made, row.cell("supports"), row.cell("supports").lines, "supports")
            if not number:
                self._to_all(rec, row)
            return
        if len(steps) > 1:
            self._to_steps(made, row, steps)
        else:
            self._leads(made, row.cell("leads"), row.cell("leads").lines)
            self._due(made, row.cell("due"), row.cell("due").lines, row)
        self._leads(made, row.cell("supports"), row.cell("supports").lines, "supports")
        self.reports.texts(made, row)
        self.reports.rate(made, row)
        self.reports.inner(made, row)

    def fill_step(self, made: Values, row: TableRow) -> None:
        """Put what a row says to the step that it is about."""
        self._leads(made, row.cell("leads"), row.cell("leads").lines)
        self._due(made, row.cell("due"), row.cell("due").lines, row)
        self.reports.rate(made, row)
        self.reports.texts(made, row)
        made.pop("outcomes", None), made.pop("priority", None)

    def go_on(self, made: Values, steps: list[Values], row: TableRow) -> None:
        """Put further steps to an action, and what their row says to them and to it."""
        more: Values = {}
        self._to_steps(more, row, steps)
        self.reports.texts(more, row)
        self.reports.rate(more, row)
        self.reports.inner(more, row)
        made["steps"] = [*made["steps"], *steps]
        for name, it in more.items():
            made[name] = joined(made.get(name), it)

    def add_below(self, made: Values, row: TableRow) -> None:
        """Put what a further line of an action says to it; another date or rating than the one above has no place."""
        more: Values = {}
        for column in ("leads", "supports"):
            cell = row.cell(column)
            if not cell.continues:
                self._leads(more, cell, cell.lines, column)
        self.reports.texts(more, row)
        for name, it in more.items():
            made[name] = joined(made.get(name), it)
        for column in ("due", "moved to", "rating", "done on", "progress"):
            cell = row.cell(column)
            if cell.lines and not cell.continues:
                why = f"is a second entry for action {made['id']}; put it there if it is one"
                self.draft.left.append(LooseText(cell.place, cell.text, why))

    def _share(self, made: Values, row: TableRow, number: int, of: int) -> None:
        """One of several actions in a cell: its own line of the other cells where they have as many, else all of it."""
        for column in ("leads", "due"):
            cell = row.cell(column)
            groups = groups_of(cell.lines)
            lines: Sequence[CellLine] = groups[number] if len(groups) == of else cell.lines
            if column == "leads":
                self._leads(made, cell, lines)
            else:
                self._due(made, cell, lines, row)

    def _to_all(self, rec: Values, row: TableRow) -> None:
        """What is said once of all actions of a cell: it is told of their recommendation, and not of each."""
        told: Values = {}
        self.reports.texts(told, row)
        self.reports.rate(told, row)
        self.reports.inner(told, row)
        for name in ("evidence", "priority"):
            if told.pop(name, None):
                cell = row.cell(name)
                self.draft.left.append(
                    LooseText(cell.place, cell.text, "is said of several actions; put it to those of which it is true")
                )
        for name, it in told.items():
            if name == "ratings" and rec.get(name):
                self.draft.left.append(
                    LooseText(row.place, row.cell("rating").text, "is a second rating of several actions")
                )
            else:
                rec[name] = joined(rec.get(name), it)

    def _to_steps(self, made: Values, row: TableRow, steps: list[Values]) -> None:
        """The lines of the other cells, one for each step where they are as many; else what is said of all."""
        due, leads = row.cell("due"), row.cell("leads")
        dates, names = groups_of(due.lines), groups_of(leads.lines)
        if len(dates) == len(steps):
            for step, lines in zip(steps, dates, strict=True):
                self._due(step, due, lines, None)
        elif len(dates) == 1:
            self._due(made, due, due.lines, row)
        elif dates:
            question = f"which step was due when? {len(dates)} dates stand beside {len(steps)} steps"
            made["deadlines"] = [{"due": self.draft.ask(due.place, question), "words": due.text}]
        if len(names) == len(steps) and len({line.text for line in leads.lines}) > 1:
            for step, lines in zip(steps, names, strict=True):
                self._leads(step, leads, lines)
            made["leads"] = [*dict.fromkeys(it for step in steps for it in step.get("leads", ()))]
        else:
            self._leads(made, leads, leads.lines)
            if len(names) > 1 and len({line.text for line in leads.lines}) > 1:
                self.draft.said.append(f"{leads.place}: it is not certain who leads which step; all lead the action")

    def _leads(self, made: Values, cell: GridCell, lines: Sequence[CellLine], name: str = "leads") -> None:
        found = list[str]()
        for line in lines:
            ids, doubt = self.bodies.in_cell(cell, line.text)
            found += ids
            if doubt:
                asked = "who leads this" if name == "leads" else "who helps with this"
                # What may be a person is not copied.
                words = "" if "person" in doubt else f' "{line.text}":'
                found.append(self.draft.ask(cell.place, f"{asked}?{words} {doubt}"))
        if found:
            made[name] = list(dict.fromkeys(found))

    def _due(self, made: Values, cell: GridCell, lines: Sequence[CellLine], row: TableRow | None) -> None:
        found = due_facts(cell, lines, self.settings)
        moved = row.cell("moved to") if row else None
        later = due_facts(moved, moved.lines, self.settings) if moved else []
        facts = [(it, cell.place) for it in found]
        facts += [(it, moved.place) for it in later if moved and not (it.due and found and it.due == found[-1].due)]
        deadlines = [self._deadline(it, place, at > 0) for at, (it, place) in enumerate(facts)]
        if deadlines:
            made["deadlines"] = deadlines

    def _deadline(self, it: DueFact, place: str, is_later: bool) -> Values:
        due = self.draft.ask(place, it.doubt) if it.doubt else it.due
        made: Values = {"due": due} if due else {}
        if is_later:
            made["as_at"] = self.as_at
        return made | ({"words": it.words} if it.words not in ("", due) else {})


def joined(before: Any, more: Any) -> Any:
    """What was there with what comes to it: of a list each entry once, of a text both."""
    if isinstance(more, str):
        return f"{before} {more}" if before else more
    return [*(before or []), *(it for it in more if it not in (before or []))]
