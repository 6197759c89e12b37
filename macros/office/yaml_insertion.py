"""An entry put into a list of a YAML file, so that no other line of it changes: comments, quotes and order stay."""

from collections.abc import Sequence
from typing import Any

import yaml

from macros.office.yaml_text import entry_text, flow, yaml_text
from macros.source.yaml_source import Path

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def with_entry(text: str, path: Path, number: int, entry: Any, after: Sequence[str] = ()) -> str:
    """A text in which the list at `path` has one entry more, in the place of that number.

    Where the list is not there yet, it is put behind the last of the fields `after` that its group has.
    """
    lines = text.rstrip("\n").split("\n")
    group, name = _node(yaml.compose(text, Loader=_Loader), path[:-1]), str(path[-1])
    found = next((value for key, value in group.value if key.value == name), None)
    if found is None:
        return _with_field(lines, group, name, entry, after)
    if found.flow_style:
        return _inside(lines, found, number, _on_one_line(entry))
    indent = found.start_mark.column
    at = _end(lines, found.value[number - 1]) if number else found.start_mark.line
    return _put(lines, at, entry_text(entry, indent))


def _with_field(lines: list[str], group: Any, name: str, entry: Any, after: Sequence[str]) -> str:
    if group.flow_style:
        return _inside(lines, group, len(group.value), f"{name}: [{_on_one_line(entry)}]")
    before = [value for key, value in group.value if key.value in after] or [value for _, value in group.value]
    last = max(before, key=lambda it: (it.start_mark.line, it.start_mark.column))
    return _put(lines, _end(lines, last), yaml_text({name: [entry]}, group.start_mark.column))


def _inside(lines: list[str], group: Any, number: int, said: str) -> str:
    """Put something into a group in brackets, before the thing of that number or before its end."""
    if number < len(group.value):
        mark, said = group.value[number].start_mark, f"{said}, "
        line, column = mark.line, mark.column
    else:
        line, column = group.end_mark.line, group.end_mark.column - 1
        said = f", {said}" if group.value else said
    lines[line] = lines[line][:column] + said + lines[line][column:]
    return "\n".join(lines) + "\n"


def _put(lines: list[str], at: int, said: str) -> str:
    return "\n".join([*lines[:at], *said.rstrip("\n").split("\n"), *lines[at:]]) + "\n"


def _end(lines: list[str], node: Any) -> int:
    """The number of the first line behind a node."""
    if isinstance(node, yaml.ScalarNode) or node.flow_style:
        end: int = node.end_mark.line + (1 if node.end_mark.column else 0)
        end = max(min(end, len(lines)), node.start_mark.line + 1)
        if getattr(node, "style", None) in ("|", ">"):
            while end > node.start_mark.line + 1 and not _is_of_block(lines[end - 1], node, lines):
                end -= 1
        return end
    children = [it for pair in node.value for it in (pair if isinstance(pair, tuple) else (pair,))]
    return max((_end(lines, it) for it in children), default=node.end_mark.line + 1)


def _is_of_block(line: str, node: Any, lines: list[str]) -> bool:
    """Whether a line is one of a folded text: a comment below it stands nearer to the margin."""
    first = lines[node.start_mark.line + 1]
    return bool(line.strip()) and len(line) - len(line.lstrip()) >= len(first) - len(first.lstrip())


def _on_one_line(entry: Any) -> str:
    return flow(_without_ends(entry)) or ""


def _without_ends(value: Any) -> Any:
    """A value whose texts are of one line each: inside brackets no other can stand."""
    if isinstance(value, dict):
        return {name: _without_ends(it) for name, it in value.items()}
    return [_without_ends(it) for it in value] if isinstance(value, list) else " ".join(value.split())


def _node(node: Any, path: Path) -> Any:
    for step in path:
        node = node.value[step] if isinstance(step, int) else next(v for k, v in node.value if k.value == step)
    return node
