"""The text of a file: UTF-8, no larger than 1 MB, with no character that hides what a reader sees."""

from itertools import islice
from pathlib import Path

from macros.source.mistake import Mistake, MistakesFound
from macros.source.unseen import unseen, unseen_named

MOST_BYTES = 1_000_000
MOST_NAMED = 100


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
    hidden = (
        Mistake(file, number, place + 1, unseen_named(found))
        for number, line in enumerate(text.split("\n"), start=1)
        for place, found in unseen(line)
    )
    if named := list(islice(hidden, MOST_NAMED)):  # a file of another kind may hold a million
        raise MistakesFound(named)
    return text


def _position(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
