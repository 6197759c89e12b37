"""The list of all published documents that facts are cited from. On the written page /help/sources/."""

from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.shown.links import Link
from macros.shown.sentence import capital
from macros.standing.span import counted
from macros.things.document.citations import citations, documents_of
from macros.things.document.document import Document
from macros.things.facts import Facts, once
from macros.things.grouping import grouped
from macros.things.plan.plan_facts import PlanFacts, plans


@dataclass(frozen=True)
class DocumentLine:
    """One document: what it is, where to find it, and how often it is cited, if it is. `address` is that of the
    document itself, outside this site.
    """

    id: str
    title: str
    publisher: str
    kind: str
    date: PartialDate
    words: str
    address: str
    cited: str
    plans: tuple[Link, ...]
    note: str


@dataclass(frozen=True)
class DocumentList:
    """All documents, and how many they are."""

    count: str
    documents: tuple[DocumentLine, ...]


def document_list(facts: Facts) -> DocumentList:
    """All documents, on the page that lists them."""
    sources, cited = facts.record.sources, citations(facts.record)
    lines = tuple(_line(facts, name, it, cited[name]) for name, it in sources.items())
    return DocumentList(counted(len(sources), "document"), lines)


def _line(facts: Facts, name: str, it: Document, times: int) -> DocumentLine:
    return DocumentLine(
        id=name,
        title=it.title,
        publisher=capital(it.publisher),
        kind=capital(it.kind),
        date=it.date,
        words=it.words or "",
        address=it.address or "",
        cited=counted(times, "time") if times else "",
        plans=tuple(Link(plan.address, plan.plan.title) for plan in _plans_of_documents(facts).get(name, ())),
        note=it.note or "",
    )


@once
def _plans_of_documents(facts: Facts) -> dict[str, list[PlanFacts]]:
    return grouped((name, plan) for plan in plans(facts).values() for name in documents_of(plan.plan))
