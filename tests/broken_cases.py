"""The broken files of tests/broken/, and what must be said of each.

A case is a file with comments at its top: where it is to stand in a copy of the invented portal, and all that must be
said of it. In tests/broken/several/ a case is a folder, laid over the copy; its messages.txt says what must be said,
and what is to be taken away first.
"""

import shutil
import tempfile
from pathlib import Path

from macros.rules.checked import checked_record
from macros.source.mistake import MistakesFound
from tests.portals import copy_of_record

BROKEN = Path(__file__).parent / "broken"
FILES = sorted(path for folder in ("fields", "personal", "rules", "yaml") for path in (BROKEN / folder).iterdir())
FOLDERS = sorted((BROKEN / "several").iterdir())

STANDS_AT, WITHOUT, MESSAGES = "# stands at ", "without ", "messages.txt"


def said(portal: Path) -> list[str]:
    """All that is said of a portal."""
    try:
        checked_record(portal)
    except MistakesFound as found:
        return str(found).splitlines()
    return []


def expected(case: Path) -> list[str]:
    """What must be said of a case."""
    if case.is_dir():
        return [line for line in _lines(case / MESSAGES) if not line.startswith(WITHOUT)]
    start, end = _header(_lines(case))
    return [line.removeprefix("# ") for line in _lines(case)[start + 1 : end]]


def spoil(case: Path, portal: Path) -> None:
    """Put a case where it belongs in a copy of the invented portal."""
    if case.is_dir():
        for line in _lines(case / MESSAGES):
            if line.startswith(WITHOUT):
                (portal / line.removeprefix(WITHOUT)).unlink()
        shutil.copytree(case, portal, dirs_exist_ok=True, ignore=shutil.ignore_patterns(MESSAGES))
    else:
        lines = _lines(case)
        shutil.copy(case, portal / lines[_header(lines)[0]].removeprefix(STANDS_AT))


def bless(case: Path) -> None:
    """Write what is said of a case now into it. A comment more or less moves the lines below it: so once more."""
    while (now := _said_of(case)) != expected(case):
        if case.is_dir():
            kept = [line for line in _lines(case / MESSAGES) if line.startswith(WITHOUT)]
            _write(case / MESSAGES, kept + now)
        else:
            lines = _lines(case)
            start, end = _header(lines)
            _write(case, lines[: start + 1] + [f"# {message}" for message in now] + lines[end:])


def _said_of(case: Path) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        portal = copy_of_record(Path(folder))
        spoil(case, portal)
        return said(portal)


def _header(lines: list[str]) -> tuple[int, int]:
    """The number of the line that says where a case stands, and of the first line after its messages."""
    start = next(number for number, line in enumerate(lines) if line.startswith(STANDS_AT))
    return start, next(n for n, line in enumerate([*lines, ""]) if n > start and not line.startswith("# "))


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").split("\n")[:-1]


def _write(path: Path, lines: list[str]) -> None:
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8", newline="\n")
