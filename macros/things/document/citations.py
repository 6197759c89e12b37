"""How much of the record stands on each published document, and on which a plan does."""

from collections import Counter

from macros.model.record import Record, within
from macros.model.written import Citation
from macros.things.plan.plan import Plan


def citations(record: Record) -> Counter[str]:
    """How many facts cite each document."""
    return Counter(citation.document for _, _, citation in record.each(Citation))


def documents_of(plan: Plan) -> list[str]:
    """The documents of a plan: those that it lists, then others that something in it cites."""
    cited = (it.document for _, it in within(plan) if isinstance(it, Citation))
    return list(dict.fromkeys([*plan.sources, *cited]))
