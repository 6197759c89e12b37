"""The elements of a WebM film: those that play it are needed; notes, tags, chapters and attached files are not."""

from collections.abc import Iterator

from macros.guard.parts import NotWhole, Part
from macros.guard.sound_makers import is_a_maker

CUT = "cannot be read as a WebM film; save it again"
# The elements that only hold others: what is in them follows.
_HOLDERS = """1A45DFA3 18538067 114D9B74 4DBB 1549A966 1654AE6B AE E0 55B0 55D0 E1 1F43B675 A0 1C53BB6B BB B7
6D80 6240 E2 E3 E4 E8"""
HOLDERS = frozenset(_HOLDERS.split())
# Numbers and kinds: each is short. Then the sound and the pictures themselves, and what a player needs to begin.
_NUMBERS = """4286 42F7 42F2 42F3 4287 4285 53AB 53AC 2AD7B1 4489 D7 83 B9 88 55AA 9C 6DE7 23E383 23314F 55EE 56AA 56BB
B0 BA 54BA 54B0 54B2 54AA 54BB 54CC 54DD 54B3 53B8 9A 9D 53C0 9F B5 78B5 6264 55B1 55B2 55B3 55B4 55B5 55B6 55B7 55B8
55B9 55BA 55BB 55BC 55BD E7 A7 AB 9B FB FD 75A2 B3 F7 F1 F0 B2 5378 EA 55D1 55D2 55D3 55D4 55D5 55D6 55D7 55D8 55D9
55DA FA AA"""
NUMBERS = frozenset(_NUMBERS.split())
LONGEST_NUMBER = 16
SHORT_WORDS = {"4282": (b"webm", b"matroska"), "86": (b"V_", b"A_"), "22B59C": None, "22B59D": None}
PLAYED = frozenset({"A3", "A1", "63A2"})
MAKERS = frozenset({"4D80", "5741"})
EMPTY = frozenset({"EC", "BF"})
CALLED = {
    "1254C367": "tags on it",
    "1941A469": "an attached file",
    "1043A770": "chapters",
    "7BA9": "a title",
    "536E": "the name of a track",
    "4461": "the time at which it was made",
    "D1": "who or what made it",
}


def parts_of_webm(content: bytes) -> Iterator[Part]:
    """Every element of a film, to the last byte; raises `NotWhole`.

    What is not needed is filled with nothing and stays as long as it was, so that no place in the file moves.
    """
    if content[:4] != bytes.fromhex("1A45DFA3"):
        raise NotWhole(CUT)
    place, end = 0, len(content.rstrip(b"\0"))
    while place < end:
        name, after = _number(content, place, with_mark=True)
        length, inner = _number(content, after, with_mark=False)
        called = f"{name:X}"
        if called in HOLDERS:
            yield Part(called, content[place:inner])
            place = inner
            continue
        if inner + length > len(content):
            raise NotWhole(CUT)
        raw = content[place : inner + length]
        yield _element(called, raw, raw[inner - place :], inner - place)
        place = inner + length
    yield Part("end", content[place:])


def _element(called: str, raw: bytes, inner: bytes, head: int) -> Part:
    if called in PLAYED or (called in NUMBERS and len(inner) <= LONGEST_NUMBER):
        return Part(called, raw)
    if called in MAKERS:
        emptied = raw[:head] + bytes(len(inner))
        return Part(called, raw, "" if is_a_maker(inner.rstrip(b"\0")) else CALLED["D1"], emptied)
    if called in EMPTY and ((called == "BF" and len(inner) == 4) or not inner.strip(b"\0")):
        return Part(called, raw)
    if called in SHORT_WORDS and _is_short_word(called, inner):
        return Part(called, raw)
    return Part(called, raw, CALLED.get(called, f"something unknown ({called})"), _void(len(raw)))


def _is_short_word(called: str, inner: bytes) -> bool:
    starts = SHORT_WORDS[called]
    if starts is None:  # a language, as "eng" or "en-GB"
        return len(inner) <= 8 and inner.replace(b"-", b"").isalnum()
    return inner.startswith(starts) and len(inner) <= 20 and inner.replace(b"_", b"").replace(b"/", b"").isalnum()


def _void(length: int) -> bytes:
    """An element of a length that holds nothing."""
    width = 1 if length < 120 else 8
    return b"\xec" + (length - 1 - width | 1 << 7 * width).to_bytes(width, "big") + bytes(length - 1 - width)


def _number(content: bytes, place: int, *, with_mark: bool) -> tuple[int, int]:
    """A number that says by its first bit how long it is, with its mark or without, and where it ends."""
    first = content[place] if place < len(content) else 0
    width = 9 - first.bit_length()
    raw = content[place : place + width]
    if width > (4 if with_mark else 8) or len(raw) < width:
        raise NotWhole(CUT)
    number = int.from_bytes(raw, "big")
    if with_mark:
        return number, place + width
    return number & ((1 << 7 * width) - 1), place + width
