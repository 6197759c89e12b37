"""What pydantic finds wrong, said in the words of an editor and placed where it stands in the file."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.source.mistake import Mistake, did_you_mean
from macros.source.yaml_source import Path, YamlSource


def mistakes_of(wrong: ValidationError, source: YamlSource, model: type[BaseModel]) -> Iterator[Mistake]:
    """Every mistake of a validation, each at its line and column; `model` is the class that the file holds."""
    for error in wrong.errors():
        path = tuple(step for step in error["loc"] if step != "[key]")
        at_key = error["type"] == "extra_forbidden" or "[key]" in error["loc"]
        yield source.mistake(path, _said(error, path, model), at_key=at_key)


def _said(error: ErrorDetails, path: Path, model: type[BaseModel]) -> str:
    typed, name = error["input"], path[-1] if path else ""
    match error["type"]:
        case "missing":
            return f'"{name}" is missing here; add a line "{name}: …"'
        case "extra_forbidden" if name == "id":
            return 'the file\'s name is the id; take the line "id: …" out'
        case "extra_forbidden":
            return f'"{name}" is not a field that can stand here{_instead(str(name), _fields(model, path[:-1]))}'
        case "literal_error" | "enum":
            return f'"{typed}" cannot stand here; write {error["ctx"]["expected"].replace(chr(39), chr(34))}'
        case "value_error":
            return str(error["ctx"]["error"])
        case "string_too_short":
            return f'"{name}" is empty; write it, or take the line out'
    if typed == "":
        return f'"{name}" is empty; write it, or take the line out'
    if isinstance(typed, str):
        return f'"{name}" holds a plain text; write {_shape(error["type"])} here'
    return f'"{name}" holds a {"list" if isinstance(typed, list) else "group"}; write {_shape(error["type"])} here'


def _shape(kind: str) -> str:
    if kind in ("tuple_type", "list_type"):
        return "a list, each entry on a line of its own after a dash,"
    return "a text" if kind == "string_type" else "a group of lines, each a name, a colon and a value,"


def _instead(name: str, fields: list[str]) -> str:
    return did_you_mean(name, fields) or f"; the fields here are {', '.join(fields)}"


def _fields(model: Any, path: Path) -> list[str]:
    """The fields that a file of this model may have at the end of `path`, in the order of the model."""
    for step in path:
        model = _inner(model.model_fields[step].annotation if isinstance(step, str) and _is_model(model) else model)
    inner = _inner(model)
    return [name for name in inner.model_fields if name not in ("id", "body") or path] if _is_model(inner) else []


def _inner(annotation: Any) -> Any:
    """The model inside an annotation such as `tuple[Action, ...]`, `dict[Id, Kind]` or `Citation | None`."""
    if _is_model(annotation):
        return annotation
    for argument in reversed(getattr(annotation, "__args__", ())):
        if _is_model(inner := _inner(argument)):
            return inner
    return annotation


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)
