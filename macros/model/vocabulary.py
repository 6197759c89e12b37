"""The vocabularies: one file each, in the order in which pages show them."""

from typing import Literal

from macros.model.partial_date import When
from macros.model.written import Citation, Flag, Id, Reference, Stage, Text, WebAddress, Written


class Kind(Written):
    """A kind of plan: what it is called, and what it is, in a sentence."""

    title: Text
    meaning: Text


class Body(Written):
    """A role or an agency that can be answerable: never a person's name."""

    title: Text
    kind: Literal["agency", "board", "committee", "group", "role", "team"]
    short: Text | None = None
    part_of: Id | None = None
    meaning: Text | None = None


class Theme(Written):
    """What runs across reviews. `also` are other words for it, by which search finds it."""

    title: Text
    meaning: Text
    also: tuple[Text, ...] = ()
    source: Citation | None = None


class Audience(Written):
    """Who a briefing is for."""

    title: Text


class Language(Written):
    """A language that briefings are translated into: its name in itself, and in English."""

    title: Text
    english: Text
    right_to_left: Flag = False


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


class Document(Written):
    """A published document that facts are cited from. `words` says how its date is known where none is printed."""

    title: Text
    publisher: Text
    kind: Text
    date: When
    words: Text | None = None
    address: WebAddress | None = None
    note: Text | None = None


class Term(Written):
    """A word or an abbreviation of the field, explained. `also` are other ways of saying it."""

    title: Text
    long: Text | None = None
    meaning: Text
    also: tuple[Text, ...] = ()


class Waiver(Written):
    """Something that looks personal and may be published: its kind, the file, the text, since when, why, and the role
    that decided it. `until` is the last day on which it holds.
    """

    kind: Text
    file: Text
    text: Text
    on: When
    until: When | None = None
    reason: Text
    role: Id


class Correction(Written):
    """Something published was wrong: what it said, what it says now, and why. `of` says whose mistake it was."""

    on: When
    of: Literal["a source", "this portal"]
    about: tuple[Reference, ...] = ()
    said: Text
    says: Text
    why: Text
    source: Citation
