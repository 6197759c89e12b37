"""What terms give to the portal: the glossary, /help/glossary/, and each of them to search."""

from macros.model.plain import plain
from macros.things.kind import Kind
from macros.things.term.term_entry import term_entries
from macros.things.term.term_list import term_list

TERM = Kind(
    parts=term_entries,
    index=lambda facts: {"glossary": plain(facts.record.glossary)},
    lists={"glossary": term_list},
)
