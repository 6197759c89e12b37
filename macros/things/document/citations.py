"""How much of the record stands on each published document."""

from collections import Counter

from macros.model.record import Record
from macros.model.written import Citation


def citations(record: Record) -> Counter[str]:
    """How many facts cite each document."""
    return Counter(citation.document for _, _, citation in record.each(Citation))
