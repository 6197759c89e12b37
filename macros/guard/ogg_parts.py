"""The pages of an Ogg sound (Vorbis or Opus): its heads and its sound are needed, its comments are not."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from macros.guard.parts import NotWhole, Part
from macros.guard.sound_makers import is_a_maker

CUT = "cannot be read as an Ogg sound; save it again"
COMMENTS = "comments on it"
# How each sort begins: its first head, then its comments; and how many heads it has.
VORBIS, OPUS = (b"\x01vorbis", b"\x03vorbis", 3), (b"OpusHead", b"OpusTags", 2)
CONTINUED, FIRST = 1, 2
MOST_PAGES = 200_000
LONGEST_HEAD = 30


@dataclass(frozen=True)
class _Page:
    flags: int
    place_in_sound: bytes
    stream: bytes
    number: int
    lacing: bytes
    body: bytes

    @property
    def raw(self) -> bytes:
        start = b"OggS\0" + bytes([self.flags]) + self.place_in_sound + self.stream + self.number.to_bytes(4, "little")
        rest = bytes([len(self.lacing)]) + self.lacing + self.body
        return start + _sum_of(start + bytes(4) + rest).to_bytes(4, "little") + rest


def parts_of_ogg(content: bytes) -> Iterator[Part]:
    """The heads, the comments and the sound, to the last byte of the file; raises `NotWhole`."""
    pages, end = _pages(content)
    start = pages[0][0].body
    sort = next((sort for sort in (VORBIS, OPUS) if start.startswith(sort[0])), None)
    if sort is None or len(start) > LONGEST_HEAD or any(page.flags & FIRST for page, _ in pages[1:]):
        raise NotWhole("is an Ogg file with something else than one sound in Vorbis or Opus; export it again")
    heads, used = _heads(pages, sort[2])
    said = "" if _is_bare(heads[0], sort[1]) else COMMENTS
    first, last = pages[1][1], pages[used][1] if used < len(pages) else end
    yield Part("head", content[:first])
    clean = _written(pages[1][0], [_bare(sort[1]), *heads[1:]])
    is_moved = said and clean.count(b"OggS\0") != used - 1
    yield Part("heads", content[first:last], said, clean)
    sound = content[last:end]
    if is_moved:
        number = 1 + clean.count(b"OggS\0")
        moved = b"".join(replace(page, number=number + n).raw for n, (page, _) in enumerate(pages[used:]))
        yield Part("sound", sound, COMMENTS, moved)
    else:
        yield Part("sound", sound)
    if content[end:]:
        yield Part("after", content[end:], "something after its end")


def _pages(content: bytes) -> tuple[list[tuple[_Page, int]], int]:
    """Every page with its place, and where the last one ends."""
    pages, place = list[tuple[_Page, int]](), 0
    while content[place : place + 5] == b"OggS\0" and len(pages) < MOST_PAGES:
        count = content[place + 26] if place + 26 < len(content) else 0
        lacing = content[place + 27 : place + 27 + count]
        end = place + 27 + count + sum(lacing)
        if end > len(content) or content[place + 14 : place + 18] != content[14:18]:
            raise NotWhole(CUT)
        number = int.from_bytes(content[place + 18 : place + 22], "little")
        body = content[end - sum(lacing) : end]
        page = _Page(content[place + 5], content[place + 6 : place + 14], content[14:18], number, lacing, body)
        pages.append((page, place))
        place = end
    if len(pages) < 2:
        raise NotWhole(CUT)
    return pages, place


def _heads(pages: list[tuple[_Page, int]], count: int) -> tuple[list[bytes], int]:
    """The heads after the first, which end together with a page, and the number of the page that is behind them."""
    heads, unfinished = list[bytes](), b""
    for number, (page, _) in enumerate(pages[1:], start=2):
        place = 0
        for length in page.lacing:
            unfinished += page.body[place : place + length]
            place += length
            if length < 255:
                heads.append(unfinished)
                unfinished = b""
        if len(heads) >= count - 1:
            if len(heads) > count - 1 or unfinished:
                raise NotWhole(CUT)
            return heads, number
    raise NotWhole(CUT)


def _is_bare(comments: bytes, start: bytes) -> bool:
    """Whether the comments name the program that made it at most."""
    place = len(start)
    length = int.from_bytes(comments[place : place + 4], "little")
    maker, rest = comments[place + 4 : place + 4 + length], comments[place + 4 + length :]
    return comments.startswith(start) and is_a_maker(maker) and rest == bytes(4) + _frame(start)


def _bare(start: bytes) -> bytes:
    return start + bytes(8) + _frame(start)


def _frame(start: bytes) -> bytes:
    """The bit with which the comments of Vorbis end."""
    return b"\1" if start == VORBIS[1] else b""


def _written(like: _Page, heads: list[bytes]) -> bytes:
    """Heads on pages of their own, numbered from the second page on."""
    lacing, body = b"", b""
    for head in heads:
        lacing += b"\xff" * (len(head) // 255) + bytes([len(head) % 255])
        body += head
    written, number, is_continued = b"", 1, False
    while lacing:
        here, lacing = lacing[:255], lacing[255:]
        size = sum(here)
        place = bytes(8) if 0 in here or min(here) < 255 else b"\xff" * 8
        page = _Page(CONTINUED if is_continued else 0, place, like.stream, number, here, body[:size])
        written, body, number, is_continued = written + page.raw, body[size:], number + 1, here[-1] == 255
    return written


def _table() -> tuple[int, ...]:
    table = []
    for value in range(256):
        rest = value << 24
        for _ in range(8):
            rest = (rest << 1 ^ (0x04C11DB7 if rest & 0x80000000 else 0)) & 0xFFFFFFFF
        table.append(rest)
    return tuple(table)


_TABLE = _table()


def _sum_of(raw: bytes) -> int:
    found = 0
    for byte in raw:
        found = (found << 8 & 0xFFFFFFFF) ^ _TABLE[found >> 24 ^ byte]
    return found
