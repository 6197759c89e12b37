"""A text as a reader sees it, whatever was put between its letters; and where each of its signs stands in the source.

Full-width digits, invisible signs, entities, percent signs, escapes, emphasis and tags inside a number hide it from a
search, and from nobody who looks at the page.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from urllib.parse import unquote

from macros.guard.word_lists import words_of

# A line end inside a paragraph is a space. Before a list, a table, a heading, a field or an empty line it parts things.
LINE_END = re.compile(r"\r?\n(?!\s{0,200}(?:\n|[-+#|>*]|\d{1,3}[.)]\s|[\w-]{1,40}:\s|$))")
PART = re.compile(
    r"<!--|-->|</?[A-Za-z][\w-]*(?=[\s/>])[^<>]*>|&#?\w{1,31};|(?:%[\dA-Fa-f]{2})+"
    r"|\\u[\dA-Fa-f]{4}|\\x[\dA-Fa-f]{2}|\\[nrt]|\\(?=[^\w\s])|[*`~]+|[ \t]{2,}|\t|\n\s+|[^\x00-\x7f]+"
    r"|[\x00-\x08\x0b-\x1f\x7f]+"
)
ATTRIBUTE = re.compile(r"""(?<![\w:@.-])([\w:@.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
DESTINATION = re.compile(r"(?<=\]\()[^()\s<>]{1,2000}")
SKIPPED = ("script", "style")
# Letters of other alphabets that look like ours: they are typed by mistake, and to get past a search.
ALIKE = str.maketrans("АВЕКМНОРСТХУІЅЈаеосрхуіѕјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTXYISJaeocpxyisjABEZHIKMNOPTYXo")
DASHES = frozenset("\u2043\u2212\u02d7\u207b\u208b\u2796\u30fc")
BLANK = frozenset("\u2800\u3164\u115f\u1160\uffa0\u180e")


@dataclass
class Plain:
    """A text to be searched, in pieces of a source: `at` says where in the source a sign of it stands."""

    parts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    sources: list[int] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, source: int) -> None:
        """Put a piece to the end: it stands, or stood in another form, at `source`."""
        if text:
            self.parts.append(text)
            self.starts.append(self.length)
            self.sources.append(source)
            self.length += len(text)

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(self.parts)

    def at(self, place: int) -> int:
        """Where in the source the sign at a place of the text stands."""
        if not self.starts:
            return 0
        piece = bisect_right(self.starts, place) - 1
        return self.sources[piece] + place - self.starts[piece]


def flows(source: str) -> tuple[Plain, Plain]:
    """What a reader sees of a source, and beside it what its tags, comments and links hold."""
    seen, beside = Plain(), Plain()
    text = LINE_END.sub(lambda found: " " * len(found[0]), source)
    last_end = {name: text.rfind(f"</{name}") for name in SKIPPED}
    into, done = seen, 0
    for part in PART.finditer(text):
        if part.start() < done:
            continue  # inside a script or a style
        into.add(text[done : part.start()], done)
        done, sign = part.end(), part[0]
        if sign == "<!--":
            into = beside
            into.add("\n", part.start())
        elif sign == "-->":
            into.add("\n" if into is beside else sign, part.start())
            into = seen
        elif sign[0] == "<":
            name = _tag(part, into, beside)
            if name in SKIPPED and not (name == "script" and "json" in sign) and last_end[name] > done:
                done = text.find(f"</{name}", done)
        else:
            into.add(_read(sign), part.start())
    into.add(text[done:], done)
    for link in DESTINATION.finditer(source):
        beside.add("\n", link.start())
        _add_read(link[0], link.start(), beside)
    return seen, beside


def _tag(part: re.Match[str], into: Plain, beside: Plain) -> str:
    """Put what a tag holds beside the text; the name of the tag where it opens something."""
    closing, name = re.match(r"<(/?)([A-Za-z][A-Za-z0-9]*)", part[0]).groups()  # type: ignore[union-attr]
    if name.lower() not in words_of("inline_tags"):
        into.add(" " if name.lower() == "br" else "\n", part.start())
    for found in ATTRIBUTE.finditer(part[0]):
        if found[1].lower() not in words_of("drawn_attributes"):
            start = part.start() + found.start(found.lastindex or 0)
            beside.add("\n", start)
            _add_read(found[found.lastindex or 0], start, beside)
    return "" if closing else name.lower()


def _add_read(text: str, source: int, into: Plain) -> None:
    done = 0
    for part in PART.finditer(text):
        into.add(text[done : part.start()], source + done)
        into.add(_read(part[0]) if part[0][0] != "<" else part[0], source + part.start())
        done = part.end()
    into.add(text[done:], source + done)


@lru_cache(maxsize=20_000)
def _read(sign: str) -> str:
    """What a run of signs is to a reader."""
    first = sign[0]
    if first == "&":
        told = unescape(sign)
        return sign if told == sign else "".join(map(_letter, told))
    if first == "%":
        return "".join(map(_letter, unquote(sign, errors="replace")))
    if first == "\\":
        return _letter(chr(int(sign[2:], 16))) if sign[1:2] in ("u", "x") else " " * (len(sign) > 1)
    if first in "*`~":
        return ""
    if sign.isspace():
        return "\n" if "\n" in sign else " "
    return "".join(map(_letter, sign))


@lru_cache(maxsize=5_000)
def _letter(sign: str) -> str:
    """One sign as a plain one: a digit as 0 to 9, a dash as -, any space as a space, nothing for what is not seen."""
    if sign in BLANK:
        return " "
    category = unicodedata.category(sign)
    if category in ("Cf", "Cc", "Mn", "Me", "Cn", "Co", "Cs"):
        return " " if sign in "\t\n\r" else ""
    if category in ("Zs", "Zl", "Zp"):
        return " "
    if category == "Pd" or sign in DASHES:
        return "-"
    if category == "Nd":
        return str(unicodedata.digit(sign))
    return unicodedata.normalize("NFKC", sign).translate(ALIKE)
