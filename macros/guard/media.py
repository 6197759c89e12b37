"""Sounds and films: what was noted in the file beside what is heard and seen."""

from collections.abc import Callable, Iterator
from itertools import islice

from macros.guard.mp3_parts import parts_of_mp3
from macros.guard.mp4_parts import parts_of_mp4
from macros.guard.ogg_parts import parts_of_ogg
from macros.guard.parts import NotWhole, Part
from macros.guard.riff_parts import parts_of_wav
from macros.guard.webm_parts import parts_of_webm

READERS: dict[str, Callable[[bytes], Iterator[Part]]] = {
    ".mp3": parts_of_mp3,
    ".m4a": parts_of_mp4,
    ".mp4": parts_of_mp4,
    ".ogg": parts_of_ogg,
    ".opus": parts_of_ogg,
    ".wav": parts_of_wav,
    ".webm": parts_of_webm,
}
SOUNDS = tuple(READERS)
# A film of an hour has 300,000.
MOST_PARTS = 500_000


def parts_of_sound(content: bytes, ending: str) -> list[Part]:
    """Every part of a sound or a film whose name ends so; raises `NotWhole`."""
    try:
        parts = list(islice(READERS[ending](content), MOST_PARTS + 1))
    except IndexError:
        raise NotWhole("is not whole; save it again") from None
    if len(parts) > MOST_PARTS:
        raise NotWhole(f"has more than {MOST_PARTS:,} parts; make it shorter")
    return parts
