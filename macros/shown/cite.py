"""Where a fact stands: the document, and the place in it."""

from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.model.record import Record
from macros.model.written import Citation
from macros.shown.addresses import source_address


@dataclass(frozen=True)
class Cite:
    """A source: its document's id, title and address, and the place. `is_near` says that what stands around the fact
    is of the same document, so that on a page the place alone is enough. `also` are further sources of the same fact.
    """

    document: str
    title: str
    address: str
    place: str
    is_near: bool = False
    also: "tuple[Cite, ...]" = ()


def cite(
    record: Record, citation: Citation | None, within: Citation | None = None, of: PartialDate | None = None
) -> Cite | None:
    """The source of a fact; `within` is that of the thing around it: it holds where a fact names none of its own.

    A fact `of` a later date cannot stand in the document that tells of the thing around it: then there is none.
    """
    told = citation or within
    if told is None or (citation is None and of and record.sources[told.document].date.last < of.first):
        return None
    is_near = bool(citation and within and citation.document == within.document)
    title = record.sources[told.document].title
    also = tuple(filter(None, (cite(record, other) for other in told.also)))
    return Cite(told.document, title, source_address(told.document), told.place, is_near, also)
