"""What a file is by its content: its name's ending promises a kind, and its first and last bytes keep the promise."""

import re
from pathlib import Path

from macros.source.text import MOST_BYTES as MOST_OF_TEXT

PICTURE, PAPER, SOUND = "picture", "PDF", "sound or film"
MOST_BYTES = {PICTURE: 2_000_000, PAPER: 10_000_000, SOUND: 50_000_000}

# How a file of each ending begins.
STARTS = {
    ".png": rb"\x89PNG\r\n\x1a\n",
    ".jpg": rb"\xff\xd8\xff",
    ".jpeg": rb"\xff\xd8\xff",
    ".webp": rb"RIFF....WEBP",
    ".pdf": rb"%PDF-\d",
    ".mp3": rb"ID3|\xff[\xe2-\xff]",
    ".m4a": rb"....ftyp",
    ".mp4": rb"....ftyp",
    ".ogg": rb"OggS",
    ".opus": rb"OggS",
    ".wav": rb"RIFF....WAVE",
    ".webm": rb"\x1a\x45\xdf\xa3",
}


def kind_of(ending: str) -> str:
    """What a file with an ending of `STARTS` is called."""
    if ending == ".pdf":
        return PAPER
    return PICTURE if ending in (".png", ".jpg", ".jpeg", ".webp") else SOUND


def is_too_large(path: Path) -> bool:
    """Whether a file is larger than one of its kind may be: it is refused, and not read."""
    most = MOST_BYTES[kind_of(path.suffix)] if path.suffix in STARTS else MOST_OF_TEXT
    return path.stat().st_size > most


def wrong_with(path: Path) -> str:
    """What is wrong with the content of a file whose ending is one of `STARTS`: nothing where it is what it says."""
    ending = path.suffix
    kind = kind_of(ending)
    if is_too_large(path):
        return f"is larger than {MOST_BYTES[kind] // 1_000_000} MB; make the {kind} smaller"
    content = path.read_bytes()
    if not re.match(STARTS[ending], content, re.DOTALL):
        return f"is no {ending[1:].upper()} file, though its name says so; save it as one"
    if kind == PICTURE and b"%PDF-" in content[:1024]:
        return "is a picture and a PDF at once; save the picture again"
    return _wrong_with_paper(content) if kind == PAPER else ""


def _wrong_with_paper(content: bytes) -> str:
    if not content.rstrip(b"\r\n\0 ").endswith(b"%%EOF"):
        return "has something after its end, or no end; print it into a new PDF"
    return ""
