"""Pictures: what a camera or a program wrote into the file, which nobody sees and everybody can read."""

import io
import re
import warnings
from collections.abc import Iterator

from PIL import Image

PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".tif", ".tiff", ".bmp", ".avif", ".heic", ".heif", ".ico")
MEND = "save a copy without it (print it into a new picture, or export it for the web)"

# What Pillow tells of a picture and says nothing about who took it, where or when.
_PLAIN = (
    "dpi gamma transparency interlace srgb chromaticity jfif jfif_version jfif_unit jfif_density progressive "
    "progression loop duration background timestamp aspect adobe adobe_transform version extension compression "
    "icc_profile default_image bitdepth sizes disposal resolution"
)
PLAIN = frozenset(_PLAIN.split())
CALLED = {
    "exif": "camera data (EXIF)",
    "xmp": "a description (XMP)",
    "XML:com.adobe.xmp": "a description (XMP)",
    "photoshop": "press data (IPTC)",
    "comment": "a comment",
    "mpoffset": "a second picture",
    "mp": "a second picture",
}
# Marked parts that are looked for in the bytes too, wherever they lie.
MARKS = {
    b"Exif\0\0": "camera data (EXIF)",
    b"<x:xmpmeta": "a description (XMP)",
    b"http://ns.adobe.com/xap": "a description (XMP)",
    b"Photoshop 3.0\0": "press data (IPTC)",
}


def hidden_in_picture(content: bytes) -> Iterator[str]:
    """All that a picture holds beside what it shows, each said once; what cannot be read is said to be no picture."""
    if content.lstrip()[:4] in (b"<svg", b"<?xm"):
        return
    said = list[str]()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(content)) as picture:
                said += [CALLED.get(str(name), f'a note "{str(name)[:30]}"') for name in picture.info if _is_note(name)]
                if dict(picture.getexif()):
                    said.append(CALLED["exif"])
                form, frames = picture.format or "", getattr(picture, "n_frames", 1)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        yield "cannot be read as a picture; save it as PNG, JPEG or WebP"
        return
    said += [name for mark, name in MARKS.items() if mark in content]
    if form == "PNG":
        said += [
            f"a text ({chunk.decode()})"
            for chunk, _ in _chunks_of_png(content)
            if chunk in (b"tEXt", b"iTXt", b"zTXt", b"tIME")
        ]
    end = _end(content, form) if frames == 1 else len(content)
    if end is None:
        yield "has no end, so it was not stored whole; save it again"
    elif end < len(content):
        said.append("something after the picture's end")
    if form == "JPEG" and frames == 1 and content.count(b"\xff\xd9\xff\xd8"):
        said.append("a second picture")
    for what in dict.fromkeys(said):
        yield f"holds {what}; {MEND}"


def _is_note(name: object) -> bool:
    return str(name).lower() not in PLAIN and not re.fullmatch(r"(?i)(?:srgb|gama|phys)", str(name))


def _end(content: bytes, form: str) -> int | None:
    """Where a picture itself ends, however much follows; nothing where it does not."""
    if form == "PNG":
        return next((end for name, end in _chunks_of_png(content) if name == b"IEND"), None)
    if form == "JPEG":
        place = 2
        while content[place : place + 1] == b"\xff" and content[place + 1 : place + 2] != b"\xda":
            place += 2 + max(2, int.from_bytes(content[place + 2 : place + 4], "big"))
        found = content.find(b"\xff\xd9", place)
        return found + 2 if found >= 0 else None
    if form == "WEBP":
        told = 8 + int.from_bytes(content[4:8], "little")
        return min(told + told % 2, len(content))
    if form == "GIF":
        return len(content) if content.endswith(b";") else content.rfind(b";") + 1
    return len(content)


def _chunks_of_png(content: bytes) -> Iterator[tuple[bytes, int]]:
    """The name of each part of a PNG, and where it ends."""
    place = 8
    while place + 8 <= len(content):
        start, place = place, place + 12 + int.from_bytes(content[place : place + 4], "big")
        yield content[start + 4 : start + 8], place
