"""A name that nothing has: what is wrong with it, and which thing was meant, by its id or what it is called."""

import re
from collections.abc import Mapping

from pydantic import BaseModel

from macros.model.record import VOCABULARIES, file_of
from macros.source.mistake import did_you_mean

MOST_NAMED = 3
SMALL_WORDS = {"the", "of", "for", "and", "in", "a", "at", "to"}


def unknown_name(name: str, collection: str, known: Mapping[str, BaseModel]) -> str:
    """What is wrong with a name that is none of those known in a collection, and what to write instead."""
    is_vocabulary = collection in VOCABULARIES
    verb = "is not in" if is_vocabulary else "has no file"
    like = _folded(name).replace(" ", "-") or "name"
    there = file_of(collection, name if name == like else like)
    near = _called_so(name, known) or did_you_mean(name, known) or _called_alike(name, known)
    if not near and is_vocabulary and name != like:
        near = f'; add it there first, as in "{like}: {{title: {name}, …}}", and write {like} here'
    near = near or f"; {'add it there' if is_vocabulary else 'write that file'} first"
    return f'"{name}" {verb} {there}{near}'


def _called_so(name: str, known: Mapping[str, BaseModel]) -> str:
    """The end of a message about a name that is the id in other letters, the short name or the title of one thing."""
    word = _folded(name)
    called = [there for there, thing in known.items() if word and word in (_folded(there), *_names(thing))]
    return f'; write "{called[0]}", which is called so' if len(called) == 1 else ""


def _called_alike(name: str, known: Mapping[str, BaseModel]) -> str:
    """The end of a message about a name of which every word stands in the titles of a few things."""
    words = set(_folded(name).split()) - SMALL_WORDS
    found = [there for there, thing in known.items() if words and any(words <= set(it.split()) for it in _names(thing))]
    if not 0 < len(found) <= MOST_NAMED:
        return ""
    return f"; write {' or '.join(found)}, if that is meant, or add it there first"


def _names(thing: BaseModel) -> list[str]:
    """The title and the short name of a thing, in plain small letters."""
    return [_folded(str(it)) for field in ("short", "title", "word") if (it := getattr(thing, field, None))]


def _folded(words: str) -> str:
    """Some words in small letters and digits alone, with single spaces."""
    return " ".join(re.sub(r"['’]", "", re.sub(r"[^\w'’]+|_", " ", words.casefold())).split())
