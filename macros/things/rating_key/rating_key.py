"""A rating key: what each colour means in the plans that use it (design, section 1)."""

from typing import Literal

from macros.model.written import Citation, Id, Line, Stage, Text, Written

ColourName = Literal["red", "amber", "green", "blue", "grey"]


# The name of a rating as somebody typed it; whether the plan's key has it is for the rules to say.
RatingName = Text


class Colour(Written):
    """What one rating means in one rating key, and the stage that it tells, if it tells one."""

    word: Line
    colour: ColourName
    meaning: Text
    stage: Stage


class RatingKey(Written):
    """What each rating means in the plans that use this key."""

    title: Line
    note: Text | None = None
    source: Citation
    ratings: dict[Id, Colour]
