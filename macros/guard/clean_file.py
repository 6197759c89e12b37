"""A picture, a sound or a film written anew without what nobody sees: nothing is packed again, so it stays as good."""

from pathlib import Path

from macros.guard.hidden_parts import parts_of_file
from macros.guard.media import SOUNDS
from macros.guard.parts import NotWhole, Part
from macros.guard.pictures import PICTURES
from macros.guard.riff_parts import joined

PRINT = "is a PDF, which is not cleaned part by part; print it into a new PDF"
OTHER = f"is of a kind that cannot be cleaned; these can: {', '.join([*PICTURES[:4], *SOUNDS])}"
# No sound of a briefing is larger, and it is read whole.
MOST_BYTES = 200_000_000


def clean_file(path: Path) -> str:
    """Clean the file at `path`, and say what was taken out of it; raises `NotWhole` where it cannot be cleaned."""
    if not path.is_file() or path.is_symlink():
        raise NotWhole("is no file; write its name as from this folder, like docs/briefings/robin.jpg")
    if path.suffix.lower() == ".pdf":
        raise NotWhole(PRINT)
    if path.suffix.lower() not in (*PICTURES[:4], *SOUNDS):
        raise NotWhole(OTHER)
    if path.stat().st_size > MOST_BYTES:
        raise NotWhole(f"is larger than {MOST_BYTES // 1_000_000} MB; make it smaller")
    clean, said = cleaned(path.read_bytes(), path.name)
    if not said:
        return "nothing had to be taken out"
    beside = path.with_name(f".{path.name}.clean")
    beside.write_bytes(clean)
    beside.replace(path)
    return f"taken out: {', '.join(said)}"


def cleaned(content: bytes, file: str) -> tuple[bytes, list[str]]:
    """The content of a clean file, and what it no longer holds; raises `NotWhole`."""
    parts = parts_of_file(content, file)
    said = list(dict.fromkeys(part.said for part in parts if part.said))
    clean = _written(content, parts)
    if any(part.said for part in parts_of_file(clean, file)):
        raise NotWhole("cannot be cleaned; export it anew from the program that made it")
    return clean, said


def _written(content: bytes, parts: list[Part]) -> bytes:
    return joined(content, parts) if content.startswith(b"RIFF") else b"".join(part.kept for part in parts)
