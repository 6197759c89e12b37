"""What pydantic finds wrong, said in the words of an editor and placed where it stands in the file."""

import re
from collections.abc import Iterator
from itertools import islice
from types import NoneType
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.model.due_words import day_in_words, is_plain_date
from macros.source.mistake import Mistake, did_you_mean
from macros.source.text import MOST_NAMED
from macros.source.yaml_source import Path, YamlSource

# What a word processor puts in the place of plain signs: quotes, dashes, and spaces at which no line breaks.
OF_WORD_PROCESSORS = str.maketrans(dict.fromkeys("“”‘’„\u00a0\u202f", "") | dict.fromkeys("‐‑‒–—−", "-"))


def mistakes_of(wrong: ValidationError, source: YamlSource, shape: Any) -> Iterator[Mistake]:
    """The first mistakes of a validation, each at its line and column; `shape` is the type of what the file holds."""
    for error in islice(wrong.errors(), MOST_NAMED):
        # Where the name of an entry is wrong, and not its value, pydantic adds a last step "[key]".
        is_key = error["type"] == "value_error" and error["loc"][-1:] == ("[key]",)
        path = error["loc"][:-1] if is_key else error["loc"]
        text = str(error["ctx"]["error"]) if is_key else _said(error, path, shape)
        yield source.mistake(path, text, at_key=is_key or error["type"] == "extra_forbidden")


def _said(error: ErrorDetails, path: Path, shape: Any) -> str:
    typed, name = error["input"], _called(path)
    match error["type"]:
        case "missing":
            return f'{name} is missing here; add a line "{path[-1]}: …"'
        case "extra_forbidden":
            return f"{name} is not a field that can stand here{_instead(str(path[-1]), _fields(shape, path[:-1]))}"
    if isinstance(typed, str) and not typed.strip():
        return f"{name} is empty; write it, or take the line out"
    if not isinstance(typed, str):
        return f"{name} holds a {'list' if isinstance(typed, list) else 'group'}; write {_wanted(error['type'])} here"
    match error["type"]:
        case "literal_error" | "enum":
            choice = str(error["ctx"]["expected"]).replace("'", '"')
            meant = f'"{typed.strip().casefold()}"'
            return f'"{typed}" cannot stand here; write {meant if meant in choice else choice}'
        case "value_error" if path == ("id",):
            return f"the file's name is the id, and {error['ctx']['error']}"
        case "value_error":
            return _meant(typed, name) or str(error["ctx"]["error"])
    return f"{name} holds a plain text; write {_wanted(error['type'])} here"


def _meant(typed: str, name: str) -> str:
    """What is wrong with a value whose mend is plain: one from a word processor, or words where a date is due."""
    plain = typed.translate(OF_WORD_PROCESSORS).strip()
    if plain != typed and re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9.-]*", plain):
        return f'"{typed}" has curly quotes, long dashes or spaces that do not show; type it plainly: {plain}'
    if name == '"due"' and ((day_in_words(typed) and not is_plain_date(typed)) or not re.search(r"\d", typed)):
        return f'"{typed}" is not a date; write it as "words: {typed}", in the place of "due"'
    return ""


def _called(path: Path) -> str:
    """What a path leads to: a field by its name, an entry of a list by its number."""
    last = path[-1] if path else ""
    return f'"{last}"' if isinstance(last, str) else f'entry {last + 1} of "{path[-2]}"'


def _wanted(kind: str) -> str:
    if kind in ("tuple_type", "list_type"):
        return "a list, each entry on a line of its own after a dash,"
    if kind in ("model_type", "dict_type"):
        return "a group of lines, each a name, a colon and a value,"
    return "a text" if kind == "string_type" else "one value"


def _instead(name: str, fields: list[str]) -> str:
    return (name != "id" and did_you_mean(name, fields)) or f"; the fields here are {', '.join(fields)}"


def _fields(shape: Any, path: Path) -> list[str]:
    """The fields that can be written in the thing at the end of `path`, in the order of the model."""
    for step in path:
        model = _model(shape)
        shape = model.model_fields[str(step)].annotation if model else _entry(shape)
    model = _model(shape)
    # A file's id is its name, and what stands below the front matter is no field.
    return [name for name in model.model_fields if path or name not in ("id", "body")] if model else []


def _model(shape: Any) -> type[BaseModel] | None:
    """The model that a shape is, or may be where it may also be absent."""
    named = [inner for inner in (shape, *get_args(shape)) if isinstance(inner, type) and issubclass(inner, BaseModel)]
    return named[0] if shape in named or NoneType in get_args(shape) else None


def _entry(shape: Any) -> Any:
    """What an entry of `tuple[X, ...]` or `dict[Id, X]` is: X."""
    return [inner for inner in get_args(shape) if inner is not Ellipsis][-1]
