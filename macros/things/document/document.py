"""A published document that facts are cited from (design, section 1: source)."""

from macros.model.partial_date import When
from macros.model.web_address import WebAddress
from macros.model.written import Line, Text, Written


class Document(Written):
    """A published document that facts are cited from. `words` says how its date is known where none is printed."""

    title: Line
    publisher: Line
    kind: Line
    date: When
    words: Line | None = None
    address: WebAddress | None = None
    note: Text | None = None
