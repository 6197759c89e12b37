"""The sources of one paper: numbered in the order in which it cites them, and listed at its end."""

from typing import Any

from macros.model.record import Record
from macros.model.written import Citation

Values = dict[str, Any]


class Cited:
    """Gives each document that is cited its number."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._numbers: dict[str, int] = {}

    def number(self, document: str) -> int:
        """The number of a document on this paper."""
        return self._numbers.setdefault(document, len(self._numbers) + 1)

    def cite(self, citation: Citation | None, within: Citation | None = None) -> Values | None:
        """Where a fact stands: the number of its document and the place in it; `within` is the source around it."""
        found = citation or within
        return {"number": self.number(found.document), "place": found.place} if found else None

    def listed(self) -> list[Values]:
        """Every document that was cited, in the order of the numbers."""
        documents = ((number, self._record.sources[name]) for name, number in self._numbers.items())
        return [
            {
                "number": number,
                "title": document.title,
                "publisher": document.publisher,
                "date": document.words or str(document.date),
                "address": document.address,
            }
            for number, document in documents
        ]
