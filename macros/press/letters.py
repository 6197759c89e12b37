"""The letters of the fonts: a text in which an empty box stands for each that they do not have."""

import sys
import unicodedata
from functools import lru_cache
from pathlib import Path
from struct import iter_unpack, unpack_from

BOX = "□"
# Joiners and selectors stand for nothing by themselves, and would join the boxes.
UNSEEN = ("Cf", "Mn")


def printable(text: str, folder: Path) -> str:
    """The text with a box for every sign that some font in the folder does not have, and no sign that joins boxes."""
    known = _known(folder)
    strange = {sign for sign in set(text) if not known.issuperset(map(ord, unicodedata.normalize("NFD", sign)))}
    return text.translate({ord(sign): "" if unicodedata.category(sign) in UNSEEN else BOX for sign in strange})


@lru_cache(maxsize=4)
def _known(folder: Path) -> frozenset[int]:
    """The code points that every font of a folder has a letter for."""
    fonts = [_letters(path.read_bytes()) for path in sorted(folder.glob("*.otf"))]
    return frozenset.intersection(*fonts) if fonts else frozenset(range(sys.maxunicode))


def _letters(font: bytes) -> frozenset[int]:
    """The code points of an OpenType font, from its table `cmap` of format 12."""
    tables = {
        tag: place for tag, _, place, _ in iter_unpack(">4sIII", font[12 : 12 + 16 * unpack_from(">H", font, 4)[0]])
    }
    start = tables[b"cmap"]
    parts = iter_unpack(">HHI", font[start + 4 : start + 4 + 8 * unpack_from(">H", font, start + 2)[0]])
    place = next(start + at for _, _, at in parts if unpack_from(">H", font, start + at)[0] == 12)
    ranges = iter_unpack(">III", font[place + 16 : place + 16 + 12 * unpack_from(">I", font, place + 12)[0]])
    return frozenset(code for first, last, _ in ranges for code in range(first, last + 1))
