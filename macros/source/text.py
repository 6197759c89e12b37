"""The text of a file: UTF-8, no larger than 1 MB, with no character that hides what a reader sees."""

import re
from pathlib import Path

from macros.source.mistake import Mistake, MistakesFound

MOST_BYTES = 1_000_000

# C0 and C1 controls but tab and line ends; the bidirectional overrides, embeddings and isolates; U+FEFF inside a file.
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")


def text_of(root: Path, file: str) -> str:
    """The text of `file` below `root`; raises `MistakesFound` with all that is wrong with it as text."""
    path = root / file
    if path.is_symlink():
        raise MistakesFound([Mistake(file, 1, 1, "is a link to another file; put the file itself here")])
    if path.stat().st_size > MOST_BYTES:
        raise MistakesFound([Mistake(file, 1, 1, "is larger than 1 MB; split it into smaller files")])
    raw = path.read_bytes().removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as wrong:
        line, column = _position(raw[: wrong.start].decode("utf-8"))
        raise MistakesFound(
            [Mistake(file, line, column, "is not UTF-8 text here; save the file again as UTF-8")]
        ) from None
    unseen = [Mistake(file, *_position(text[: found.start()]), _named(found[0])) for found in UNSEEN.finditer(text)]
    if unseen:
        raise MistakesFound(unseen)
    return text


def _position(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def _named(character: str) -> str:
    return f"an invisible control character stands here (U+{ord(character):04X}); delete it and type the word again"
