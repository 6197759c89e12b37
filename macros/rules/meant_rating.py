"""A rating that no colour of a plan's key is called: which of them was probably meant, in any letters or words."""

import re
from collections.abc import Mapping

from macros.model.written import Stage
from macros.source.mistake import did_you_mean
from macros.standing.stages import NOT_RECORDED
from macros.things.rating_key.rating_key import Colour


def meant_rating(typed: str, known: Mapping[str, Colour]) -> str:
    """The end of the message about a rating: the id to write, where one was plainly meant; else all that there are."""
    word = _folded(typed)
    if word == _folded(NOT_RECORDED):
        return f"; write {NOT_RECORDED}"
    if not known:
        return f'; name the key in "rating_key", or write {NOT_RECORDED}'
    called = [name for name, colour in known.items() if word in (_folded(name), _folded(colour.word))]
    coloured = [name for name, colour in known.items() if word == colour.colour]
    if len(called or coloured) == 1:
        return f"; write {(called or coloured)[0]}"
    if near := did_you_mean(typed, known):
        return near
    choice = ", ".join(f"{name} ({colour.stage})" for name, colour in known.items())
    by_stage = f', or where the source gives no colour write "stage: {typed.lower()}"' if _is_stage(typed) else ""
    return f"; the key has {choice}{by_stage}"


def _is_stage(typed: str) -> bool:
    return typed.lower() in set(Stage)


def _folded(words: str) -> str:
    """Some words without what somebody may type otherwise: capital letters, spaces, hyphens, full stops, quotes."""
    return re.sub(r"[\W_]", "", words.casefold())
