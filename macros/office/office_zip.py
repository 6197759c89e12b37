"""The zip in which Word and Excel keep a file: opened only where it is small, plain and without entities."""

import io
import re
import zipfile
import zlib
from pathlib import Path

from macros.office.office_paper import NotReadable

MOST_BYTES, MOST_PART, MOST_ALL, MOST_PARTS = 20_000_000, 30_000_000, 80_000_000, 3_000
OLD = b"\xd0\xcf\x11\xe0"
ENTITIES = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
PLAIN_NAME = re.compile(r"[^\\:\x00-\x1f]+")


def checked_bytes(path: Path, file: str) -> bytes:
    """The bytes of a file that somebody sent, where it is there and not too large."""
    if not path.is_file():
        raise NotReadable(file, "is not there; write the name of the file, with its folder: FILE=papers/plan.docx")
    if path.stat().st_size > MOST_BYTES:
        raise NotReadable(file, "is larger than 20 MB; take the pictures out and save it again")
    return path.read_bytes()


def parts_of(content: bytes, file: str, program: str) -> dict[str, bytes]:
    """The parts of an office file, each under its name; none is larger than its bound, whatever its head says."""
    if content.startswith(OLD):
        raise NotReadable(file, f"is locked by a password, or of an old {program}; open it there and save it anew")
    parts, left = dict[str, bytes](), MOST_ALL
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            entries = [it for it in packed.infolist() if not it.is_dir()]
            if len(entries) > MOST_PARTS:
                raise NotReadable(file, f"holds more than {MOST_PARTS:,} parts; save it anew in {program}")
            for entry in entries:
                if entry.flag_bits & 1 or not PLAIN_NAME.fullmatch(entry.filename) or ".." in entry.filename.split("/"):
                    raise NotReadable(file, f"is locked, or is no plain file of {program}; save it anew there")
                with packed.open(entry) as opened:
                    part = opened.read(min(MOST_PART, left) + 1)
                left -= len(part)
                if len(part) > MOST_PART or left < 0:
                    raise NotReadable(file, f"swells when it is opened; save it anew in {program}, with less in it")
                parts[entry.filename] = part
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError, RuntimeError, OSError):
        raise NotReadable(file, f"cannot be read as a file of {program}; open it there and save it anew") from None
    for name, part in parts.items():
        if name.endswith((".xml", ".rels", ".vml")) and _has_entities(part):
            raise NotReadable(file, f"defines entities of its own, which {program} never does; save it anew there")
    return parts


def repacked(parts: dict[str, bytes]) -> io.BytesIO:
    """A zip of parts that were checked, for a library that reads one."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    made.seek(0)
    return made


def _has_entities(part: bytes) -> bool:
    """Whether a part of XML has a document type; in another encoding than UTF-8 its signs are pulled apart."""
    return bool(ENTITIES.search(part) or ENTITIES.search(part.replace(b"\0", b"")))
