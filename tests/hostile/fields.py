"""The invented portal with other texts typed into its fields, all of them at once."""

from collections.abc import Iterator, Mapping
from itertools import takewhile
from pathlib import Path

import yaml

from macros.rules.checked import checked_record
from macros.source.markdown_source import markdown_source
from macros.source.mistake import MistakesFound
from macros.source.yaml_source import Path as Way
from macros.source.yaml_source import Value, yaml_source
from tests.portals import PORTAL

FILES = sorted(path.relative_to(PORTAL).as_posix() for path in PORTAL.rglob("*.*") if path.suffix in (".yml", ".md"))
Field = tuple[str, Way]
Typed = Mapping[Field, str]


def fields() -> list[Field]:
    """Every place of the invented portal where a text, a date, a number, an id is typed: the file and the way to it."""
    return [(file, way) for file in FILES for way in _ways(_parts(file)[0], ())]


def kept(portal: Path, typed: Typed) -> Typed:
    """What of the texts is let through when they are typed into a copy of the portal; they stand in it then.

    Each of the others is refused by a message that names its file and its line.
    """
    left = dict(typed)
    while True:
        lines = _type(portal, left)
        try:
            checked_record(portal)
        except MistakesFound as found:
            named = {lines[it.file, it.line] for it in found.mistakes if (it.file, it.line) in lines}
            if not named:
                raise
            left = {field: text for field, text in left.items() if field not in named}
        else:
            return left


def _type(portal: Path, typed: Typed) -> dict[tuple[str, int], Field]:
    """Write the files of the portal with the texts in them; the line on which each of these stands."""
    lines: dict[tuple[str, int], Field] = {}
    for file in FILES:
        value, body = _parts(file)
        mine = {way: text for (of, way), text in typed.items() if of == file}
        text = _comment(file) + yaml.safe_dump(_with(value, mine, ()), allow_unicode=True, sort_keys=False, width=10**6)
        is_page = file.endswith(".md")
        (portal / file).write_text(f"---\n{text}---\n{body}" if is_page else text, "utf-8")
        source = yaml_source(file, text, 1 + is_page)
        lines |= {(file, source.mistake(way, "").line): (file, way) for way in mine}
    return lines


def _parts(file: str) -> tuple[Value, str]:
    text = (PORTAL / file).read_text("utf-8")
    if not file.endswith(".md"):
        return yaml_source(file, text).value, ""
    source = markdown_source(file, text)
    return source.front.value, source.body


def _comment(file: str) -> str:
    """The comment at the top of a file: a waiver may be about it."""
    lines = (PORTAL / file).read_text("utf-8").splitlines(keepends=True)
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
