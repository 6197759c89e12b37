"""The chunks of a PNG: what draws it is needed, each at its own length, and nothing else is."""

import zlib
from collections.abc import Iterator

from macros.guard.parts import NotWhole, Part

START = b"\x89PNG\r\n\x1a\n"
CUT = "has no end, so it was not stored whole; save it again"
BROKEN = "cannot be read as a picture; save it as PNG, JPEG or WebP"
# The chunks that draw a picture, and how long each may be.
NEEDED = {
    b"IHDR": range(13, 14), b"PLTE": range(3, 769), b"IDAT": range(2**31), b"IEND": range(1), b"tRNS": range(1, 257),
    b"gAMA": range(4, 5), b"cHRM": range(32, 33), b"sRGB": range(1, 2), b"pHYs": range(9, 10), b"bKGD": range(1, 7),
    b"sBIT": range(1, 5), b"cICP": range(4, 5),
}  # fmt: skip
CALLED = {
    b"eXIf": "camera data (EXIF)",
    b"iCCP": "a colour profile",
    b"tIME": "the time at which it was made",
    **dict.fromkeys((b"tEXt", b"zTXt", b"iTXt"), "a text"),
    **dict.fromkeys((b"acTL", b"fcTL", b"fdAT"), "further pictures (an animation)"),
    b"sPLT": "a second palette",
}
# How many values each kind of colour has for a point.
VALUES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}


def parts_of_png(content: bytes) -> Iterator[Part]:
    """Every chunk of a PNG, to the last byte of the file; raises `NotWhole`."""
    if not content.startswith(START):
        raise NotWhole(BROKEN)
    yield Part("start", START)
    place, seen, drawn = len(START), set[bytes](), list[bytes]()
    while b"IEND" not in seen:
        length, name = int.from_bytes(content[place : place + 4], "big"), content[place + 4 : place + 8]
        end = place + 12 + length
        if end > len(content):
            raise NotWhole(CUT)
        raw, is_first = content[place:end], not seen
        if is_first != (name == b"IHDR") or (
            name in NEEDED and zlib.crc32(raw[4:-4]) != int.from_bytes(raw[-4:], "big")
        ):
            raise NotWhole(BROKEN)
        drawn += [raw] if name in (b"IHDR", b"IDAT") else []
        # The points follow each other; whatever lies between them is no part of the picture.
        yield _chunk(name, raw, length, is_again=name in seen and name != b"IDAT")
        seen.add(name)
        place = end
    yield from _behind_the_points(drawn)
    if place < len(content):
        yield Part("after", content[place:], "something after the picture's end")


def _chunk(name: bytes, raw: bytes, length: int, *, is_again: bool) -> Part:
    called = name.decode("latin-1")
    if name in NEEDED and length in NEEDED[name] and not is_again:
        return Part(called, raw)
    return Part(called, raw, f"{CALLED.get(name, 'a note of a program')} ({ascii(called)[1:-1]})")


def _behind_the_points(drawn: list[bytes]) -> Iterator[Part]:
    """What is packed behind the last point: it is seen by nobody."""
    width, height = size_of_png(START + drawn[0])
    depth, kind, is_woven = drawn[0][16], drawn[0][17], drawn[0][20]
    if kind not in VALUES or depth not in (1, 2, 4, 8, 16) or is_woven > 1 or not width or not height:
        raise NotWhole(BROKEN)
    bits = VALUES[kind] * depth
    rows = _woven(width, height) if is_woven else [(width, height)]
    most = sum(high * (1 + (wide * bits + 7) // 8) for wide, high in rows if wide and high)
    unpacking, size = zlib.decompressobj(), 0
    try:
        for raw in drawn[1:]:
            waiting = raw[8:-4]
            while waiting and size <= most and not unpacking.eof:
                size += len(unpacking.decompress(waiting, 1 << 20))
                waiting = unpacking.unconsumed_tail
            if unpacking.eof and (waiting or unpacking.unused_data):
                raise NotWhole("holds something behind its last point; save a copy of it as a new picture")
    except zlib.error:
        raise NotWhole(BROKEN) from None
    if size > most:
        raise NotWhole("holds something behind its last point; save a copy of it as a new picture")
    if size < most:
        raise NotWhole(CUT)
    return iter(())


def _woven(width: int, height: int) -> list[tuple[int, int]]:
    """The sizes of the seven pictures that a woven (interlaced) one is made of."""
    steps = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
    return [(len(range(left, width, by)), len(range(top, height, down))) for left, top, by, down in steps]


def size_of_png(content: bytes) -> tuple[int, int]:
    """The width and the height that the first chunk says; raises `NotWhole`."""
    if not content.startswith(START) or content[12:16] != b"IHDR" or len(content) < 33:
        raise NotWhole(BROKEN)
    return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
