"""A term of the glossary."""

from macros.model.written import Text, Written


class Term(Written):
    """A word or an abbreviation of the field, explained. `also` are other ways of saying it."""

    title: Text
    long: Text | None = None
    meaning: Text
    also: tuple[Text, ...] = ()
