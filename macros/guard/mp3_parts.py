"""The frames of an MP3: each holds a moment of sound, and whatever is no frame is a note or rubbish."""

import re
from collections.abc import Iterator

from macros.guard.parts import NotWhole, Part

NO_SOUND = "holds no sound that can be read; save it again as MP3"
# Kilobits in a second by the fourth half-byte of a frame, for MPEG 1 and for its lower halves.
_RATES = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_LOW_RATES = (0, *range(8, 65, 8), *range(80, 161, 16))
SAMPLES = (44_100, 48_000, 32_000)
_FRAME = re.compile(rb"\xff[\xe2\xe3\xf2\xf3\xfa\xfb]")


def parts_of_mp3(content: bytes) -> Iterator[Part]:
    """The frames, as one part for each row of them, and all that lies between; raises `NotWhole`."""
    place, kind, is_any = 0, b"", False
    while place < len(content):
        end = _row(content, place, kind)
        if end > place:
            kind, is_any = kind or content[place + 1 : place + 2], True
            yield Part("frames", content[place:end])
        else:
            end = _next_row(content, place, kind)
            yield Part("note", content[place:end], _called(content[place : place + 8]))
        place = end
    if not is_any:
        raise NotWhole(NO_SOUND)


def _row(content: bytes, place: int, kind: bytes) -> int:
    """Where a row of frames ends that begins at a place: at the place itself where there is none."""
    while (length := _length(content[place : place + 4], kind)) and place + length <= len(content):
        kind = kind or content[place + 1 : place + 2]
        place += length
    return place


def _next_row(content: bytes, place: int, kind: bytes) -> int:
    """The next place at which two frames stand one behind the other, or the last one of all stands.

    Notes (ID3) say how long they are, so that nothing in them is taken for a frame.
    """
    if content.startswith(b"ID3", place):
        sizes = content[place + 6 : place + 10]
        return min(len(content), place + 10 + sum((size & 127) << 7 * (3 - at) for at, size in enumerate(sizes)))
    for found in _FRAME.finditer(content, place + 1):
        length = _length(content[found.start() : found.start() + 4], kind)
        following = found.start() + length
        if length and (following == len(content) or _length(content[following : following + 4], kind)):
            return found.start()
    return len(content)


def _length(head: bytes, kind: bytes) -> int:
    """How many bytes a frame has; none where its head is that of no frame of this kind of sound."""
    if len(head) < 4 or not _FRAME.match(head) or (kind and head[1] & 0xFE != kind[0] & 0xFE):
        return 0
    version, rate, sample = head[1] >> 3 & 3, head[2] >> 4, head[2] >> 2 & 3
    if rate in (0, 15) or sample == 3:
        return 0
    is_first = version == 3
    hertz = SAMPLES[sample] // (1 if is_first else 2 if version == 2 else 4)
    kilobits: int = (_RATES if is_first else _LOW_RATES)[rate]
    return (144_000 if is_first else 72_000) * kilobits // hertz + (head[2] >> 1 & 1)


def _called(start: bytes) -> str:
    if start.startswith((b"ID3", b"TAG", b"3DI")):
        return "notes on it (ID3)"
    return "notes on it (APE)" if start.startswith(b"APETAGEX") else "something that is no sound"
