"""The drafting of a plan from its rows: recommendations, actions and steps, each with its place in the document."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from macros.office.cell_items import CellItem, items_of
from macros.office.draft import Draft, Values, as_id, digest, titled
from macros.office.headings import usual
from macros.office.office_paper import GridCell, LooseText
from macros.office.rec_drafts import RecDrafts
from macros.office.row_facts import RowFacts
from macros.office.step_drafts import StepDrafts
from macros.office.table_rows import PlanTables, TableRow
from macros.office.told_ids import doubtful_ids


@dataclass
class Drafting:
    """One pass over the rows of a plan."""

    facts: RowFacts
    draft: Draft
    recs: RecDrafts
    steps: StepDrafts
    doubtful: set[str] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)
    has_ids: bool = False
    last: Values | None = None

    def read(self, tables: PlanTables) -> Draft:
        """The draft of all rows."""
        ids = [it for row in tables.rows for it in row.cells.get("id", ())]
        self.has_ids = any(it.lines for it in ids)
        self.doubtful = set() if self.facts.settings.numbers else doubtful_ids(ids)
        self.facts.reports.ratings.see(it for row in tables.rows for it in _rated(row))
        for row in tables.rows:
            self._row(row)
        self._progress(tables.progress)
        self.draft.recommendations = [
            {name: it[name] for name in OF_RECS if name in it} for it in self.recs.made.values()
        ]
        if self.draft.by_order:
            count = len(self.draft.by_order)
            self.draft.said.append(f"{count} actions have no number of their own: they are numbered in their order")
        return self.draft

    def _progress(self, progress: Mapping[str, Sequence[LooseText]]) -> None:
        """Put what is reported outside the tables to the actions that it names."""
        actions = {action["id"]: action for rec in self.recs.made.values() for action in rec["actions"]}
        for name, passages in progress.items():
            if passages and name in actions:
                text = "\n".join(it.text for it in passages)
                told = {"as_at": self.facts.as_at, "text": text, "source": self.facts.source(passages[0].place)}
                actions[name].setdefault("updates", []).append(told)
            else:
                self.draft.left += passages

    def _row(self, row: TableRow) -> None:
        action = row.cell("action")
        if action.continues == "down" and self.last is not None:
            self._below(row)
            return
        items = items_of([line for line in action.lines if usual(line.text) != "rating"])
        if not items:
            self._without_action(row)
            return
        several = [it for it in items if it.kind in ("number", "id")]
        if self.steps.goes_on(self.last, items):
            self.steps.go_on(self.last, row, items)
            return
        rec = self.recs.of_row(row, items)
        if len(several) > 1 and items[0].kind in ("number", "id"):
            parts = _split(items)
        elif items[0].kind == "letter" and len(items) > 1:
            parts = [[it] for it in items]
        else:
            parts = [items]
        for number, part in enumerate(parts):
            self._action(row, rec, part, number, len(parts))
        if row.cell("step").lines and row.cell("step").continues != "down":
            self.steps.below(self.last, row)

    def _action(self, row: TableRow, rec: Values, items: list[CellItem], number: int, of: int) -> None:
        head, steps = items[0], items[1:]
        made: Values = {"id": self._id(row, rec, head, of)} | titled(head.text)
        self.draft.rows[made["id"]] = digest("\n".join(it.text for it in items))
        place = row.place if of == 1 else f"{row.place}, action {number + 1}"
        made["source"] = self.facts.source(place)
        made["steps"] = [self.steps.made(it, at, steps, row) for at, it in enumerate(steps)]
        self.facts.fill(made, rec, row, number, of)
        made = {name: made[name] for name in ORDER if made.get(name)}
        rec["actions"].append(made)
        self.last = made

    def _id(self, row: TableRow, rec: Values, head: CellItem, of: int) -> str:
        cell = row.cell("id")
        printed = cell.text.strip(" .:)(") if cell.lines and of == 1 else ""
        if printed and (cell.place in self.doubtful or cell.doubt):
            why = f'{printed} may be {printed}0, for Excel keeps both as one number; say NUMBERS="as they show"'
            return self._asked(cell.place, f"which id is it? {cell.doubt or why}, or write it")
        if not printed and head.kind == "id":
            printed = head.printed
        if not printed and of == 1 and self.has_ids:
            return self._asked(cell.place, "which id is it? The others have one")
        if not printed and head.kind == "letter":
            printed = f"{rec['id']}{head.printed}"
        elif not printed:
            count = len(rec["actions"]) + 1
            printed = f"{rec['id']}.{head.printed if head.kind == 'number' else count}"
        made = as_id(printed)
        if not made or made.casefold() in self.seen:
            return self._asked(
                cell.place,
                f'which id is it? "{printed}" stands twice' if made else f'which id is it? "{printed}" can be none',
            )
        self.seen.add(made.casefold())
        if not cell.lines and head.kind != "id":
            self.draft.by_order.add(made)
        return made

    def _asked(self, place: str, question: str) -> str:
        return self.draft.ask(place, question)

    def _without_action(self, row: TableRow) -> None:
        """A row that names no action: a recommendation alone, or what went over from the page before."""
        recommendation = row.cell("recommendation")
        if recommendation.lines and recommendation.continues != "down":
            self.recs.of_row(row, [CellItem("text")])
            row.cells.pop("recommendation")
            row.cells.pop("recommendation id", None)
        if row.cell("step").lines and self.last is not None:
            self.steps.below(self.last, row)
            return
        for cells in row.cells.values():
            for cell in cells:
                if cell.lines and not cell.continues:
                    self._left(
                        row, cell.text, "stands in a row without an action; does it belong to the one above?", cell
                    )

    def _below(self, row: TableRow) -> None:
        """A row whose action is merged with the one above: what else it says of that action."""
        assert self.last is not None
        if row.cell("step").lines and row.cell("step").continues != "down":
            self.steps.below(self.last, row)
        else:
            self.facts.add_below(self.last, row)

    def _left(self, row: TableRow, text: str, why: str, cell: GridCell | None = None) -> None:
        self.draft.left.append(LooseText(cell.place if cell else row.place, text, why))


def _split(items: list[CellItem]) -> list[list[CellItem]]:
    """Numbered items, each with the letters below it."""
    parts: list[list[CellItem]] = []
    for item in items:
        if item.kind in ("number", "id") or not parts:
            parts.append([item])
        else:
            parts[-1].append(item)
    return parts


def _rated(row: TableRow) -> list[GridCell]:
    """The cells of a row whose colours are ratings."""
    inner = [
        it for cells in row.cells.values() for cell in cells for table in cell.inner for r in table.rows for it in r
    ]
    return [*row.cells.get("rating", []), *inner]


# The fields of a recommendation and of an action, as the model has them.
OF_RECS = ("id", "title", "text", "note", "source", "outcomes", "deadlines", "ratings", "updates", "actions")
ORDER = (
    "id", "title", "text", "note", "source", "leads", "supports", "priority", "outcomes", "deadlines", "ratings",
    "steps", "evidence", "updates",
)  # fmt: skip
