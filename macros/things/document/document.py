"""A published document that facts are cited from (design, section 1: source)."""

from macros.model.partial_date import When
from macros.model.written import Text, WebAddress, Written


class Document(Written):
    """A published document that facts are cited from. `words` says how its date is known where none is printed."""

    title: Text
    publisher: Text
    kind: Text
    date: When
    words: Text | None = None
    address: WebAddress | None = None
    note: Text | None = None
