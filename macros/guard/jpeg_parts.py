"""The segments of a JPEG: what draws it is needed, and what a camera or a program wrote beside that is not."""

import re
from collections.abc import Iterator

from macros.guard.parts import NotWhole, Part

CUT = "is no whole JPEG; save it again"
# Tables, the frame and its scans. What is drawn line by line in steps (C2) is drawn by every browser too.
NEEDED = {0xDB: "DQT", 0xC0: "SOF0", 0xC1: "SOF1", 0xC2: "SOF2", 0xC4: "DHT", 0xDD: "DRI"}
START, END, SCAN, MARK = 0xD8, 0xD9, 0xDA, 0xFF
JFIF = re.compile(rb"JFIF\x00[\x01\x02].{6}\x00\x00", re.DOTALL)
ADOBE = re.compile(rb"Adobe.{7}", re.DOTALL)
# The end of a scan: a mark that is neither a byte of its own nor a new beginning within it.
SCAN_ENDS = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
CALLED = {
    b"Exif\0\0": "camera data (EXIF)",
    b"http://ns.adobe.com/": "a description (XMP)",
    b"Photoshop 3.0": "press data (IPTC)",
    b"ICC_PROFILE": "a colour profile",
    b"MPF\0": "a second picture",
    b"JFXX": "a second, small picture",
    b"JFIF": "a second, small picture",
}


def parts_of_jpeg(content: bytes) -> Iterator[Part]:
    """Every segment of a JPEG, to the last byte of the file; raises `NotWhole`."""
    if content[:2] != bytes([MARK, START]):
        raise NotWhole(CUT)
    yield Part("SOI", content[:2])
    place, frames = 2, 0
    while content[place : place + 1] == b"\xff":
        mark = content[place + 1] if place + 1 < len(content) else 0
        if mark == END:
            yield Part("EOI", content[place : place + 2])
            yield from _after(content[place + 2 :])
            return
        end = place + 2 + int.from_bytes(content[place + 2 : place + 4], "big")
        if end < place + 4 or end > len(content) or not 0xC0 <= mark <= 0xFE:
            raise NotWhole(CUT)
        frames += mark in (0xC0, 0xC1, 0xC2)
        if mark == SCAN:
            found = SCAN_ENDS.search(content, end)
            end = found.start() if found else len(content)
        if frames > 1:
            raise NotWhole(CUT)
        yield _segment(mark, content[place:end])
        place = end
    raise NotWhole("has no end, so it was not stored whole; save it again")


def _segment(mark: int, raw: bytes) -> Part:
    inner = raw[4:]
    if mark == SCAN or mark in NEEDED:
        return Part(NEEDED.get(mark, "SOS"), raw)
    name = f"APP{mark - 0xE0}" if 0xE0 <= mark <= 0xEF else "COM" if mark == 0xFE else f"segment {mark:X}"
    if (mark == 0xE0 and JFIF.fullmatch(inner)) or (mark == 0xEE and ADOBE.fullmatch(inner)):
        return Part(name, raw)
    called = next((said for start, said in CALLED.items() if inner.startswith(start)), "")
    return Part(name, raw, called or ("a comment" if name == "COM" else f"a note of a program ({name})"))


def _after(rest: bytes) -> Iterator[Part]:
    if rest.startswith(b"\xff\xd8\xff"):
        yield Part("second", rest, "a second picture")
    elif rest:
        yield Part("after", rest, "something after the picture's end")


def size_of_jpeg(content: bytes) -> tuple[int, int]:
    """The width and the height that the frame says; raises `NotWhole`."""
    for part in parts_of_jpeg(content):
        if part.name.startswith("SOF"):
            return int.from_bytes(part.raw[7:9], "big"), int.from_bytes(part.raw[5:7], "big")
    raise NotWhole(CUT)
