"""The chunks of a WebP picture and of a WAV sound: both are a list of named chunks with their lengths (RIFF)."""

from collections.abc import Iterator

from macros.guard.parts import NotWhole, Part

CUT = "is not whole, or not as long as it says; save it again"
# Of a WebP, what draws it. In the first byte of VP8X, the bits that promise what is not needed.
IN_WEBP = (b"VP8 ", b"VP8L", b"VP8X", b"ALPH")
HAS_ALPHA = 0x10
CALLED_WEBP = {
    b"EXIF": "camera data (EXIF)",
    b"XMP ": "a description (XMP)",
    b"ICCP": "a colour profile",
    b"ANIM": "further pictures (an animation)",
    b"ANMF": "further pictures (an animation)",
}
CALLED_WAV = {
    b"LIST": "notes on it (LIST)",
    b"bext": "who recorded it, and when (bext)",
    b"iXML": "notes on the recording (iXML)",
    b"id3 ": "notes on it (ID3)",
    b"ID3 ": "notes on it (ID3)",
    b"cue ": "marks in it (cue)",
}
# The ways to write sound that browsers play: plain numbers, numbers with a point, and either in a longer heading.
PLAIN, POINTED, LONG = b"\x01\x00", b"\x03\x00", b"\xfe\xff"
LONG_END = bytes.fromhex("000000001000800000aa00389b71")


def _chunks(content: bytes, kind: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Each chunk with its name, and last what follows the end, without a name; raises `NotWhole`."""
    if content[:4] != b"RIFF" or content[8:12] != kind:
        raise NotWhole(CUT)
    place, told = 12, 8 + int.from_bytes(content[4:8], "little")
    end = told + told % 2
    if told > len(content) or told < 12:
        raise NotWhole(CUT)
    while place + 8 <= told:
        start, length = place, int.from_bytes(content[place + 4 : place + 8], "little")
        place += 8 + length
        if place > told:
            raise NotWhole(CUT)
        place += length % 2
        yield content[start : start + 4], content[start:place]
    if content[place:]:
        # A sign that makes the length even belongs to the file.
        yield b"", content[place:] if content[place:end].strip(b"\0") or content[end:] else b""


def _is_even(raw: bytes) -> bool:
    """Whether the sign that makes a chunk's length even says nothing."""
    length = int.from_bytes(raw[4:8], "little")
    return raw[8 + length :].strip(b"\0") == b"" and len(raw) <= 9 + length


def parts_of_webp(content: bytes) -> Iterator[Part]:
    """Every chunk of a WebP, to the last byte of the file; raises `NotWhole`."""
    seen = set[bytes]()
    for name, raw in _chunks(content, b"WEBP"):
        if not name:
            yield from _after(raw, "picture")
            continue
        called = name.decode("latin-1")
        if name == b"VP8X" and not seen and len(raw) == 18:
            needed = bytes([raw[8] & HAS_ALPHA]) + b"\0\0\0"
            clean = raw[:8] + needed + raw[12:]
            yield Part(called, raw, "" if clean == raw else "the mark of something that is not needed (VP8X)", clean)
        elif name in IN_WEBP and name not in seen and _is_even(raw):
            yield Part(called, raw)
        else:
            yield Part(called, raw, f"{CALLED_WEBP.get(name, 'a note of a program')} ({ascii(called)[1:-1]})")
        seen.add(name)
    if not {b"VP8 ", b"VP8L"} & seen:
        raise NotWhole("is no still WebP picture; save it as PNG or JPEG")


def parts_of_wav(content: bytes) -> Iterator[Part]:
    """Every chunk of a WAV, to the last byte of the file; raises `NotWhole`."""
    seen = set[bytes]()
    for name, raw in _chunks(content, b"WAVE"):
        if not name:
            yield from _after(raw, "sound")
            continue
        called = name.decode("latin-1")
        needed = (name == b"fmt " and _is_plain_sound(raw)) or name == b"data" or (name == b"fact" and len(raw) == 12)
        if needed and name not in seen and _is_even(raw):
            yield Part(called, raw)
        else:
            yield Part(called, raw, CALLED_WAV.get(name, f"a note of a program ({ascii(called)[1:-1]})"))
        seen.add(name)
    if not {b"fmt ", b"data"} <= seen:
        raise NotWhole(CUT)


def _is_plain_sound(raw: bytes) -> bool:
    kind = raw[8:10]
    if kind == LONG:
        return len(raw) == 48 and raw[24:26] == b"\x16\0" and raw[32:34] in (PLAIN, POINTED) and raw[34:] == LONG_END
    return kind in (PLAIN, POINTED) and (len(raw) == 24 or (len(raw) == 26 and raw[24:] == b"\0\0"))


def _after(raw: bytes, kind: str) -> Iterator[Part]:
    if raw:
        yield Part("after", raw, f"something after the {kind}'s end")


def joined(content: bytes, parts: list[Part]) -> bytes:
    """The file of the parts that are kept, with its new length."""
    body = b"".join(part.kept for part in parts)
    return content[:4] + (len(body) + 4).to_bytes(4, "little") + content[8:12] + body


def size_of_webp(content: bytes) -> tuple[int, int]:
    """The largest width and height that any chunk says; raises `NotWhole`."""
    sizes = [_size(part.name, part.raw[8:]) for part in parts_of_webp(content) if part.name in ("VP8 ", "VP8L", "VP8X")]
    return max(width for width, _ in sizes), max(height for _, height in sizes)


def _size(name: str, raw: bytes) -> tuple[int, int]:
    if len(raw) < 10 and not (name == "VP8L" and len(raw) >= 5):
        raise NotWhole(CUT)
    if name == "VP8 ":
        return int.from_bytes(raw[6:8], "little") & 0x3FFF, int.from_bytes(raw[8:10], "little") & 0x3FFF
    if name == "VP8L":
        bits = int.from_bytes(raw[1:5], "little")
        return (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1
    return int.from_bytes(raw[4:7], "little") + 1, int.from_bytes(raw[7:10], "little") + 1
