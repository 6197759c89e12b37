"""Who was heard: whose words or answers a fact holds, and how they were asked (design, section 1)."""

from typing import Literal

from macros.model.written import Written


class HeardFrom(Written):
    """Who was heard, and how: left out where the source does not say it. A complaint is a way of being heard too.

    `families` is for a source that does not say who of them spoke.
    """

    who: tuple[Literal["children", "parents", "carers", "families", "practitioners"], ...]
    how: Literal["survey", "group", "interview", "complaint"] | None = None
