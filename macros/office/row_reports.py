"""What a row reports of its action: how it is rated, when it was done, what was said, and what is to show for it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from macros.model.partial_date import partial_date
from macros.model.written import Stage
from macros.office.draft import Draft, Values
from macros.office.import_settings import ImportSettings
from macros.office.office_paper import GridCell, LooseText
from macros.office.table_rows import TableRow
from macros.office.told_dates import one_date
from macros.office.told_ratings import ToldRatings

NOTHING = ("n/a", "na", "-", "none", "–")
DATED = re.compile(r"^(.{3,24}?)\s*[:–—-]\s+(?=\S)")
LABELS = ("outcomes", "outcome", "outcomes and measures", "evidenced by", "and as a result")


@dataclass
class RowReports:
    """How the reports of a row are read; `as_at` is the day of which the paper speaks."""

    draft: Draft
    settings: ImportSettings
    ratings: ToldRatings
    as_at: str

    def rate(self, made: Values, row: TableRow) -> None:
        """The rating of a row, with the day on which it was done."""
        cells = [it for it in row.cells.get("rating", ()) if not it.is_empty]
        fields, doubt = self.ratings.of_cells(cells)
        rating: Values = dict(fields)
        if doubt:
            rating = {"rating": self.draft.ask(cells[0].place, doubt)} | fields
        self._done(rating, row)
        if rating:
            when = row.cell("rated on")
            told = _date(when, self.settings) or (self.draft.ask(when.place, "when was it rated?") if when.text else "")
            made["ratings"] = [{"as_at": told or self.as_at} | rating]

    def _done(self, rating: Values, row: TableRow) -> None:
        """The day on which it was done, and the share in per cent."""
        done, share = row.cell("done on"), row.cell("progress")
        if done.text and done.text.casefold() not in NOTHING:
            day = _date(done, self.settings)
            if not rating:
                rating["stage"] = "complete"
            is_open = rating.get("not_done") or not self._stage(rating).is_done
            if day and not is_open:
                rating["done_on"] = day
            else:
                why = "it is said to be not done" if is_open else f'"{done.text}" is no certain date'
                rating["done_on"] = self.draft.ask(done.place, f"when was it done? {done.text}: {why}")
        if found := re.fullmatch(r"(100|\d{1,2}) ?%?", share.text.strip()):
            rating["progress"] = found[1]
        elif share.text and share.text.casefold() not in NOTHING:
            rating["progress"] = self.draft.ask(share.place, f'how far is it, in whole per cent? "{share.text}"')

    def _stage(self, rating: Values) -> Stage:
        """The stage that a rating tells; complete where nobody says how far it is."""
        key = self.ratings.key
        colour = key.ratings.get(rating.get("rating", "")) if key else None
        if colour and colour.stage is not Stage.NOT_KNOWN:
            return colour.stage
        return Stage(rating.get("stage", "complete"))

    def inner(self, made: Values, row: TableRow) -> None:
        """The ratings in a small table of dates inside a cell of the row."""
        for cell in (it for cells in row.cells.values() for it in cells if not it.continues):
            for table in cell.inner:
                for when, fields, doubt, place in self.ratings.in_table(table):
                    told = {"rating": self.draft.ask(place, doubt)} if doubt else {}
                    made.setdefault("ratings", []).append({"as_at": when} | fields | told)

    def texts(self, made: Values, row: TableRow) -> None:
        """Outcomes, updates, evidence, notes: the words of their cells."""
        for column, name in (("outcome", "outcomes"), ("priority", "priority"), ("note", "note")):
            texts = self._lines(row, column)
            if texts:
                made[name] = texts if name == "outcomes" else " ".join(texts)
        if texts := self._lines(row, "update"):
            made["updates"] = [*self._updates(texts)]
        if texts := self._lines(row, "evidence"):
            kind = "activity (it was done), adoption (people work so) or impact (it made a difference)?"
            place = row.cell("evidence").place
            made["evidence"] = [{"as_at": self.as_at, "kind": self.draft.ask(place, kind), "text": "\n".join(texts)}]

    def _updates(self, texts: Sequence[str]) -> list[Values]:
        """What was reported, each piece that begins with a date as of that date."""
        found: list[Values] = []
        for text in texts:
            told = DATED.match(text)
            when = one_date(told[1].strip("() "), self.settings) if told else None
            if when and when.typed and partial_date(when.typed).first <= partial_date(self.as_at).last:
                found.append({"as_at": when.typed, "text": text})
            elif found:
                found[-1]["text"] += f"\n{text}"
            else:
                found.append({"as_at": self.as_at, "text": text})
        return sorted(found, key=lambda it: str(it["as_at"]))

    def _lines(self, row: TableRow, column: str) -> list[str]:
        found = list[str]()
        for cell in row.cells.get(column, ()):
            for line in cell.lines if not cell.continues else ():
                text = f"{line.label} {line.text}".strip()
                if text.strip(" :").casefold() in LABELS:
                    self.draft.left.append(LooseText(cell.place, text, "is a heading inside its cell"))
                elif text.casefold() not in NOTHING:
                    found.append(text)
        return found


def _date(cell: GridCell, settings: ImportSettings) -> str:
    """The date that a cell is, where it is certain."""
    if cell.kind == "day":
        return cell.typed
    told = one_date(cell.text, settings) if cell.text and not cell.doubt else None
    return told.typed if told else ""
