"""A correction: a dated note that something published was wrong (design, section 1)."""

from typing import Literal

from macros.model.partial_date import When
from macros.model.written import Citation, Reference, Text, Written


class Correction(Written):
    """Something published was wrong: what it said, what it says now, and why. `of` says whose mistake it was."""

    on: When
    of: Literal["a source", "this portal"]
    about: tuple[Reference, ...] = ()
    said: Text
    says: Text
    why: Text
    source: Citation
