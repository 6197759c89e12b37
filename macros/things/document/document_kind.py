"""What documents give to the portal: the list of all, /help/sources/."""

from macros.model.plain import plain
from macros.things.document.document_list import document_list
from macros.things.kind import Kind

DOCUMENT = Kind(
    index=lambda facts: {"sources": plain(facts.record.sources)},
    lists={"source_list": document_list},
)
