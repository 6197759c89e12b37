"""Pictures, sounds and films as somebody who means harm would make them, and as honest programs do.

Each is a list of parts; `NOTED` says which parts nobody needs, and what must be said of a file that has one.
"""

import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

NHS = b"NHS number 999 000 0018, and more"


def chunk(name: bytes, content: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def riff(name: bytes, content: bytes) -> bytes:
    """A chunk of a WebP or a WAV."""
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def segment(mark: int, content: bytes) -> bytes:
    """A segment of a JPEG."""
    return bytes([255, mark]) + struct.pack(">H", len(content) + 2) + content


def box(name: bytes, *content: bytes) -> bytes:
    """A box of an MP4."""
    inner = b"".join(content)
    return struct.pack(">I", len(inner) + 8) + name + inner


def element(name: str, *content: bytes) -> bytes:
    """An element of a WebM."""
    inner = b"".join(content)
    return bytes.fromhex(name) + (len(inner) | 1 << 56).to_bytes(8, "big") + inner


def ogg(number: int, flags: int, *packets: bytes) -> bytes:
    """A page of an Ogg, without its sum."""
    lacing = b"".join(b"\xff" * (len(it) // 255) + bytes([len(it) % 255]) for it in packets)
    head = b"OggS\0" + bytes([flags]) + bytes(8) + b"abcd" + struct.pack("<II", number, 0)
    return head + bytes([len(lacing)]) + lacing + b"".join(packets)


def png_head(width: int = 4, height: int = 4, kind: int = 0) -> bytes:
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0))


def joined_riff(kind: bytes, parts: list[bytes]) -> bytes:
    body = b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + kind + body


def joined_webm(parts: list[bytes]) -> bytes:
    return element("1A45DFA3", element("4282", b"webm")) + element("18538067", *parts)


def comments(start: bytes, maker: bytes, *notes: bytes, end: bytes = b"") -> bytes:
    """The comments of an Ogg."""
    noted = b"".join(struct.pack("<I", len(it)) + it for it in notes)
    return start + struct.pack("<I", len(maker)) + maker + struct.pack("<I", len(notes)) + noted + end


@dataclass(frozen=True)
class Kind:
    """A kind of file: how its parts are joined, those that it needs, and where others may stand among them."""

    join: Callable[[list[bytes]], bytes]
    needed: list[bytes]
    noted: dict[str, tuple[bytes, str]]
    first: int = 1


OPUS = b"OpusHead\1\1\0\0\x80\xbb\0\0\0\0\0"
FRAME = b"\xff\xfb\x90\x00" + bytes(413)
JPEG_PICTURE = bytes.fromhex("ffdb0043") + b"\0" + bytes([9]) * 64 + bytes.fromhex("ffc0000b080008000801011100ffc40014")
JPEG_PICTURE += b"\0" + b"\1" + bytes(15) + b"\0" + bytes.fromhex("ffda0008010100003f00") + b"\x7f\xff\0\xaa"
MP4_TRACK = box(
    b"mdia",
    box(b"mdhd", bytes(24)),
    box(b"hdlr", bytes(8) + b"soun" + bytes(12) + b"SoundHandler\0"),
    box(b"minf", box(b"smhd", bytes(8))),
)

KINDS: dict[str, Kind] = {
    "a.png": Kind(
        lambda parts: b"\x89PNG\r\n\x1a\n" + b"".join(parts),
        [
            png_head(),
            chunk(b"gAMA", bytes(4)),
            chunk(b"pHYs", bytes(9)),
            chunk(b"IDAT", zlib.compress(bytes(20))),
            chunk(b"IEND", b""),
        ],
        {
            **{
                f"{name.decode()} in a PNG": (chunk(name, NHS), said)
                for name, said in [
                    (b"tEXt", "a text (tEXt)"), (b"zTXt", "a text"), (b"iTXt", "a text"),
                    (b"eXIf", "camera data (EXIF)"),
                    (b"iCCP", "a colour profile"), (b"sPLT", "a second palette"), (b"acTL", "further pictures"),
                    (b"fcTL", "further pictures"), (b"fdAT", "further pictures"),
                    (b"tIME", "the time at which it was made"),
                    (b"nhSx", "a note of a program (nhSx)"), (b"ABCD", "a note of a program (ABCD)"),
                    (b"hIST", "a note"),
                    (b"caBX", "a note"), (b"gAMA", "a note"), (b"bKGD", "a note"), (b"sRGB", "a note"),
                ]
            },
            "a second scale in a PNG": (chunk(b"pHYs", bytes(9)), "a note of a program (pHYs)"),
        },
    ),
    "a.jpg": Kind(
        lambda parts: b"\xff\xd8" + b"".join(parts) + b"\xff\xd9",
        [segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0"), segment(0xEE, b"Adobe\0d\0\0\0\0\1"), JPEG_PICTURE],
        {
            "EXIF in a JPEG": (segment(0xE1, b"Exif\0\0" + NHS), "camera data (EXIF)"),
            "XMP in a JPEG": (segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + NHS), "a description (XMP)"),
            "a profile in a JPEG": (segment(0xE2, b"ICC_PROFILE\0\1\1" + NHS), "a colour profile"),
            "a table of pictures in a JPEG": (segment(0xE2, b"MPF\0" + NHS), "a second picture"),
            "press data in a JPEG": (segment(0xED, b"Photoshop 3.0\0" + NHS), "press data (IPTC)"),
            "a comment in a JPEG": (segment(0xFE, NHS), "a comment"),
            "a small picture in a JPEG": (segment(0xE0, b"JFXX\0" + NHS), "a second, small picture"),
            "a picture in the first head of a JPEG": (segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\1\1abc"), "a second, small"),
            **{
                f"APP{number} in a JPEG": (segment(0xE0 + number, NHS), f"a note of a program (APP{number})")
                for number in (0, 1, 2, 3, 8, 9, 10, 12, 14, 15)
            },
        },
        first=0,
    ),
    "a.webp": Kind(
        partial(joined_riff, b"WEBP"),
        [riff(b"VP8L", bytes.fromhex("2f00000010071011118888fe07"))],
        {
            "EXIF in a WebP": (riff(b"EXIF", NHS), "camera data (EXIF)"),
            "XMP in a WebP": (riff(b"XMP ", NHS), "a description (XMP)"),
            "a profile in a WebP": (riff(b"ICCP", NHS), "a colour profile"),
            "an animation in a WebP": (riff(b"ANIM", NHS), "further pictures (an animation)"),
            "another picture of an animation in a WebP": (riff(b"ANMF", NHS), "further pictures (an animation)"),
            "an unknown chunk in a WebP": (riff(b"priv", NHS), "a note of a program (priv)"),
        },
    ),
    "a.wav": Kind(
        partial(joined_riff, b"WAVE"),
        [riff(b"fmt ", struct.pack("<HHIIHH", 1, 1, 8000, 8000, 1, 8)), riff(b"data", b"\x80" * 40)],
        {
            "notes in a WAV": (riff(b"LIST", b"INFOIART" + NHS), "notes on it (LIST)"),
            "a recorder in a WAV": (riff(b"bext", NHS), "who recorded it, and when (bext)"),
            "notes on a recording in a WAV": (riff(b"iXML", NHS), "notes on the recording (iXML)"),
            "ID3 in a WAV": (riff(b"id3 ", NHS), "notes on it (ID3)"),
            "an unknown chunk in a WAV": (riff(b"priv", NHS), "a note of a program (priv)"),
        },
    ),
    "a.mp3": Kind(
        b"".join,
        [FRAME * 2, FRAME, FRAME * 3],
        {
            "notes before an MP3": (b"ID3\3\0\0\0\0\0" + bytes([len(NHS)]) + NHS, "notes on it (ID3)"),
            "notes behind an MP3": (b"TAG" + NHS.ljust(125, b"\0"), "notes on it (ID3)"),
            "other notes in an MP3": (b"APETAGEX" + NHS, "notes on it (APE)"),
            "words in an MP3": (NHS, "something that is no sound"),
        },
        first=0,
    ),
    "a.mp4": Kind(
        b"".join,
        [
            box(b"ftyp", b"isom\0\0\2\0isommp41"),
            box(b"moov", box(b"mvhd", bytes(100)), box(b"trak", box(b"tkhd", bytes(84)), MP4_TRACK)),
            box(b"free", bytes(8)),
            box(b"mdat", bytes(40)),
        ],
        {
            "notes in an MP4": (box(b"udta", box(b"meta", NHS)), "notes on it (udta)"),
            "a description in an MP4": (box(b"uuid", NHS), "notes of a program (uuid)"),
            "notes of the newer kind in an MP4": (box(b"meta", NHS), "notes on it (meta)"),
            "words between the parts of an MP4": (box(b"free", NHS), "something between its parts"),
            "an unknown box in an MP4": (box(b"quux", NHS), "something unknown (quux)"),
            "the time of an MP4": (box(b"mvhd", b"\0\0\0\0\xda\0\0\0" + bytes(92)), "the time at which it was made"),
            "the name of a track in an MP4": (
                box(b"hdlr", bytes(8) + b"soun" + bytes(12) + NHS + b"\0"), "the name of a track"
            ),
        },
    ),
    "a.webm": Kind(
        joined_webm,
        [
            element("1549A966", element("4D80", b"Lavf60.1.100"), element("5741", b"Lavf60.1.100")),
            element("EC", bytes(20)),
            element("1F43B675", element("E7", b"\0"), element("A3", bytes(30))),
        ],
        {
            "tags in a WebM": (element("1254C367", NHS), "tags on it"),
            "a file in a WebM": (element("1941A469", NHS), "an attached file"),
            "chapters in a WebM": (element("1043A770", NHS), "chapters"),
            "a title in a WebM": (element("7BA9", NHS), "a title"),
            "the name of a track in a WebM": (element("536E", NHS), "the name of a track"),
            "the time of a WebM": (element("4461", bytes(8)), "the time at which it was made"),
            "who made a WebM": (element("5741", b"Somebody"), "who or what made it"),
            "words in the gaps of a WebM": (element("EC", NHS), "something unknown (EC)"),
            "an unknown element in a WebM": (element("4FFF", NHS), "something unknown (4FFF)"),
            "a number that is none in a WebM": (element("D7", NHS), "something unknown (D7)"),
        },
        first=0,
    ),
}  # fmt: skip


def ogg_of(notes: bytes) -> bytes:
    return ogg(0, 2, OPUS) + ogg(1, 0, notes) + ogg(2, 4, b"sound")


TAGS = b"OpusTags"
OGG: dict[str, bytes] = {
    "a maker that is a person": ogg_of(comments(TAGS, b"Somebody")),
    "a comment": ogg_of(comments(TAGS, b"Lavf60", b"ARTIST=somebody")),
    "words behind the comments": ogg_of(comments(TAGS, b"Lavf60") + NHS),
    "many comments": ogg_of(comments(TAGS, b"Lavf60", *[b"A=" + NHS * 9] * 40)),
    "a comment of Vorbis": ogg(0, 2, b"\1vorbis" + bytes(23))
    + ogg(1, 0, comments(b"\3vorbis", b"Lavf60", b"ARTIST=somebody", end=b"\1"), b"\5vorbis" + bytes(600))
    + ogg(2, 4, b"sound"),
}


def whole(file: str, *notes: bytes) -> bytes:
    """A file of a kind with all that it needs, and with notes after its first part."""
    kind = KINDS[file]
    return kind.join([*kind.needed[: kind.first], *notes, *kind.needed[kind.first :]])
