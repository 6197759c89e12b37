"""The invented portal with other texts typed into its fields, all of them at once."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any, get_args, get_origin

import yaml
from pydantic import BaseModel

from macros.model.record import FOLDERS, KNOWN, PORTAL, VOCABULARIES
from macros.rules.checked import checked_record
from macros.source.markdown_source import markdown_source
from macros.source.mistake import MistakesFound
from macros.source.yaml_source import Path as Way
from macros.source.yaml_source import Value, yaml_source
from macros.things.briefing.briefing import Briefing, Translation
from macros.things.known_name.known_name import KnownName
from macros.things.portal.portal import Portal
from macros.things.year.year import Foreword
from tests.portals import PORTAL as INVENTED

FILES = sorted(
    path.relative_to(INVENTED).as_posix() for path in INVENTED.rglob("*.*") if path.suffix in (".yml", ".md")
)
Field = tuple[str, Way]
Typed = Mapping[Field, str]

# The fields in which any text may stand. In all others stands a date, a number, an id, a file, or a word of a few.
FOR_TEXT = {
    *("also", "answer", "area", "called", "contact", "demonstration", "despite", "english", "exception", "how", "long"),
    *("meaning", "note", "outcomes", "overdue", "partnership", "people", "place", "priority", "promise"),
    *("publisher", "question", "reason", "resolved", "said", "says", "short", "summary", "text", "title"),
    *("transcript", "unit", "who", "why", "word", "words"),
}
# Those of them in which a text may have several lines.
OF_LINES = {
    *("answer", "contact", "demonstration", "despite", "exception", "meaning", "note", "outcomes", "people", "promise"),
    *("question", "reason", "resolved", "said", "says", "summary", "text", "why"),
}
# Where a field of such a name takes what fields of that name elsewhere do not, and the other way round: a document is
# of any kind, what a waiver lifts has to stand in its file, and a recommendation is answered in one of three ways.
OF_ITS_OWN = {
    ("data/sources.yml", "kind"): True,
    ("data/waivers.yml", "text"): False,
    ("data/plans/heron.yml", "answer"): False,
}

# How PyYAML writes an emoji in a text of several lines; what joins it to the next it leaves as it is.
SIGN = re.compile(r"\\U([0-9A-F]{8})")
# Where the name of a field is a word of the readers.
LISTS_OF_WORDS = ("data/plain_words.yml", "data/search_words.yml")


@dataclass(frozen=True)
class Refused:
    """The place at which a text was typed, as a message names it, and what was said of its line."""

    place: str
    said: str


def takes_any_text(field: Field) -> bool:
    """Whether a field is for a text."""
    file, way = field
    name = [step for step in way if isinstance(step, str)][-1]
    # Who was heard, and how, is said in a word of a few.
    if "heard_from" in way:
        return False
    return OF_ITS_OWN.get((file, name), name in FOR_TEXT or file in LISTS_OF_WORDS)


def takes_lines(field: Field) -> bool:
    """Whether a field is for a text of several lines."""
    name = [step for step in field[1] if isinstance(step, str)][-1]
    return takes_any_text(field) and name in OF_LINES and field[0] not in (*LISTS_OF_WORDS, KNOWN)


def fields() -> list[Field]:
    """Every place of the invented portal where a text, a date, a number, an id is typed: the file and the way to it."""
    return [(file, way) for file in FILES for way in _ways(_parts(file)[0], ())]


def fields_of_the_model() -> set[str]:
    """Every field of the model in which something is typed, "Rating.progress", whatever the invented portal has."""
    # A file's name is its id, and the Markdown below a front matter no field of it.
    written = {(model, "id") for _, _, model in FOLDERS.values()} | {
        (Briefing, "body"),
        (Translation, "body"),
        (Foreword, "body"),
    }
    models: list[type[BaseModel]] = [
        Portal,
        KnownName,
        *VOCABULARIES.values(),
        *(model for _, _, model in FOLDERS.values()),
    ]
    found = set[str]()
    for model in models:
        for name, field in model.model_fields.items():
            if not (inner := _model_in(field.annotation)):
                found |= {f"{model.__name__}.{name}"} if (model, name) not in written else set()
            elif inner not in models:
                models.append(inner)
    return found


def field_of_the_model(field: Field) -> str:
    """Which field of the model a place of the invented portal is; empty where readers' words are."""
    file, way = field
    model, shape = _top(file)
    found = ""
    for step in way:
        if get_origin(shape) is dict or isinstance(step, int):
            shape = None
        elif model:
            found, shape = f"{model.__name__}.{step}", model.model_fields[step].annotation
            model = _model_in(shape)
    return found


