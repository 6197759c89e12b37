"""A rating key: what each colour means in the plans that use it (design, section 1)."""

from typing import Literal

from macros.model.written import Citation, Id, Stage, Text, Written


class Colour(Written):
    """What one rating means in one rating key, and the stage that it tells, if it tells one."""

    word: Text
    colour: Literal["red", "amber", "green", "blue", "grey"]
    meaning: Text
    stage: Stage


class RatingKey(Written):
    """What each rating means in the plans that use this key."""

    title: Text
    note: Text | None = None
    source: Citation
    ratings: dict[Id, Colour]
