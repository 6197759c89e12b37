"""What stays in a PDF and no reader sees: bookmarks, descriptions, titles, notes among instructions, left-overs."""

import re
from collections.abc import Iterator

from macros.guard.jpeg_parts import parts_of_jpeg
from macros.guard.parts import NotWhole
from macros.guard.pdf_bytes import filters_of, letters_in, unpacked
from macros.guard.pdf_drawn import Drawn
from macros.guard.pdf_file import PdfFile, PdfObject
from macros.guard.pdf_values import Name, NotPlain, Reference, Value, text_at, words_of
from macros.guard.work_budget import Budget

LEFT_OVER = "a part that no page shows, as an earlier version leaves it"
# Bytes that are no words: of them, only what can be read is looked at.
NO_WORDS = frozenset({"ID", "CharSet", "Panose", "Style", "ColorSpace", "CS"})
DATE = re.compile(rb"D:\d{4,14}[Z+\-'\d]{0,10}")
ODD_NAME = re.compile(r"\s|\d.*\d.*\d.*\d.*\d.*\d")
FONTS = ("FontFile", "FontFile2", "FontFile3")
FONT = re.compile(rb"\x00\x01\x00\x00|true|OTTO|ttcf|%!|\x80\x01|\x01\x00")
ICC = frozenset({"APP2"})
_IN_DRAWING = re.compile(rb"\(|<<|>>|<([0-9A-Fa-f\0\t\n\f\r ]*)>|%([^\r\n]*)|[\0\t\n\f\r ]ID[\0\t\n\f\r ]")
_PICTURE_ENDS = re.compile(rb"[\0\t\n\f\r ]EI(?![A-Za-z0-9])")


def left_over_in(file: PdfFile, drawn: Drawn) -> Iterator[str]:
    """What no page shows: a page outside the tree, a stream or a text that nothing leads to, a picture never drawn."""
    reached, names = _reached(file)
    for number, it in file.objects.items():
        if it.group.get(Name("Type")) in ("ObjStm", "XRef") or "Linearized" in it.group:
            continue
        if number not in reached and (it.raw is not None or _texts(it.value)) and not _is_hint(it):
            yield LEFT_OVER
        if it.group.get(Name("Type")) == "Page" and number not in drawn.pages:
            yield "a page that is not among its pages"
    if names - drawn.streams:
        yield "a picture that no page shows"


def _reached(file: PdfFile) -> tuple[set[int], set[int]]:
    """The objects that the ends of the file lead to, and among them those that stand ready to be drawn."""
    waiting: list[Value] = [value for end in file.ends for value in end.values()]
    reached, ready, elsewhere = set[int](), set[int](), set[int]()
    while waiting:
        it = waiting.pop()
        if isinstance(it, Reference) and it.number not in reached and it.number in file.objects:
            reached.add(it.number)
            waiting.append(file.objects[it.number].value)
        elif isinstance(it, dict):
            waiting += it.values()
            ready |= _numbers_of(file.at(it.get(Name("XObject"))))
            elsewhere |= _numbers_of({key: value for key, value in it.items() if key in ("G", "SMask", "Mask")})
        elif isinstance(it, list):
            waiting += it
    patterns = {n for n, it in file.objects.items() if "PatternType" in it.group or "FontMatrix" in it.group}
    # What a pattern, a mask or a drawn letter draws is not followed: it is read for its words instead.
    return reached, set() if patterns else ready - elsewhere


def _numbers_of(group: Value) -> set[int]:
    """The numbers of the objects that a group refers to."""
    values = group.values() if isinstance(group, dict) else ()
    return {it.number for it in values if isinstance(it, Reference)}


def _is_hint(it: PdfObject) -> bool:
    """Whether a stream holds the numbers by which the first page is shown first."""
    numbers = [value for key, value in it.group.items() if key not in ("Filter", "DecodeParms")]
    return it.raw is not None and "S" in it.group and all(isinstance(value, int) for value in numbers)