def _top(file: str) -> tuple[type[BaseModel] | None, Any]:
    """The model of a file and, where it holds a group of entries, that shape."""
    if file == PORTAL:
        return Portal, Portal
    if file == KNOWN:
        return KnownName, dict[str, Any]
    if model := VOCABULARIES.get(Path(file).stem):
        return model, dict[str, Any]
    is_translation = "." in Path(file).stem
    found = [model for name, (folder, _, model) in FOLDERS.items() if folder == str(Path(file).parent)]
    return (found[-1 if is_translation else 0], None) if found else (None, None)


def _model_in(shape: Any) -> type[BaseModel] | None:
    """The model of which a field holds one or several, if it does."""
    if isinstance(shape, type) and get_origin(shape) is None:
        return shape if issubclass(shape, BaseModel) else None
    return next((found for inner in get_args(shape) if (found := _model_in(inner))), None)


def kept(portal: Path, typed: Typed, names: str) -> tuple[Typed, dict[Field, Refused]]:
    """What of the texts is let through when they are typed into a copy of the portal, and what of them is refused.

    Those that are let through stand in it then; `names` are lines for its file of known names.
    """
    left, refused = dict(typed), dict[Field, Refused]()
    while True:
        lines = _type(portal, left, names)
        try:
            checked_record(portal)
        except MistakesFound as found:
            named = [(lines[it.file, it.line], str(it)) for it in found.mistakes if (it.file, it.line) in lines]
            if not named:
                raise
            refused |= {field: Refused(place, said) for (field, place), said in reversed(named)}
            left = {field: text for field, text in left.items() if field not in refused}
        else:
            return left, refused


def _type(portal: Path, typed: Typed, names: str) -> dict[tuple[str, int], tuple[Field, str]]:
    """Write the files of the portal with the texts in them; under the line of each, its field and its very place."""
    lines: dict[tuple[str, int], tuple[Field, str]] = {}
    for file in FILES:
        value, body = _parts(file)
        mine = {way: text for (of, way), text in typed.items() if of == file}
        text = _comment(file) + yaml.safe_dump(_with(value, mine, ()), allow_unicode=True, sort_keys=False, width=10**6)
        text = SIGN.sub(lambda found: chr(int(found[1], 16)), text)
        text += names if file == KNOWN else ""
        is_page = file.endswith(".md")
        (portal / file).write_text(f"---\n{text}---\n{body}" if is_page else text, "utf-8")
        for way, mark in _marks(yaml.compose(text), ()):
            line, column = mark.line + 1 + is_page, mark.column + 1
            if way in mine:
                lines[file, line] = (file, way), f"{file}:{line}:{column}"
    return lines


def _marks(node: yaml.Node | None, way: Way) -> Iterator[tuple[Way, yaml.Mark]]:
    """Where each scalar begins, by another reader of YAML than the portal's own."""
    if isinstance(node, yaml.MappingNode):
        for key, entry in node.value:
            yield from _marks(entry, (*way, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for number, entry in enumerate(node.value):
            yield from _marks(entry, (*way, number))
    elif node:
        yield way, node.start_mark


def _parts(file: str) -> tuple[Value, str]:
    text = (INVENTED / file).read_text("utf-8")
    if not file.endswith(".md"):
        return yaml_source(file, text).value, ""
    source = markdown_source(file, text)
    return source.front.value, source.body


def _comment(file: str) -> str:
    """The comment at the top of a file: a waiver may be about it."""
    lines = (INVENTED / file).read_text("utf-8").splitlines(keepends=True)
    return "".join(takewhile(lambda line: line.startswith("#"), lines))


def _ways(value: Value, way: Way) -> Iterator[Way]:
    if isinstance(value, str):
        yield way
    for step, entry in (
        value.items() if isinstance(value, dict) else enumerate(value if isinstance(value, list) else ())
    ):
        yield from _ways(entry, (*way, step))


def _with(value: Value, typed: Mapping[Way, str], way: Way) -> Value:
    if isinstance(value, dict):
        return {key: _with(entry, typed, (*way, key)) for key, entry in value.items()}
    if isinstance(value, list):
        return [_with(entry, typed, (*way, number)) for number, entry in enumerate(value)]
    return typed.get(way, value)
