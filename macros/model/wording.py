"""What pydantic finds wrong, said in the words of an editor and placed where it stands in the file."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from macros.model.due_words import day_in_words, is_plain_date
from macros.model.field_shape import fields_at, is_list, model_of, shape_at, written_as
from macros.model.meant_date import ASKED
from macros.model.partial_date import FORM
from macros.model.references import NAMED_IN
from macros.source.mistake import Mistake, did_you_mean
from macros.source.text import MOST_NAMED
from macros.source.yaml_source import Path, YamlSource

# What a word processor puts in the place of plain signs: quotes, dashes, and spaces at which no line breaks.
OF_WORD_PROCESSORS = str.maketrans(dict.fromkeys("“”‘’„\u00a0\u202f", "") | dict.fromkeys("‐‑‒–—−", "-"))


def mistakes_of(wrong: ValidationError, source: YamlSource, shape: Any) -> Iterator[Mistake]:
    """The first mistakes of a validation, each at its line and column; `shape` is the type of what the file holds."""
    told = (error for error in wrong.errors() if not _is_a_name(error, shape))
    for error in islice(told, MOST_NAMED):
        # Where the name of an entry is wrong, and not its value, pydantic adds a last step "[key]".
        is_key = error["type"] == "value_error" and error["loc"][-1:] == ("[key]",)
        path = error["loc"][:-1] if is_key else error["loc"]
        text = str(error["ctx"]["error"]) if is_key else _said(error, path, shape)
        yield source.mistake(path, text, at_key=is_key or error["type"] == "extra_forbidden")


def _is_a_name(error: ErrorDetails, shape: Any) -> bool:
    """Whether what is wrong is the name of something else of the record: which was meant, the names tell better."""
    path = error["loc"][:-1] if isinstance(error["loc"][-1], int) else error["loc"]
    typed = error["input"]
    if error["type"] != "value_error" or not isinstance(typed, str) or not typed.strip() or not path:
        return False
    model = model_of(shape_at(shape, path[:-1]))
    return any(model is named and path[-1] == field for named, field, _ in NAMED_IN)


def _said(error: ErrorDetails, path: Path, shape: Any) -> str:
    typed, name = error["input"], _called(path)
    match error["type"]:
        case "missing":
            return f'{name} is missing here; add a line "{path[-1]}: {written_as(shape_at(shape, path)) or "…"}"'
        case "extra_forbidden":
            return f"{name} is not a field that can stand here{_instead(path, shape)}"
    if isinstance(typed, str) and not typed.strip():
        return f"{name} is empty; write it, or take the line out"
    if not isinstance(typed, str) or error["type"].endswith("_type"):
        return _of_other_form(typed, path, shape)
    match error["type"]:
        case "literal_error" | "enum":
            choice = str(error["ctx"]["expected"]).replace("'", '"')
            meant = f'"{typed.strip().casefold()}"'
            near = did_you_mean(typed, re.findall(r'"([^"]+)"', choice)) if meant not in choice else ""
            return f'"{typed}" cannot stand here; write {meant if meant in choice else choice}{near}'
        case "value_error" if path == ("id",):
            return f"the file's name is the id, and {error['ctx']['error']}"
        case "value_error":
            said = str(error["ctx"]["error"])
            return _meant(typed, name, said) or said
    return f"{name} holds what it cannot; write a text here"


def _meant(typed: str, name: str, said: str) -> str:
    """What is wrong with a value whose mend is plain: one from a word processor, or words where a date is due."""
    is_date = " is not a date; " in said
    plain = typed.translate(OF_WORD_PROCESSORS).strip()
    is_plain = FORM.fullmatch(plain) if is_date else re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9.-]*", plain)
    if plain != typed and is_plain:
        return f'"{typed}" has curly quotes, long dashes or spaces that do not show; type it plainly: {plain}'
    if not is_date or not said.endswith(ASKED):
        return ""
    ends = None if is_plain_date(typed) else day_in_words(typed)
    if name == '"due"' and (ends or not re.search(r"\d", typed)):
        means = f" (it means {ends.last})" if ends else ""
        return f'"{typed}" is not a date; write "words: {typed}" in the place of "due"{means}'
    return f'"{typed}" is not a date; write {ends.last:%Y-%m}, the month in which it ends' if ends else ""


def _called(path: Path) -> str:
    """What a path leads to: a field by its name, an entry of a list by its number."""
    last = path[-1] if path else ""
    return f'"{last}"' if isinstance(last, str) else f'entry {last + 1} of "{path[-2]}"'


def _of_other_form(typed: object, path: Path, shape: Any) -> str:
    """What is wrong with a value that is a text, a list or a group where another form is due, and that form."""
    name, form = path[-1], shape_at(shape, path)
    holds = "a list" if isinstance(typed, list) else "a group" if isinstance(typed, dict) else "a plain text"
    written = written_as(form)
    if isinstance(typed, dict) and is_list(form) and written != "[…]":
        return f'{_called(path)} holds a group; begin each entry of it with a dash: "- {next(iter(typed), "…")}: …"'
    if isinstance(typed, str) and written == "[…]":
        return f'{_called(path)} holds {holds}; write a list: "{name}: [{typed}]"'
    if written:
        return (
            f"{_called(path)} holds {holds}; write {name}: {written}"
            if isinstance(name, str)
            else (f"{_called(path)} holds {holds}; write - {written}")
        )
    only = typed[0] if isinstance(typed, list) and len(typed) == 1 else None
    return f"{_called(path)} holds {holds}; write {f'{name}: {only}' if isinstance(only, str) else 'one value here'}"


def _instead(path: Path, shape: Any) -> str:
    """What was meant by a field that cannot stand here, or where it can stand."""
    *above, last = path
    name, fields = str(last), fields_at(shape, tuple(above))
    if name != "id" and (near := did_you_mean(name, fields)):
        return near
    for group in fields:
        within = shape_at(shape, (*above, group))
        if name in fields_at(within, (0,) if is_list(within) else ()):
            return f'; it is a field of "{group}": move it there, further in'
    for end in range(len(above) - 1, -1, -1):
        if name in fields_at(shape, tuple(above[:end])):
            return "; it is a field of what stands around this: begin the line nearer to the margin"
    return f"; the fields here are {', '.join(fields)}"
