"""A theme: what runs across reviews (design, section 1)."""

from macros.model.written import Citation, Line, Text, Written


class Theme(Written):
    """What runs across reviews. `also` are other words for it, by which search finds it."""

    title: Line
    meaning: Text
    also: tuple[Line, ...] = ()
    source: Citation | None = None
