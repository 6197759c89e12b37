"""The objects of a PDF: every one that lies in the file, read from its first byte to its last, nothing passed over.

A reader's program finds objects by lists of their places. So it is held that these lists name the very objects that are
found here, each once: nothing lies beside them, below them or between them.
"""

import re
from dataclasses import dataclass, field

from macros.guard.pdf_bytes import unpacked
from macros.guard.pdf_lists import LISTS_LIE, Place, packed_objects, places_in_stream, places_in_table
from macros.guard.pdf_values import BETWEEN, UNREADABLE, Name, NotPlain, Reference, Value, after_gap, value_at
from macros.guard.work_budget import Budget

EARLIER = "keeps an earlier version of itself below this one"

_GAP = rb"[\0\t\n\f\r ]+"
_HEADER = re.compile(rb"%PDF-\d\.\d[ ]?(?:\r\n|\r|\n)(?:%[\x80-\xff ]{1,16}(?:\r\n|\r|\n))?")
# A number of a second generation is only given where an earlier version was changed.
_OBJECT = re.compile(rb"(\d{1,10})" + _GAP + rb"0" + _GAP + rb"obj(?![A-Za-z0-9])")
_STREAM = re.compile(rb"stream(?:\r\n|\n)")
_END = re.compile(rb"startxref" + _GAP + rb"(\d{1,12})" + _GAP + rb"%%EOF")
_LENGTH = re.compile(rb"(?<!\d)(\d{1,10})" + _GAP + rb"\d{1,5}" + _GAP + rb"obj" + _GAP + rb"(\d{1,10})" + _GAP)


@dataclass(frozen=True)
class PdfObject:
    """One object: its value, and the bytes that follow it where it is a stream."""

    value: Value
    raw: bytes | None = None

    @property
    def group(self) -> dict[Name, Value]:
        """The value where it is a group, else an empty one."""
        return self.value if isinstance(self.value, dict) else {}


@dataclass
class PdfFile:
    """All objects of a file under their numbers, and what its ends say."""

    objects: dict[int, PdfObject] = field(default_factory=dict)
    ends: list[dict[Name, Value]] = field(default_factory=list)

    def at(self, value: Value) -> Value:
        """A value, or what it refers to; nothing where that is not in the file."""
        for _ in range(10):
            if not isinstance(value, Reference):
                return value
            value = self.objects[value.number].value if value.number in self.objects else None
        raise NotPlain(UNREADABLE)

    def stream(self, value: Value) -> PdfObject | None:
        """The stream that a value refers to."""
        found = self.objects.get(value.number) if isinstance(value, Reference) else None
        return found if found and found.raw is not None else None

    def end(self, key: str) -> Value:
        """What the ends of the file say of a key: all of them the same."""
        said = [end[Name(key)] for end in self.ends if Name(key) in end]
        if any(it != said[0] for it in said):
            raise NotPlain(EARLIER)
        return said[0] if said else None


def pdf_file(content: bytes, budget: Budget) -> PdfFile:
    """The objects of a file; raises `NotPlain` where it is not plainly written, `OverBudget` where it is too much."""
    return _Opening(content, budget).file()


