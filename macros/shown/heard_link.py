"""Who was heard where a fact holds what people said: in words, with the way to all that such people said."""

from macros.model.heard_from import HeardFrom
from macros.shown.addresses import heard_address
from macros.shown.links import Link
from macros.shown.sentence import joined

# The children of this record are young people too.
WHO = {"children": "children and young people"}
HOW = {"survey": "a survey", "group": "a group", "interview": "an interview", "complaint": "a complaint"}


def heard_link(it: HeardFrom | None) -> Link | None:
    """To what the first of them said: "Heard from parents and carers, in a survey"; none where nobody was heard."""
    return Link(heard_address(it.who[0]), f"Heard from {heard_words(it)}") if it else None


def heard_words(it: HeardFrom) -> str:
    """Who was heard, and how: "parents and carers, in a survey"."""
    return joined([WHO.get(who, who) for who in it.who]) + (f", in {HOW[it.how]}" if it.how else "")
