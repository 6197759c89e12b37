"""Every field that an editor can write, read from the model: what it means, how it is written, and an example of it.

The list on /help/editors/fields/, the skeletons of `make new` and the schemas for editors are made of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from macros.model.field_shape import NO_FIELDS, entry_of, is_list, model_of, written_as
from macros.model.partial_date import PartialDate
from macros.model.record import FOLDERS, VOCABULARIES, file_of
from macros.model.references import NAMED_IN
from macros.shown.links import Link
from macros.things.dataset.data_fields import FieldGroup, FieldLine
from macros.things.dataset.field_words import field_words
from macros.things.facts import Facts
from macros.things.portal.portal import Portal

NAMED = {(model, field): collection for model, field, collection in NAMED_IN}
FORMS = {"bool": "yes or no", "int": "a whole number", "Decimal": "a number", "str": "a text"}


@dataclass(frozen=True)
class WrittenFields:
    """All fields: those of each file, then those of the groups within them."""

    files: tuple[FieldGroup, ...]
    groups: tuple[FieldGroup, ...]


@cache
def written_fields(_: Facts | None = None) -> WrittenFields:
    """Every field of every file, and of every group that stands in one."""
    models = {**{name: model for name, (_, _, model) in FOLDERS.items()}, **VOCABULARIES}
    known: set[type[BaseModel]] = {Portal, *models.values()}
    files = [_group("portal", Portal, "data/portal.yml")]
    files += [_group(name, model, file_of(name, "<name>")) for name, model in models.items()]
    inner = {it for model in known for it in _within(model)} - known
    groups = (_group(it.__name__, it, "") for it in sorted(inner, key=lambda it: it.__name__))
    return WrittenFields(tuple(files), tuple(groups))


def form_of(model: type[BaseModel], name: str) -> str:
    """How a field is written, in words: "a date", "a list of names from data/bodies.yml"."""
    shape = model.model_fields[name].annotation
    if collection := NAMED.get((model, name)):
        one = f"a name from {file_of(collection, '<name>')}"
        return f"a list, each entry {one}" if is_list(shape) else one
    return _form(shape)


def _form(shape: Any) -> str:
    if is_list(shape):
        return f"a list, each entry {_form(entry_of(shape))}"
    if model := model_of(shape):
        return f"a group: {written_as(shape)}" if model else ""
    for inner in (shape, *get_args(shape)):
        if get_origin(inner) is Literal or hasattr(inner, "__members__"):
            words = get_args(inner) if get_origin(inner) is Literal else [str(it) for it in inner]
            return f"one of: {', '.join(map(str, words))}"
    named = {getattr(inner, "__name__", "") for inner in (shape, *get_args(shape))}
    if PartialDate.__name__ in named or "PartialDate" in str(shape):
        return "a date, like 2020-12-31, 2020-12 or 2020"
    if get_origin(shape) is dict:
        return f"a group, each entry {_form(entry_of(shape))}"
    return next((form for name, form in FORMS.items() if name in named), "a text")


def _group(name: str, model: type[BaseModel], file: str) -> FieldGroup:
    # What stands before the lines of a text is another thing in each Python.
    about = " ".join((model.__doc__ or "").strip().partition("\n\n")[0].split())
    lines = tuple(
        FieldLine(field, form_of(model, field), field_words(model.__name__, field), "yes" if it.is_required() else "")
        for field, it in model.model_fields.items()
        if field not in NO_FIELDS or not file.endswith((".yml", ".md")) or "<name>" not in file
    )
    title = file.replace("<name>", "…") or name
    return FieldGroup(f"fields-{name.lower().replace('_', '-')}", title, about, _NO_LINK, lines)


_NO_LINK: Link | None = None


def _within(model: type[BaseModel], seen: frozenset[type[BaseModel]] = frozenset()) -> Iterator[type[BaseModel]]:
    """The models of the groups that can stand in a thing, at whatever depth."""
    for field in model.model_fields.values():
        shape = field.annotation
        inner = model_of(entry_of(shape) if is_list(shape) or get_origin(shape) is dict else shape)
        if inner and inner not in seen:
            yield inner
            yield from _within(inner, seen | {model, inner})
