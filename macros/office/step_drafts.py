"""The steps of a draft: letters in the cell of their action, rows of their own, what goes on behind a page's end."""

from collections.abc import Sequence
from dataclasses import dataclass

from macros.office.cell_items import CellItem, items_of
from macros.office.draft import Draft, Values, as_id, titled
from macros.office.row_facts import RowFacts
from macros.office.table_rows import TableRow


@dataclass
class StepDrafts:
    """How steps are drafted; `last` is everywhere the action above."""

    facts: RowFacts
    draft: Draft

    def made(self, item: CellItem, at: int, steps: Sequence[CellItem], row: TableRow) -> Values:
        """The step that an item of a cell is."""
        place = row.cell("action").place
        if item.kind == "text":
            step_id = self.draft.ask(place, "which step is it? It has no letter")
        elif item.printed in [it.printed for it in steps[:at]]:
            step_id = self.draft.ask(place, f"which step is it? {item.printed} stands twice")
        else:
            step_id = as_id(item.printed) or self.draft.ask(place, f'which step is it? "{item.printed}" is no id')
        told = titled(item.text)
        return {"id": step_id, "title": told["title"]} | ({"note": told["text"]} if "text" in told else {})

    def goes_on(self, last: Values | None, items: Sequence[CellItem]) -> bool:
        """Whether a row begins with the letter that follows the last step above: a page ended between them."""
        steps = last.get("steps", []) if last else []
        before = steps[-1]["id"] if steps else ""
        return items[0].kind == "letter" and len(before) == 1 and ord(items[0].printed) == ord(before) + 1

    def go_on(self, last: Values | None, row: TableRow, items: Sequence[CellItem]) -> None:
        """Put the steps of a row to the action above."""
        assert last is not None
        steps = [self.made(it, at, items, row) for at, it in enumerate(items)]
        self.facts.go_on(last, steps, row)
        self.draft.said.append(f"{row.place} goes on with the steps of {last['id']}")

    def below(self, last: Values | None, row: TableRow) -> None:
        """Put the step of a row of its own to the action above."""
        assert last is not None
        steps = last.setdefault("steps", [])
        item = items_of(row.cell("step").lines)[0]
        if ref := row.cell("step id").text:
            item = CellItem("letter", ref, [row.cell("step").text])
        elif item.kind == "text":
            item = CellItem("number", str(len(steps) + 1), item.lines)
        made = self.made(item, 0, [item], row)
        if made["id"] in [it["id"] for it in steps]:
            made["id"] = self.draft.ask(row.cell("step").place, f"which step is it? {made['id']} stands twice")
        self.facts.fill_step(made, row)
        steps.append(made)
