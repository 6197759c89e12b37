"""A YAML file as plain values in which every scalar is the string that was typed.

So `1.10`, `no`, `012` and `21:00` stay what they are. A slip of the keyboard is named, and what was meant is read.
Tags, anchors, aliases and a key given twice are refused: the first can run code or swell without bound, the last hides
what somebody wrote.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

import yaml

from macros.source.mistake import Mistake, MistakesFound
from macros.source.slips import PARSER, Mender, Slip
from macros.source.text import MOST_NAMED
from macros.source.yaml_pass import Path, SlipFound, Value, YamlPass

__all__ = ["Path", "Spot", "Value", "YamlSource", "mended_source", "yaml_source"]

Spot = tuple[int, int]

# So many slips are mended in one text; what stands below the last is not read.
MOST_MENDED = 20
NO_PLAIN_SPACE = re.compile(r"[ \t]*[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000][\s]*(?=\S)")


@dataclass(frozen=True)
class YamlSource:
    """One YAML text: its values, and where each of them stands.

    `first_line` is the line of the file on which the text begins (front matter begins on line 2); `body_line` is
    that of the Markdown below the text, if there is any. Of a text with slips `text` is what was meant, `typed` what
    was typed, and `slipped` are the lines on which something was said of it already.
    """

    file: str
    text: str
    value: Value
    lines: dict[Path, int] = field(repr=False)
    first_line: int = 1
    body_line: int = 0
    typed: str | None = field(default=None, repr=False)
    slipped: frozenset[int] = frozenset()

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
        if self.typed is not None:
            column = min(column, len(self.typed.split("\n")[line]))
        return Mistake(self.file, line + self.first_line, column + 1, text)


def yaml_source(file: str, text: str, first_line: int = 1, body_line: int = 0) -> YamlSource:
    """The source of a YAML text; raises `MistakesFound` with everything in it that is not plain YAML."""
    source, mistakes = mended_source(file, text, first_line, body_line)
    if mistakes or source is None:
        raise MistakesFound(mistakes)
    return source


def mended_source(
    file: str, text: str, first_line: int = 1, body_line: int = 0
) -> tuple[YamlSource | None, list[Mistake]]:
    """The source of a YAML text as it was meant, and everything in it that is not plain YAML; no source where what was
    meant cannot be found out.
    """
    typed, mender = text.split("\n"), Mender()
    slips = list(_spaces(typed))
    lines = Slip(0, 0, "", {number: line for slip in slips for number, line in slip.lines.items()}).mended(typed)
    for _ in range(MOST_MENDED):
        reading = YamlPass(file, first_line, "\n".join(lines))
        try:
            value = reading.document()
        except SlipFound as found:
            slip = found.slip
        except yaml.YAMLError as wrong:
            slip = mender.slip(lines, wrong)
        except MistakesFound:
            break
        else:
            told = [*_said(file, slips, first_line, typed), *reading.mistakes]
            if reading.is_refused:
                break
            source = YamlSource(file, "\n".join(lines), value, reading.lines, first_line, body_line)
            return replace(source, typed=text, slipped=frozenset(it.line for it in told)) if told else source, told
        slips.append(slip)
        if not slip.lines:
            break
        lines = slip.mended(lines)
    return None, [*_said(file, slips, first_line, typed), *reading.mistakes]


def _spaces(lines: list[str]) -> Iterator[Slip]:
    """Lines that begin with a space that is no plain one, as a web page or a word processor has it."""
    for number, line in enumerate(lines):
        if found := NO_PLAIN_SPACE.match(line):
            said = "a space from a word processor stands at the beginning of this line; delete it and type plain spaces"
            yield Slip(number, 0, said, {number: " " * len(found[0]) + line[found.end() :]})


def _said(file: str, slips: list[Slip], first_line: int, typed: list[str]) -> Iterator[Mistake]:
    """What is said of slips, each where it was typed; a line that was moved may be shorter than it is now."""
    for it in slips[:MOST_NAMED]:
        yield Mistake(file, it.line + first_line, min(it.column, len(typed[it.line])) + 1, it.said)


@lru_cache(maxsize=1)
def _places(text: str) -> dict[Path, tuple[Spot, Spot]]:
    """Where everything in a YAML text stands: its key and its value. Kept for the next mistake in the same text."""
    lines = text.split("\n")
    root = yaml.compose(text, Loader=PARSER)
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
