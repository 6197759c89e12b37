"""A meeting: what a committee looked at, what it asked, and what it was promised (design, section 1)."""

from typing import Literal

from macros.model.heard_from import HeardFrom
from macros.model.partial_date import When
from macros.model.written import Citation, Flag, Id, ItemId, Line, Reference, Text, Written
from macros.things.promise.promise import Promise


class Item(Written):
    """One item of the agenda: what was looked at and what was resolved."""

    title: Line
    number: ItemId | None = None
    about: tuple[Reference, ...] = ()
    text: Text | None = None
    resolved: tuple[Text, ...] = ()
    heard_from: HeardFrom | None = None
    source: Citation


class Question(Written):
    """What was asked and what was answered, by roles and bodies, never by name.

    `in_part` is for an answer to a part of the question alone, or to something else.
    """

    id: ItemId
    asked_by: Id
    question: Text
    answered_by: tuple[Id, ...] = ()
    answer: Text | None = None
    in_part: Flag = False
    about: tuple[Reference, ...] = ()
    themes: tuple[Id, ...] = ()
    source: Citation


class Meeting(Written):
    """One sitting. `known_from` says how the documents know of it: `words` is their wording where no day is printed.
    `was` are ids that it had.
    """

    id: Id
    title: Line
    body: Id
    date: When
    words: Line | None = None
    known_from: Literal["minutes", "papers", "announcement", "mention"]
    summary: Text
    note: Text | None = None
    sources: tuple[Id, ...] = ()
    items: tuple[Item, ...] = ()
    questions: tuple[Question, ...] = ()
    promises: tuple[Promise, ...] = ()
    was: tuple[Id, ...] = ()
