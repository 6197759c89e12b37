"""The boxes of an MP4 film or an M4A sound: those that play it are needed; notes, places and further tracks are not."""

from collections.abc import Iterator

from macros.guard.parts import NotWhole, Part
from macros.guard.sound_makers import is_a_maker

CUT = "cannot be read as an MP4; save it again"
# The boxes that only hold others, and how many bytes stand before those.
_HOLDERS = "moov trak edts mdia minf dinf stbl mvex moof traf mfra wave"
HOLDERS = {**dict.fromkeys(_HOLDERS.split(), 0), "dref": 8, "stsd": 8}
# How a picture or a sound is packed: its box begins with so many bytes, and holds others.
VISUAL, AUDIO = "avc1 avc3 hvc1 hev1 vp08 vp09 av01 mp4v", "mp4a Opus fLaC ac-3 ec-3 alac"
ENTRIES = {**dict.fromkeys(VISUAL.split(), 78), **dict.fromkeys(AUDIO.split(), 28)}
# What a player reads: each with the most bytes that it may have where it has no more to say.
_TABLES = "stts ctts stsc stsz stz2 stco co64 stss sdtp sgpd sbgp elst sidx trun tfra saio saiz"
SHORT = {
    "ftyp": 64, "styp": 64, "vmhd": 20, "smhd": 16, "nmhd": 12, "url ": 12, "mehd": 20, "trex": 32, "mfhd": 16,
    "mfro": 16, "tfhd": 48, "tfdt": 20, "cslg": 32, "pasp": 16, "colr": 19, "btrt": 20, "fiel": 10, "clap": 40,
    "chan": 64, "frma": 12, "avcC": 1000, "hvcC": 2000, "vpcC": 64, "av1C": 200, "esds": 200, "dOps": 64, "dfLa": 60,
    "dac3": 16, "dec3": 40, "mp4a": 12,
}  # fmt: skip
PLAYED = frozenset(["mdat", *_TABLES.split()])
HEADS = ("mvhd", "tkhd", "mdhd")
CALLED = {
    "udta": "notes on it (udta)",
    "meta": "notes on it (meta)",
    "uuid": "notes of a program (uuid)",
    "hdlr": "the name of a track, or a track that is neither picture nor sound",
    **dict.fromkeys(HEADS, "the time at which it was made"),
    **dict.fromkeys(VISUAL.split(), "a note of a program"),
    "free": "something between its parts",
    "skip": "something between its parts",
}
TRACKS = (b"vide", b"soun", b"url ", b"\0\0\0\0")
MOST_DEEP_HEAD = 200


def parts_of_mp4(content: bytes) -> Iterator[Part]:
    """Every box, to the last byte of the file; raises `NotWhole`.

    What is not needed is filled with nothing and stays as long as it was, so that no place in the file moves.
    """
    if content[4:8] != b"ftyp":
        raise NotWhole(CUT)
    place = 0
    while place < len(content):
        name, head, length = _head(content, place)
        if name in HOLDERS or (name in ENTRIES and length > 40):
            yield from _holder(name, content[place : place + head + (HOLDERS | ENTRIES)[name]], head)
            place += head + (HOLDERS | ENTRIES)[name]
        else:
            raw = content[place : place + length]
            yield _box(name, raw, head)
            place += length


def _head(content: bytes, place: int) -> tuple[str, int, int]:
    """The name of a box, the length of its head, and that of all of it."""
    length, name, head = int.from_bytes(content[place : place + 4], "big"), content[place + 4 : place + 8], 8
    if length == 1:
        length, head = int.from_bytes(content[place + 8 : place + 16], "big"), 16
    if length == 0:
        length = len(content) - place
    if length < head or len(name) < 4 or place + length > len(content):
        raise NotWhole(CUT)
    return name.decode("latin-1"), head, length


def _holder(name: str, raw: bytes, head: int) -> Iterator[Part]:
    if name in VISUAL.split():
        # The last bytes but four are the name of the program that packed it.
        start = head + 42
        clean = raw[:start] + bytes(32) + raw[start + 32 :]
        words = raw[start + 1 : start + 32].rstrip(b"\0")
        yield Part(name, raw, "" if is_a_maker(words) or words == b"AVC Coding" else CALLED[name], clean)
    else:
        yield Part(name, raw)


def _box(name: str, raw: bytes, head: int) -> Part:
    inner = raw[head:]
    if name in PLAYED or len(raw) <= SHORT.get(name, 0):
        return Part(name, raw)
    if name in HEADS:
        return _dated(name, raw, head)
    if name == "hdlr" and inner[8:12] in TRACKS:
        clean = raw[: head + 12] + bytes(len(raw) - head - 12)
        words = inner[24:].strip(b"\0")
        words = words[1:] if words[:1] and words[0] == len(words) - 1 else words
        plain = not inner[12:24].strip(b"\0appl") and is_a_maker(words)
        return Part(name, raw, "" if plain else CALLED["hdlr"], clean)
    if name in ("free", "skip", "wide") and not inner.strip(b"\0"):
        return Part(name, raw)
    if name == "hdlr":
        raise NotWhole("has a track that is neither picture nor sound; export it again without it")
    called = CALLED.get(name, f"something unknown ({ascii(name)[1:-1]})")
    return Part(name, raw, called, raw[:4] + b"free" + raw[8:head] + bytes(len(inner)))


def _dated(name: str, raw: bytes, head: int) -> Part:
    """A head with the two times at which something was made and changed: none of them is needed."""
    width = 8 if raw[head : head + 1] == b"\1" else 4
    start = head + 4
    clean = raw[:start] + bytes(2 * width) + raw[start + 2 * width :]
    if len(raw) > MOST_DEEP_HEAD:
        raise NotWhole(CUT)
    return Part(name, raw, "" if clean == raw else CALLED[name], clean)
