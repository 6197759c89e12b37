"""A correction: a dated note that something published was wrong (design, section 1)."""

from typing import Literal

from macros.model.partial_date import When
from macros.model.published_names import FactName
from macros.model.written import Citation, Flag, Reference, Text, Written


class Correction(Written):
    """Something published was wrong: what it said, what it says now, and why. `of` says whose mistake it was.

    `changes` names the dated facts that were changed or taken away by it, as the check names them; `dated` is the date
    of the fact that was wrong, where it is not that of its source. `personal` is for
    what should never have been published, because it told of a person: then nothing of it is said again.
    """

    on: When
    of: Literal["a source", "this portal"]
    about: tuple[Reference, ...] = ()
    changes: tuple[FactName, ...] = ()
    dated: When | None = None
    personal: Flag = False
    said: Text | None = None
    says: Text | None = None
    why: Text
    source: Citation | None = None