class _Opening:
    def __init__(self, content: bytes, budget: Budget) -> None:
        self.content, self.budget, self.found = content, budget, PdfFile()
        self.starts: dict[int, int] = {}
        self.packed: dict[int, tuple[int, int]] = {}
        self.listed: list[Place] = []
        self.lists, self.told = set[int](), list[Value]()
        self.lengths: dict[int, int] | None = None
        self.used_lengths: dict[int, int] = {}

    def file(self) -> PdfFile:
        if not (begin := _HEADER.match(self.content)):
            raise NotPlain(UNREADABLE)
        place, ended = after_gap(self.content, begin.end()), 0
        while place < len(self.content):
            place, ended = self._next(place, ended)
            place = after_gap(self.content, place)
        if not ended:
            raise NotPlain("has something after its end, or no end")
        for number in sorted(self.starts):
            if any("Encrypt" in it for it in (*self.found.ends, self.found.objects[number].group)):
                raise NotPlain("is locked by a password or by rights")
            self._open(number)
        self._held()
        return self.found

    def _next(self, place: int, ended: int) -> tuple[int, int]:
        """The end of the part that begins at `place`, and how many ends of the file have come."""
        if found := _OBJECT.match(self.content, place):
            if ended and not (ended == 1 and self._is_for_the_web()):
                raise NotPlain(EARLIER)
            return self._object(int(found[1]), place, found.end()), ended
        if self.content.startswith(b"xref", place):
            self.lists.add(place)
            listed, place = places_in_table(self.content, place + 4)
            self.listed += listed
            return place, ended
        if self.content.startswith(b"trailer", place):
            end, place = value_at(self.content, place + 7)
            if not isinstance(end, dict):
                raise NotPlain(UNREADABLE)
            self.found.ends.append(end)
            return place, ended
        if found := _END.match(self.content, place):
            if ended > 1:
                raise NotPlain(EARLIER)
            self.told.append(int(found[1]))
            return found.end(), ended + 1
        raise NotPlain(BETWEEN)

    def _is_for_the_web(self) -> bool:
        """Whether the file is laid out so that its first page comes first: then its first end stands in its midst."""
        first = self.found.objects[min(self.starts, key=self.starts.__getitem__)].group
        return "Linearized" in first and first.get(Name("L")) == len(self.content)

    def _object(self, number: int, start: int, place: int) -> int:
        value, place = value_at(self.content, place)
        self.budget.tell(place - start)
        place, raw = after_gap(self.content, place), None
        if (begin := _STREAM.match(self.content, place)) and isinstance(value, dict):
            raw, place = self._stream(value, begin.end())
        if not self.content.startswith(b"endobj", place):
            raise NotPlain(UNREADABLE)
        self._keep(number, PdfObject(value, raw))
        self.starts[number] = start
        return place + len(b"endobj")

    def _stream(self, group: dict[Name, Value], place: int) -> tuple[bytes, int]:
        length = group.get(Name("Length"))
        if isinstance(length, Reference):
            if self.lengths is None:
                self.lengths = {int(it[1]): int(it[2]) for it in _LENGTH.finditer(self.content)}
            number, length = length.number, self.lengths.get(length.number, -1)
            self.used_lengths[number] = length
        if not isinstance(length, int) or not 0 <= length <= len(self.content) - place:
            raise NotPlain(UNREADABLE)
        end = after_gap(self.content, place + length)
        if not self.content.startswith(b"endstream", end):
            raise NotPlain(UNREADABLE)
        return self.content[place : place + length], after_gap(self.content, end + len(b"endstream"))

    def _keep(self, number: int, found: PdfObject) -> None:
        if number in self.found.objects:
            raise NotPlain(EARLIER)
        self.found.objects[number] = found
        if len(self.found.objects) > self.budget.objects_left:
            self.budget.open(len(self.found.objects), 0)

    def _open(self, number: int) -> None:
        """Take what a stream of objects or a list of places holds."""
        it = self.found.objects[number]
        kind = it.group.get(Name("Type"))
        if kind not in ("ObjStm", "XRef") or it.raw is None:
            return
        content = unpacked(it.group, it.raw, self.budget)
        if content is None:
            raise NotPlain(UNREADABLE)
        self.budget.tell(len(content))
        if kind == "XRef":
            self.found.ends.append(it.group)
            self.lists.add(self.starts[number])
            self.listed += places_in_stream(it.group, content)
            return
        for index, (inner, value) in enumerate(packed_objects(it.group, content)):
            self._keep(inner, PdfObject(value))
            self.packed[inner] = (number, index)

    def _held(self) -> None:
        """That the lists name each object at its place, and nothing else, and that only they are called lists."""
        told = [*self.told, *(end.get(Name(key)) for end in self.found.ends for key in ("Prev", "XRefStm"))]
        if any(it and (not isinstance(it, int) or after_gap(self.content, it) not in self.lists) for it in told):
            raise NotPlain(LISTS_LIE)
        own = {number for number, it in self.found.objects.items() if it.group.get(Name("Type")) == "XRef"}
        for listed in self.listed:
            there = self.packed.get(listed.number) if listed.is_packed else self._start(listed)
            if there != (listed.at if listed.is_packed else listed.at[:1]):
                raise NotPlain(LISTS_LIE)
        if self.found.objects.keys() - {listed.number for listed in self.listed} - own:
            raise NotPlain(EARLIER)
        if any(self.found.at(Reference(number)) != length for number, length in self.used_lengths.items()):
            raise NotPlain(UNREADABLE)

    def _start(self, listed: Place) -> tuple[int, ...]:
        """The place of an object, or the one that is listed where only white space lies between the two."""
        start = self.starts.get(listed.number, -1)
        told = after_gap(self.content, listed.at[0])
        return listed.at[:1] if told == start else (start,)
