"""A learning point: what a review found (design, section 1)."""

from macros.model.heard_from import HeardFrom
from macros.model.written import Citation, Id, ItemId, Text, Written


class LearningPoint(Written):
    """What a review found, in our own words, under the number that the review gives it."""

    id: ItemId
    text: Text
    themes: tuple[Id, ...] = ()
    heard_from: HeardFrom | None = None
    source: Citation
