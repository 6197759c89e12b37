"""The text of a file: UTF-8, no larger than 1 MB, with no character that hides what a reader sees."""

import re
from itertools import islice
from pathlib import Path

from macros.source.mistake import Mistake, MistakesFound

MOST_BYTES = 1_000_000
MOST_NAMED = 100

# C0 and C1 controls but tab and line end; line and paragraph separators; the bidirectional overrides, embeddings and
# isolates; U+FEFF inside a file; what is no character. Then more marks on one letter than any language has (30, from
# Unicode's stream-safe format, UAX #15): they hide the lines around them.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
    "|[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{31,}"
)


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


def unseen_named(found: str) -> str:
    """What is wrong with a character that no reader sees, or with many marks on one letter."""
    if len(found) > 1:
        return "more than 30 marks stand on one letter here; type it again without them"
    return f"an invisible control character stands here (U+{ord(found):04X}); delete it and type the word again"


def _position(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
