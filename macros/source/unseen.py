"""Signs that do nothing for a reader: what shows as nothing, hides a text or turns it round, or is of one font alone.

Some of them spell words: joiners in Arabic, Persian and the scripts of India, marks of direction beside letters that
run from right to left, and what joins the parts of an emoji. There, and only there, they may stand.
"""

import re
from collections.abc import Iterator
from html import unescape

# Controls but tab and line end; what shows as nothing (soft hyphen, zero width, fillers, variation selectors, tags);
# what turns the text round; private use, and what is no character.
NEVER = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2028-\u202e\u2060-\u206f"
    "\u3164\ufdd0-\ufdef\ufe00-\ufe0e\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ue000-\uf8ff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U0010ffff"
)
NO_CHARACTER = "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 14))
ARABIC, INDIAN = "\u0620-\u08ff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc", "\u0900-\u109f\u1780-\u17b3\u17b6-\u18aa"
PICTURE = "\u00a9\u00ae\u2030-\u2bff\u3030\u303d\u3297\u3299\ufe0f\U0001f000-\U0001faff"
JOINED = (
    rf"(?<![{ARABIC}{INDIAN}{PICTURE}])[\u200c\u200d]",
    rf"(?<=[{ARABIC}])[\u200c\u200d](?![{ARABIC}])",
    rf"(?<=[{PICTURE}])(?:\u200c|\u200d(?![{PICTURE}]))",
    r"(?<![\d#*\u00a9-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff])\ufe0f",
)
# More marks on one letter than any language has (30, from Unicode's stream-safe format, UAX #15): they hide the lines
# around them.
MARKS = "[\u0300-\u034e\u0350-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{31,}"
UNSEEN = re.compile("|".join([f"[{NEVER}{NO_CHARACTER}]", *JOINED, MARKS]))
DIRECTION = re.compile("[\u061c\u200e\u200f]")
FROM_THE_RIGHT = re.compile(
    "[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def unseen(text: str) -> Iterator[tuple[int, str]]:
    """Every sign of a line or a value that does nothing for a reader, and where it stands."""
    if text.isascii() and text.isprintable():
        return
    for found in UNSEEN.finditer(text):
        yield found.start(), found[0]
    if not FROM_THE_RIGHT.search(text):
        for found in DIRECTION.finditer(text):
            yield found.start(), found[0]


def is_seen(text: str) -> bool:
    """Whether a reader sees all of a text."""
    return next(unseen(text), None) is None


def hidden_signs(text: str) -> Iterator[tuple[int, int, str]]:
    """The signs of a Markdown text that are written by name and that nobody sees: line and column from 0, and what."""
    for number, line in enumerate(text.split("\n")):
        for found in ENTITY.finditer(line):
            sign = unescape(found[0])
            if not is_seen(sign) or DIRECTION.search(sign):
                yield number, found.start(), f'"{found[0]}" stands for a sign that nobody sees; take it out'


def unseen_named(found: str) -> str:
    """What is wrong with a sign that no reader sees, or with many marks on one letter."""
    if len(found) > 1:
        return "more than 30 marks stand on one letter here; type it again without them"
    if "\ue000" <= found <= "\uf8ff" or found >= "\U000f0000":
        return f"a sign that only one font knows stands here (U+{ord(found):04X}); delete it and write what it shows"
    return f"an invisible control character stands here (U+{ord(found):04X}); delete it and type the word again"
