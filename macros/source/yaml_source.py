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

MOST_DEEP = 20

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
Path = tuple[str | int, ...]

_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class YamlSource:
    """One YAML text: its values, and where each of them stands.

    `first_line` is the line of the file on which the text begins (front matter begins on line 2).
    """

    file: str
    text: str
    value: Value
    lines: dict[Path, int] = field(repr=False)
    first_line: int = 1

    def line(self, path: Path) -> int:
        """The line of a thing that has an `id` (an action, a step, a question); of the whole file for any other."""
        return self.lines.get(path, self.first_line)

    def mistake(self, path: Path, text: str, *, at_key: bool = False) -> Mistake:
        """A mistake at the value that `path` leads to, or at its key; at the nearest thing above it if it is absent."""
        mark = _mark(_tree(self.text), path, at_key)
        return Mistake(self.file, mark.line + self.first_line, mark.column + 1, text)


def yaml_source(file: str, text: str, first_line: int = 1) -> YamlSource:
    """The source of a YAML text; raises `MistakesFound` with everything in it that is not plain YAML."""
    reading = _Reading(file, first_line, iter(_events(file, text, first_line)))
    value = reading.document()
    if reading.mistakes:
        raise MistakesFound(reading.mistakes)
    return YamlSource(file, text, value, reading.lines, first_line)


def _events(file: str, text: str, first_line: int) -> Iterator[yaml.Event]:
    try:
        yield from yaml.parse(text, Loader=_Parser)
    except yaml.YAMLError as wrong:
        mark = getattr(wrong, "problem_mark", None) or getattr(wrong, "context_mark", None)
        line, column = (mark.line, mark.column) if mark else (0, 0)
        raise MistakesFound([Mistake(file, line + first_line, column + 1, _plain(wrong))]) from None


def _plain(wrong: yaml.YAMLError) -> str:
    """What a YAML parser says, as an editor would say it."""
    said = str(wrong)
    if "tab" in said or "cannot start any token" in said:
        return "this cannot be read; use spaces, not tabs, and put quotes round a text that begins with a sign"
    if "mapping values are not allowed" in said:
        return "a second colon in this line; put the text after the first colon in quotes"
    if "quoted scalar" in said:
        return 'a text in quotes is not closed; end it with the same quote (")'
    if "alias" in said or "anchor" in said:
        return "the signs & and * have a meaning of their own at the start of a text; put the text in quotes"
    if "tag" in said:
        return "the sign ! has a meaning of its own at the start of a text; put the text in quotes"
    return "the lines do not fit together here; check the indentation, the colons and the dashes around this line"


class _Reading:
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
            key = self._value(event, path)
            if not isinstance(key, str):
                self._wrong(event, "a list or a group cannot be a key; write a word and a colon")
                raise MistakesFound(self.mistakes)
            if key in values:
                self._wrong(event, f'"{key}" is given twice in this group; keep one of the two')
            values[key] = self._value(next(self.events), (*path, key))
        if "id" in values:
            self.lines[path] = self._mark(start).line + self.first_line
        return values

    def _refuse_signs(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._wrong(event, f'"*{event.anchor}" points to another place; write the value out')
        elif getattr(event, "anchor", None):
            self._wrong(event, f'"&{event.anchor}" names this place for pointing to; write the value out each time')  # type: ignore[attr-defined]
        if getattr(event, "tag", None):
            self._wrong(event, f'"{event.tag}" is a tag; take it out, or put the text in quotes')  # type: ignore[attr-defined]

    @staticmethod
    def _mark(event: yaml.Event) -> Any:
        return event.start_mark

    def _wrong(self, event: yaml.Event, text: str) -> None:
        mark = self._mark(event)
        self.mistakes.append(Mistake(self.file, mark.line + self.first_line, mark.column + 1, text))


@lru_cache(maxsize=1)
def _tree(text: str) -> Any:
    """The nodes of a YAML text with their marks; kept for the next mistake, which is often in the same file."""
    return yaml.compose(text, Loader=_Parser)


def _mark(node: Any, path: Path, at_key: bool) -> Any:
    """The mark of the node at the end of `path`, or of the last node on the way that is there."""
    if node is None:
        return yaml.Mark("", 0, 0, 0, None, 0)
    if not path:
        return node.start_mark
    step, rest = path[0], path[1:]
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return key.start_mark if at_key and not rest else _mark(value, rest, at_key)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return _mark(node.value[step], rest, at_key)
    return node.start_mark
