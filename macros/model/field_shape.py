"""The form of a field, read from the model: the fields that a thing has, and how what a field holds is written."""

from types import NoneType
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from macros.source.yaml_source import Path

# What stands below the front matter is no field, and a file's name is its id.
NO_FIELDS = ("id", "body")


def shape_at(shape: Any, path: Path) -> Any:
    """The type of what stands at the end of a path in a thing of some type."""
    for step in path:
        model = model_of(shape)
        if model and step not in model.model_fields:
            return None
        shape = model.model_fields[str(step)].annotation if model else entry_of(shape)
    return shape


def fields_at(shape: Any, path: Path) -> list[str]:
    """The fields that can be written in the thing at the end of a path, in the order of the model."""
    model = model_of(shape_at(shape, path))
    return [name for name in model.model_fields if path or name not in NO_FIELDS] if model else []


def model_of(shape: Any) -> type[BaseModel] | None:
    """The model that a shape is, or may be where it may also be absent."""
    named = [inner for inner in (shape, *get_args(shape)) if isinstance(inner, type) and issubclass(inner, BaseModel)]
    return named[0] if named and (shape in named or NoneType in get_args(shape)) else None


def entry_of(shape: Any) -> Any:
    """What an entry of `tuple[X, ...]` or `dict[Id, X]` is: X."""
    inner = [it for it in get_args(shape) if it is not Ellipsis and it is not NoneType]
    return inner[-1] if inner else None


def is_list(shape: Any) -> bool:
    """Whether a field holds a list."""
    return get_origin(shape) is tuple


def written_as(shape: Any) -> str:
    """How what a field holds is written, as far as it is a group or a list: "{document: …, place: …}"."""
    if is_list(shape):
        inner = written_as(entry_of(shape))
        return f"[{inner or '…'}]"
    if model := model_of(shape):
        needed = [name for name, field in model.model_fields.items() if field.is_required()]
        return f"{{{', '.join(f'{name}: …' for name in needed or list(model.model_fields)[:2])}}}"
    return "{…: …}" if get_origin(shape) is dict else ""


def stand_ins(shape: Any) -> dict[str, str]:
    """For each text or word that a thing needs something that may stand in its place, so that the rest can be read."""
    model = model_of(shape)
    needed = ((name, it.annotation) for name, it in model.model_fields.items() if it.is_required()) if model else ()
    return {name: word for name, form in needed if (word := _word(form))}


def _word(form: Any) -> str:
    """A word that a field of some form takes; empty where it takes none."""
    if get_origin(form) is Literal:
        return str(get_args(form)[0])
    return "x" if form is str else ""
