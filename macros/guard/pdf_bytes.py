"""PDF streams without their packing: what is packed small and swells is measured while it is unpacked."""

import base64
import binascii
import re
import zlib

from macros.guard.pdf_values import SPACE, Name, NotPlain, Value
from macros.guard.work_budget import Budget

# Those that are unpacked here; of a picture only the packing of its points is left.
UNPACKED = {"FlateDecode", "ASCIIHexDecode", "ASCII85Decode", "RunLengthDecode"}
OF_PICTURES = {"DCTDecode", "JPXDecode", "CCITTFaxDecode", "JBIG2Decode", "LZWDecode"}
# PNG's ways of writing a row as its difference from what stands before it or above it.
PREDICTED = range(10, 16)
MOST_COLUMNS = 100


def filters_of(group: dict[Name, Value]) -> list[str]:
    """The packings of a stream, the outermost first; raises `NotPlain` where one is unknown."""
    told = group.get(Name("Filter"), [])
    names = told if isinstance(told, list) else [told]
    for name in names:
        if name not in UNPACKED | OF_PICTURES:
            raise NotPlain("holds a part that is packed in an unknown way")
    return [str(name) for name in names]


def unpacked(group: dict[Name, Value], raw: bytes, budget: Budget) -> bytes | None:
    """What a stream holds; nothing where it is a picture's points. Raises `NotPlain`, and `OverBudget`."""
    filters = filters_of(group)
    if set(filters) & OF_PICTURES:
        return None
    for name in filters:
        raw = _unpacked(name, raw, budget)
    parameters = group.get(Name("DecodeParms")) or {}
    if isinstance(parameters, list):
        parameters = next((it for it in parameters if it), {})
    if not isinstance(parameters, dict):
        raise NotPlain("cannot be read as a PDF")
    kind = parameters.get(Name("Predictor"), 1)
    if kind == 1:
        return raw
    columns = parameters.get(Name("Columns"), 1)
    if kind not in PREDICTED or not isinstance(columns, int) or not 0 < columns <= MOST_COLUMNS:
        return None
    return _unpredicted(raw, columns)


def _unpacked(name: str, raw: bytes, budget: Budget) -> bytes:
    try:
        if name == "FlateDecode":
            return inflated(raw, budget)
        if name == "ASCIIHexDecode":
            return bytes.fromhex(raw.partition(b">")[0].translate(None, SPACE).decode("ascii"))
        if name == "ASCII85Decode":
            return base64.a85decode(b"<~" + raw.strip(SPACE).removeprefix(b"<~"), adobe=True)
        return _run_lengths(raw, budget)
    except (ValueError, binascii.Error):
        raise NotPlain("holds a part that cannot be unpacked") from None


def inflated(raw: bytes, budget: Budget) -> bytes:
    """What was packed by zlib; raises `NotPlain` where something follows it, `OverBudget` where it swells."""
    unpacking, most = zlib.decompressobj(), budget.bytes_left
    try:
        content = unpacking.decompress(raw, most + 1)
    except zlib.error:
        raise NotPlain("holds a part that cannot be unpacked") from None
    budget.unpack(len(content))
    if not unpacking.eof:
        raise NotPlain("holds a part that cannot be unpacked")
    if unpacking.unused_data.strip(SPACE):
        raise NotPlain("hides something behind the end of a packed part")
    return content


def _run_lengths(raw: bytes, budget: Budget) -> bytes:
    found, place = bytearray(), 0
    while place < len(raw) and raw[place] != 128:
        length = raw[place]
        run = raw[place + 1 : place + 2 + length] if length < 128 else raw[place + 1 : place + 2] * (257 - length)
        budget.unpack(len(run))
        found += run
        place += length + 2 if length < 128 else 2
    return bytes(found)


def _unpredicted(raw: bytes, columns: int) -> bytes:
    """Rows of one byte a column, as lists of objects are written."""
    before, rows = bytes(columns), bytearray()
    for start in range(0, len(raw), columns + 1):
        kind, row = raw[start], bytearray(raw[start + 1 : start + 1 + columns])
        for at in range(len(row)):
            left, above = (row[at - 1] if at else 0), before[at]
            corner = before[at - 1] if at else 0
            row[at] = (row[at] + _predicted(kind, left, above, corner)) & 255
        before = bytes(row).ljust(columns, b"\0")
        rows += row
    return bytes(rows)


def _predicted(kind: int, left: int, above: int, corner: int) -> int:
    if kind == 4:
        return min((left, above, corner), key=lambda it: abs(left + above - corner - it))
    return (0, left, above, (left + above) // 2)[kind] if kind < 4 else 0


RUN = re.compile(rb"[\x20-\x7e]{24,}")


def letters_in(content: bytes) -> str:
    """What can be read in bytes that are no text: every run of at least 24 letters, each on a line."""
    return "\n".join(found[0].decode("ascii") for found in RUN.finditer(content))
