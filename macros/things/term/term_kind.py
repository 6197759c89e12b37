"""What terms give to the portal: the glossary, /help/glossary/, and each of them to search."""

from macros.things.kind import Kind
from macros.things.open_data import IndexPart
from macros.things.term.term import Term
from macros.things.term.term_entry import term_entries
from macros.things.term.term_list import term_list

TERM = Kind(
    parts=term_entries,
    index={"glossary": IndexPart(dict[str, Term], lambda facts: facts.record.glossary)},
    lists={"glossary": term_list},
)
