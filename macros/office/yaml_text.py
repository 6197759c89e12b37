"""The text of a YAML file as the house writes it: small groups on one line, long texts folded, quotes where needed."""

import re
import textwrap
from typing import Any

from macros.source.yaml_source import yaml_source

WIDTH, IN_ONE_LINE = 118, 110
# Always in blocks, each entry on lines of its own.
IN_BLOCKS = frozenset(["recommendations", "actions", "steps", "learning", "evidence", "updates"])
PLAIN = re.compile(r"[A-Za-z0-9(][^\x00-\x1f]*[^\s:]|[A-Za-z0-9]", re.ASCII)
UNLIKE = re.compile(r": |\s#|:$")


def yaml_text(value: dict[str, Any], indent: int = 0) -> str:
    """A group as lines of YAML, indented by so many spaces."""
    return "".join(_field(name, it, indent) for name, it in value.items())


def entry_text(value: Any, indent: int) -> str:
    """An entry of a list as lines of YAML, its dash indented by so many spaces."""
    if not isinstance(value, dict):
        return f"{' ' * indent}- {_scalar(value, indent + 2)}\n"
    if (line := flow(value)) is not None and len(line) + indent + 2 <= IN_ONE_LINE and not IN_BLOCKS & set(value):
        return f"{' ' * indent}- {line}\n"
    block = yaml_text(value, indent + 2)
    return f"{' ' * indent}- {block[indent + 2 :]}"


def flow(value: Any) -> str | None:
    """A value on one line, as it stands inside brackets; nothing where it cannot."""
    if isinstance(value, dict | list):
        parts = [flow(it) for it in (value.values() if isinstance(value, dict) else value)]
        if any(it is None for it in parts):
            return None
        if isinstance(value, list):
            return f"[{', '.join(map(str, parts))}]"
        return f"{{{', '.join(f'{_key(name)}: {part}' for name, part in zip(value, parts, strict=True))}}}"
    return None if "\n" in value else _quoted(value, inside=True)


def _field(name: str, value: Any, indent: int) -> str:
    key, space = _key(name), " " * indent
    if isinstance(value, dict):
        line = flow(value)
        is_small = line is not None and len(line) + len(key) + indent <= IN_ONE_LINE and indent
        return f"{space}{key}: {line}\n" if is_small or not value else f"{space}{key}:\n{yaml_text(value, indent + 2)}"
    if isinstance(value, list):
        if not value:
            return f"{space}{key}: []\n"
        line = flow(value)
        is_plain = all(isinstance(it, str) for it in value)
        if line is not None and is_plain and len(line) + len(key) + indent <= IN_ONE_LINE:
            return f"{space}{key}: {line}\n"
        return f"{space}{key}:\n" + "".join(entry_text(it, indent + 2) for it in value)
    return f"{space}{key}: {_scalar(value, indent + 2)}\n"


def _key(name: str) -> str:
    return _quoted(name, inside=True)


def _scalar(text: str, indent: int) -> str:
    """A text behind its key: on the same line, folded, or line for line."""
    if "\n" in text:
        return f"|-\n{textwrap.indent(text, ' ' * indent)}" if text == text.strip() else _double(text)
    if len(text) + indent <= WIDTH or text != " ".join(text.split()):
        return _quoted(text)
    options: dict[str, Any] = {"break_long_words": False, "break_on_hyphens": False}
    lines = textwrap.wrap(text, max(WIDTH - indent, 40), **options)
    return ">-\n" + "\n".join(f"{' ' * indent}{line}" for line in lines)


def _quoted(text: str, *, inside: bool = False) -> str:
    """A text, in quotes where YAML or a reader would take it for something else."""
    is_number = bool(re.fullmatch(r"[\d.,]+", text)) and not re.fullmatch(r"\d{4}", text)
    is_plain = PLAIN.fullmatch(text) and not UNLIKE.search(text) and not is_number and '"' not in text
    if is_plain and not (inside and set(text) & set(",[]{}:?")) and _reads_as(text):
        return text
    return _double(text)


def _double(text: str) -> str:
    if '"' in text and not set(text) & set("'\\\n\t"):
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def _reads_as(text: str) -> bool:
    """Whether a plain text is not a word that other programs read as something else."""
    return text.casefold() not in ("null", "true", "false", "on", "off") and not text.startswith("- ")


def reads_back(file: str, text: str, value: Any) -> bool:
    """Whether a text of YAML holds exactly a value."""
    return bool(yaml_source(file, text).value == value)
