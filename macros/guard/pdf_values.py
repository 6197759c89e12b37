"""PDF values as they are written: numbers, names, texts, lists, groups and references, read from bytes.

Nothing is repaired: what is not plainly written is no value, and its file is refused.
"""

import re
from dataclasses import dataclass
from typing import Any

UNREADABLE = "cannot be read as a PDF"
BETWEEN = "holds something between its parts"
SPACE = b"\0\t\n\f\r "
DEEPEST = 60
LONGEST_NUMBER = 20

_GAP = re.compile(rb"[\0\t\n\f\r ]*")
_NAME = re.compile(rb"/([^\0\t\n\f\r ()<>\[\]{}/%]*)")
_NUMBER = re.compile(rb"[+-]?(?:\d+\.?\d*|\.\d+)")
_REFERENCE = re.compile(rb"(\d{1,10})[\0\t\n\f\r ]+0[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>\[\]{}/%])")
_HEX = re.compile(rb"<([0-9A-Fa-f\0\t\n\f\r ]*)>")
_IN_TEXT = re.compile(rb"[^()\\]+|\\[\s\S]|[()]")
_WORD = re.compile(rb"(true|false|null)(?![A-Za-z0-9])")
_ESCAPED_BYTE = re.compile(rb"#([0-9A-Fa-f]{2})")
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n|[\s\S]))")
_MEANT = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}


class NotPlain(Exception):
    """A file that is not written plainly: what is said of it."""


class Name(str):
    """A name, without its slash: `/Type` is "Type"."""

    __slots__ = ()


@dataclass(frozen=True)
class Reference:
    """The number of the object that stands elsewhere in the file."""

    number: int


Value = Any  # None, bool, int, float, Name, bytes, list, dict[Name, Value], Reference


def after_gap(content: bytes, place: int) -> int:
    """The first place from `place` on that holds no white space."""
    found = _GAP.match(content, place)
    return found.end() if found else place


def value_at(content: bytes, place: int, depth: int = 0) -> tuple[Value, int]:
    """The value that begins at or after `place`, and where it ends; raises `NotPlain`."""
    place = after_gap(content, place)
    first = content[place : place + 1]
    if depth > DEEPEST:
        raise NotPlain("holds groups within groups without end")
    if first == b"/":
        return _name(content, place)
    if content.startswith(b"<<", place):
        return _group(content, place + 2, depth)
    if first == b"<":
        return _hex(content, place)
    if first == b"(":
        return text_at(content, place)
    if first == b"[":
        return _list(content, place + 1, depth)
    if found := _REFERENCE.match(content, place):
        return Reference(int(found[1])), found.end()
    return _number_or_word(content, place)


def _number_or_word(content: bytes, place: int) -> tuple[Value, int]:
    if found := _NUMBER.match(content, place):
        text = found[0]
        if len(text) > 2 * LONGEST_NUMBER:
            raise NotPlain("holds a number of many digits")
        return (float(text) if b"." in text else int(text)), found.end()
    if found := _WORD.match(content, place):
        return {b"true": True, b"false": False, b"null": None}[found[1]], found.end()
    raise NotPlain(UNREADABLE)


def _name(content: bytes, place: int) -> tuple[Name, int]:
    found = _NAME.match(content, place)
    assert found
    raw = found[1]
    if b"#" in raw:
        raw = _ESCAPED_BYTE.sub(lambda it: bytes([int(it[1], 16)]), raw)
    return Name(raw.decode("latin-1")), found.end()


def _hex(content: bytes, place: int) -> tuple[bytes, int]:
    found = _HEX.match(content, place)
    if not found:
        raise NotPlain(UNREADABLE)
    digits = found[1].translate(None, SPACE)
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode()), found.end()


def _list(content: bytes, place: int, depth: int) -> tuple[list[Value], int]:
    found: list[Value] = []
    while content[(place := after_gap(content, place)) : place + 1] != b"]":
        value, place = value_at(content, place, depth + 1)
        found.append(value)
    return found, place + 1


def _group(content: bytes, place: int, depth: int) -> tuple[dict[Name, Value], int]:
    found: dict[Name, Value] = {}
    while not content.startswith(b">>", place := after_gap(content, place)):
        if content[place : place + 1] != b"/":
            raise NotPlain(UNREADABLE)
        key, place = _name(content, place)
        if key in found:
            raise NotPlain(f'says "{key[:30]}" twice in one place')
        found[key], place = value_at(content, place, depth + 1)
    return found, place + 2


def text_at(content: bytes, place: int) -> tuple[bytes, int]:
    """The text in round brackets that begins at `place`, and where it ends; raises `NotPlain`."""
    depth, start = 0, place
    while found := _IN_TEXT.match(content, place):
        place = found.end()
        depth += {b"(": 1, b")": -1}.get(found[0], 0)
        if depth == 0:
            return _ESCAPE.sub(_unescaped, content[start + 1 : place - 1]), place
    raise NotPlain("holds a text without an end")


def _unescaped(found: re.Match[bytes]) -> bytes:
    if found[1]:
        return bytes([int(found[1], 8) & 255])
    return _MEANT.get(found[2], found[2])


def words_of(text: bytes) -> str:
    """The words of a text, in whichever of the three encodings of PDF it is written."""
    if text.startswith(b"\xfe\xff"):
        return text[2:].decode("utf-16-be", errors="replace")
    if text.startswith(b"\xff\xfe"):
        return text[2:].decode("utf-16-le", errors="replace")
    return text.removeprefix(b"\xef\xbb\xbf").decode(
        "utf-8" if text.startswith(b"\xef\xbb\xbf") else "latin-1", "replace"
    )
