"""A YAML file as plain values in which every scalar is the string that was typed.

So `1.10`, `no`, `012` and `21:00` stay what they are. Tags, anchors, aliases and a key given twice are refused:
the first can run code or swell without bound, the last hides what somebody wrote.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeAlias

import yaml

from macros.source.mistake import Mistake, MistakesFound
from macros.source.text import MOST_NAMED
from macros.source.unseen import unseen, unseen_named
from macros.source.yaml_wording import said_plainly

MOST_DEEP = 20

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
Path = tuple[str | int, ...]
Spot = tuple[int, int]

_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class YamlSource:
    """One YAML text: its values, and where each of them stands.

    `first_line` is the line of the file on which the text begins (front matter begins on line 2); `body_line` is
    that of the Markdown below the text, if there is any.
    """

    file: str
    text: str
    value: Value
    lines: dict[Path, int] = field(repr=False)
    first_line: int = 1
    body_line: int = 0

    def line(self, path: Path) -> int:
        """The line of a thing that has an `id` (an action, a step, a question); of the whole file for any other."""
        return self.lines.get(path, self.first_line)

    def is_cut(self, path: Path) -> bool:
        """Whether something is gone of the list that `path` leads to; of what is whole nothing is."""
        return False

    def mistake(self, path: Path, text: str, *, at_key: bool = False) -> Mistake:
        """A mistake at the value that `path` leads to, or at its key; at the nearest thing above it if it is absent.

        ("body", 3, 7) is the fourth line of the Markdown below, and the eighth sign in it.
        """
        if self.body_line and path[:1] == ("body",) and len(path) > 1:
            line, column, *_ = (*(step for step in path[1:] if isinstance(step, int)), 0, 0)
            return Mistake(self.file, self.body_line + line, column + 1, text)
        places = _places(self.text)
        there = next(path[:end] for end in range(len(path), -1, -1) if path[:end] in places)
        line, column = places[there][0 if at_key and there == path else 1]
        return Mistake(self.file, line + self.first_line, column + 1, text)


def yaml_source(file: str, text: str, first_line: int = 1, body_line: int = 0) -> YamlSource:
    """The source of a YAML text; raises `MistakesFound` with everything in it that is not plain YAML."""
    reading = _Parsing(file, first_line, iter(_events(file, text, first_line)))
    try:
        value = reading.document()
    except MistakesFound as stopped:
        raise MistakesFound([*reading.mistakes, *stopped.mistakes]) from None
    if reading.mistakes:
        raise MistakesFound(reading.mistakes)
    return YamlSource(file, text, value, reading.lines, first_line, body_line)


def _events(file: str, text: str, first_line: int) -> Iterator[yaml.Event]:
    try:
        yield from yaml.parse(text, Loader=_Parser)
    except yaml.YAMLError as wrong:
        mark, said = said_plainly(wrong)
        line, column = _spot(mark, text.split("\n"))
        raise MistakesFound([Mistake(file, line + first_line, column + 1, said)]) from None


class _Parsing:
    """One pass over the events of a YAML text, which gathers values, the lines of records with an id, and mistakes."""

    def __init__(self, file: str, first_line: int, events: Iterator[yaml.Event]) -> None:
        self.file, self.first_line, self.events = file, first_line, events
        self.lines: dict[Path, int] = {}
        self.mistakes: list[Mistake] = []

    def document(self) -> Value:
        next(self.events)  # the start of the stream
        if isinstance(next(self.events), yaml.StreamEndEvent):
            return {}
        value = self._value(next(self.events), ())
        next(self.events)  # the end of the document
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            self._wrong(after, "a second document begins here; keep one document in a file and take the line --- out")
        return value

    def _value(self, event: yaml.Event, path: Path) -> Value:
        self._refuse_signs(event)
        if isinstance(event, yaml.ScalarEvent):
            for _, hidden in (it for line in event.value.split("\n") for it in unseen(line)):
                self._wrong(event, unseen_named(hidden))
            return str(event.value)
        if isinstance(event, yaml.AliasEvent):
            return ""
        if len(path) >= MOST_DEEP:
            self._wrong(event, f"is nested more than {MOST_DEEP} deep; bring it nearer to the margin")
            raise MistakesFound(self.mistakes)
        return self._sequence(path) if isinstance(event, yaml.SequenceStartEvent) else self._mapping(event, path)

    def _sequence(self, path: Path) -> Value:
        values: list[Value] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            values.append(self._value(event, (*path, len(values))))
        return values

    def _mapping(self, start: yaml.Event, path: Path) -> Value:
        values: dict[str, Value] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if isinstance(event, yaml.CollectionStartEvent):
                self._wrong(event, "a list or a group cannot be a key; write a word and a colon")
                raise MistakesFound(self.mistakes)
            key = str(self._value(event, path))
            if key in values:
                self._wrong(event, f'"{key}" is given twice in this group; keep one of the two')
            values[key] = self._value(next(self.events), (*path, key))
        if "id" in values:
            self.lines[path] = self._mark(start).line + self.first_line
        return values

    def _refuse_signs(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._wrong(
                event, f'"*{event.anchor}" stands for another place; write the value out, or put the text in quotes'
            )
        elif getattr(event, "anchor", None):
            self._wrong(event, f'"&{event.anchor}" is a name for this place; take it out, or put the text in quotes')  # type: ignore[attr-defined]
        if getattr(event, "tag", None):
            self._wrong(event, f'"{event.tag}" is a tag; take it out, or put the text in quotes')  # type: ignore[attr-defined]

    @staticmethod
    def _mark(event: yaml.Event) -> Any:
        return event.start_mark

    def _wrong(self, event: yaml.Event, text: str) -> None:
        mark = self._mark(event)
        self.mistakes.append(Mistake(self.file, mark.line + self.first_line, mark.column + 1, text))
        if len(self.mistakes) >= MOST_NAMED:
            raise MistakesFound(self.mistakes)


@lru_cache(maxsize=1)
def _places(text: str) -> dict[Path, tuple[Spot, Spot]]:
    """Where everything in a YAML text stands: its key and its value. Kept for the next mistake in the same text."""
    lines = text.split("\n")
    root = yaml.compose(text, Loader=_Parser)
    found = _placed(root, (), root.start_mark) if root else ()
    return {(): ((0, 0), (0, 0))} | {path: (_spot(key, lines), _spot(value, lines)) for path, key, value in found}


def _placed(node: Any, path: Path, key: Any) -> Iterator[tuple[Path, Any, Any]]:
    yield path, key, node.start_mark
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield from _placed(value, (*path, name.value), name.start_mark)
    if isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield from _placed(value, (*path, number), value.start_mark)


def _spot(mark: Any, lines: list[str]) -> Spot:
    """The line and the column of a mark, from 0; the parser may set one after the last line."""
    line = min(mark.line, len(lines) - 1)
    return line, min(mark.column, len(lines[line]))