def unseen_words(file: PdfFile, drawn: Drawn, budget: Budget) -> str:
    """All words that stay in the file and no reader sees, each text on lines of its own."""
    found = [text for it in file.objects.values() for text in _texts(it.value)]
    found += [text for end in file.ends for text in _texts(end)]
    for text in drawn.texts:
        found += _noted(text, with_shown=False)
    fonts = set[int]()
    for it in file.objects.values():
        fonts |= _numbers_of({key: value for key, value in it.group.items() if key in FONTS})
    for number, it in file.objects.items():
        if it.raw is not None and number not in drawn.streams | fonts:
            found.append(_in_stream(it, budget))
    return "\n".join(found)


def _in_stream(it: PdfObject, budget: Budget) -> str:
    kind = it.group.get(Name("Subtype"))
    content = unpacked(it.group, it.raw or b"", budget) if kind != "Image" else None
    if content is None:
        return letters_in(it.raw or b"")
    if it.group.get(Name("Type")) in ("ObjStm", "XRef", "Metadata") or kind == "XML":
        return ""
    if kind == "Form" or {"PatternType", "FunctionType"} & it.group.keys() or b"BT" in content:
        return "\n".join(_noted(content, with_shown=True))
    # A profile of colours is signed by its maker.
    return "" if "N" in it.group and content[36:40] == b"acsp" else letters_in(content)


def _texts(value: Value) -> list[str]:
    """The texts in a value, however deep, and the names that say more than a name does."""
    found, waiting = list[str](), [(Name(""), value)]
    while waiting:
        key, it = waiting.pop()
        if isinstance(it, bytes) and not DATE.fullmatch(it):
            found.append(_spoken(it) if key in NO_WORDS else words_of(it))
        elif isinstance(it, dict):
            waiting += it.items()
            found += [name for name in it if ODD_NAME.search(name)]
        elif isinstance(it, list):
            waiting += [(Name("ID") if it[:1] in (["Indexed"], ["I"]) else key, entry) for entry in it]
        elif isinstance(it, Name) and ODD_NAME.search(it):
            found.append(it)
    return [text for text in found if text]


def _spoken(content: bytes) -> str:
    """What can be read in bytes that are no words, but a mark by which programs know the file again."""
    return letters_in(content) if b" " in content or content.isdigit() else ""


def _noted(text: bytes, *, with_shown: bool) -> Iterator[str]:
    """The texts of groups and comments in instructions; with those that are shown, where nothing else reads them."""
    place, depth = 0, 0
    while found := _IN_DRAWING.search(text, place):
        place, sign = found.end(), found[0]
        if sign in (b"<<", b">>"):
            depth = max(0, depth + (1 if sign == b"<<" else -1))
        elif sign == b"(":
            words, place = text_at(text, found.start())
            if depth or with_shown:
                yield words_of(words)
        elif found[2] is not None:
            yield words_of(found[2])
        elif found[1] is not None and depth:
            digits = found[1].translate(None, b"\0\t\n\f\r ")
            yield words_of(bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode()))
        elif sign[1:3] == b"ID":
            end = _PICTURE_ENDS.search(text, place)
            place = end.end() if end else len(text)


def hidden_in_streams(file: PdfFile, budget: Budget) -> Iterator[str]:
    """What a camera hid in a picture of the file, and a font that is none."""
    for it in file.objects.values():
        for key in FONTS:
            font = file.stream(it.group.get(Name(key)))
            if font and font.raw is not None and not FONT.match(unpacked(font.group, font.raw, budget) or b""):
                yield "a font that is none"
        if it.raw is not None and filters_of(it.group)[-1:] == ["DCTDecode"]:
            yield from _in_photograph(it)
        if (
            it.raw is not None
            and filters_of(it.group)[-1:] == ["JPXDecode"]
            and re.search(rb"uuid|xml ", it.raw[:4096])
        ):
            yield "a picture with a description in it"


def _in_photograph(it: PdfObject) -> Iterator[str]:
    if len(filters_of(it.group)) > 1:
        raise NotPlain("holds a picture that is packed twice")
    try:
        for part in parts_of_jpeg(it.raw or b""):
            if part.said and part.name not in ICC:
                yield f"a picture with {part.said} in it"
    except NotWhole:
        yield "a picture that cannot be read"
