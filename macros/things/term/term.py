"""A term of the glossary."""

from macros.model.written import Line, Text, Written


class Term(Written):
    """A word or an abbreviation of the field, explained. `also` are other ways of saying it."""

    title: Line
    long: Line | None = None
    meaning: Text
    also: tuple[Line, ...] = ()
