"""A theme: what runs across reviews (design, section 1)."""

from macros.model.written import Citation, Id, Line, Text, Written


class Theme(Written):
    """What runs across reviews. `also` are other words for it, by which search finds it; `was` are ids that it had."""

    title: Line
    meaning: Text
    also: tuple[Line, ...] = ()
    source: Citation | None = None
    was: tuple[Id, ...] = ()
