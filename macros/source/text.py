"""The text of a file: UTF-8, no larger than 1 MB, with no character that hides what a reader sees."""

import re
from itertools import islice
from pathlib import Path

from macros.source.mistake import Mistake, MistakesFound

MOST_BYTES = 1_000_000
MOST_NAMED = 100

# C0 and C1 controls but tab and line end; line and paragraph separators; the bidirectional overrides, embeddings and
# isolates; U+FEFF inside a file; what is no character.
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


def text_of(root: Path, file: str) -> str:
    """The text of `file` below `root`; raises `MistakesFound` with all that is wrong with it as text."""
    path = root / file
    if path.is_symlink():
        raise MistakesFound([Mistake(file, 1, 1, "is a link to another file; put the file itself here")])
    if path.stat().st_size > MOST_BYTES:
        raise MistakesFound([Mistake(file, 1, 1, "is larger than 1 MB; split it into smaller files")])
    raw = path.read_bytes().removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as wrong:
        line, column = _position(raw[: wrong.start].decode("utf-8"))
        raise MistakesFound(
            [Mistake(file, line, column, "is not UTF-8 text here; save the file again as UTF-8")]
        ) from None
    unseen = (
        Mistake(file, number, found.start() + 1, unseen_named(found[0]))
        for number, line in enumerate(text.split("\n"), start=1)
        for found in UNSEEN.finditer(line)
    )
    if named := list(islice(unseen, MOST_NAMED)):  # a file of another kind may hold a million
        raise MistakesFound(named)
    return text


def unseen_named(character: str) -> str:
    """What is wrong with a character that no reader sees."""
    return f"an invisible control character stands here (U+{ord(character):04X}); delete it and type the word again"


def _position(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
