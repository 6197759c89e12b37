"""One pass over the events of a YAML text: its values, the lines of records with an id, and what YAML would not say."""

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

import yaml

from macros.source.indentation import with_dash
from macros.source.mistake import Mistake, MistakesFound
from macros.source.quoting import comma_in_braces, quoted
from macros.source.slips import PARSER, Slip
from macros.source.text import MOST_NAMED
from macros.source.unseen import unseen, unseen_named

MOST_DEEP = 20
MOST_SHOWN = 70

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
Path = tuple[str | int, ...]

COMMENT = re.compile(r"[ \t]+#")
# A word, a number or a date: behind it a comment is a comment.
WORD = re.compile(r"[a-z0-9][a-z0-9.:/-]*")
BULLET = re.compile(r"\s*(?:[•·▪◦*-]|\d{1,2}[.)]|[a-z][.)]) +\S")


class SlipFound(Exception):
    """What YAML reads, and nobody meant; the text is to be read again as it was meant."""

    def __init__(self, slip: Slip) -> None:
        self.slip = slip
        super().__init__(slip.said)


class YamlPass:
    """One pass, which gathers values, the lines of records with an id, and mistakes."""

    def __init__(self, file: str, first_line: int, text: str) -> None:
        self.file, self.first_line, self.text = file, first_line, text
        self.typed = text.split("\n")
        self.has_comments = "#" in text
        self.lines: dict[Path, int] = {}
        self.mistakes: list[Mistake] = []
        # Whether it holds what no reader of ours obeys: a tag, a name for a place, a second document.
        self.is_refused = False

    def document(self) -> Value:
        """The value of the one document; raises `YAMLError`, `SlipFound`, or `MistakesFound` where it cannot go on."""
        self.events: Iterator[yaml.Event] = iter(yaml.parse(self.text, Loader=PARSER))
        next(self.events)  # the start of the stream
        if isinstance(next(self.events), yaml.StreamEndEvent):
            return {}
        value = self._value(next(self.events), ())
        next(self.events)  # the end of the document
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            self.is_refused = True
            self._wrong(after, "a second document begins here; keep one document in a file and take the line --- out")
        return value

    def _value(self, event: yaml.Event, path: Path) -> Value:
        self._refuse_signs(event)
        if isinstance(event, yaml.ScalarEvent):
            for _, hidden in (it for line in event.value.split("\n") for it in unseen(line)):
                self._wrong(event, unseen_named(hidden))
            if not event.style:
                self._plain(event)
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
        found: dict[str, int] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if isinstance(event, yaml.CollectionStartEvent):
                self._wrong(event, "a list or a group cannot be a key; write a word and a colon")
                raise MistakesFound(self.mistakes)
            key = str(self._value(event, path))
            self._refuse_a_cut(start, event, key)
            if key in values:
                self._twice(start, event, key, path, found)
            found.setdefault(key, self._mark(event).line + self.first_line)
            values[key] = self._value(next(self.events), (*path, key))
        if "id" in values:
            self.lines[path] = self._mark(start).line + self.first_line
        return values

    def _twice(self, start: Any, event: yaml.Event, key: str, path: Path, found: dict[str, int]) -> None:
        """A key that was there: where the first of an entry comes again, the dash of the next entry is missing."""
        mark = self._mark(event)
        is_entry = path and isinstance(path[-1], int) and not start.flow_style and key == next(iter(found))
        if is_entry and mark.column >= 2 and self.typed[mark.line][: mark.column].isspace():
            said = f'"{key}" is given twice in this entry, first on line {found[key]}; if a new one begins here, write'
            it = with_dash(self.typed, mark.line)
            raise SlipFound(Slip(mark.line, mark.column, f'{said} "- {key}: …" with a dash', it.lines))
        text = f'"{key}" is given twice in this group, first on line {found[key]}; keep one of the two'
        self._wrong(event, text)

    def _refuse_a_cut(self, start: Any, event: yaml.Event, key: str) -> None:
        """Between braces, what stands behind a comma and is no field is the rest of a text."""
        mark = self._mark(event)
        if not start.flow_style or re.fullmatch(r"[a-z_]+(-[a-z]+)*", key) or event.style:  # type: ignore[attr-defined]
            return
        if it := comma_in_braces(self.typed[mark.line], mark.column):
            raise SlipFound(Slip(mark.line, it.column, it.said, {mark.line: it.line}))

    def _plain(self, event: Any) -> None:
        """What is lost of a text without quotes: its end, where a comment begins; its lines, where it has several."""
        start, end = event.start_mark, event.end_mark
        if self.has_comments and COMMENT.match(rest := self.typed[end.line][end.column :]):
            is_word = WORD.fullmatch(event.value) or not event.value
            if not is_word or not re.match(r"\s+# ", rest):
                whole = quoted(f"{event.value}{rest.rstrip()}")
                mend = f"put the whole text in quotes: {whole}" if len(whole) < MOST_SHOWN else "put it all in quotes"
                said = f'"{rest.strip()[:MOST_SHOWN]}" is not read, for a text ends where a # begins'
                mark = (end.line, end.column + len(rest) - len(rest.lstrip()))
                self._named(*mark, f"{said}; {mend}, or give the comment a line of its own")
        for number in range(start.line + 1, min(end.line + 1, len(self.typed))):
            if BULLET.match(self.typed[number]) and number < end.line + bool(end.column):
                said = 'the lines of this list would run together in one text; write "|" behind the colon above, and a'
                self._named(number, len(self.typed[number]) - len(self.typed[number].lstrip()), f"{said} dash for each")
                return

    def _refuse_signs(self, event: yaml.Event) -> None:
        signs = (isinstance(event, yaml.AliasEvent), getattr(event, "anchor", None), getattr(event, "tag", None))
        self.is_refused = self.is_refused or any(signs)
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
        self._named(mark.line, mark.column, text)

    def _named(self, line: int, column: int, text: str) -> None:
        self.mistakes.append(Mistake(self.file, line + self.first_line, column + 1, text))
        if len(self.mistakes) >= MOST_NAMED:
            raise MistakesFound(self.mistakes)
