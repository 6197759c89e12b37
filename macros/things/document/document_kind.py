"""What documents give to the portal: the list of all, /help/sources/."""

from macros.things.document.document import Document
from macros.things.document.document_list import document_list
from macros.things.kind import Kind
from macros.things.open_data import IndexPart

DOCUMENT = Kind(
    index={"sources": IndexPart(dict[str, Document], lambda facts: facts.record.sources)},
    lists={"source_list": document_list},
)
