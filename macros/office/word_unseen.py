"""What a Word file holds beside its page: comments, headers, footers, notes, who wrote it, pictures and programs."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from macros.office.carried_plan import SPACE
from macros.office.office_paper import LooseText, plain
from macros.office.word_numbering import MAIN
from macros.office.word_text import all_words

BESIDE = {
    "comments": "a comment",
    "header": "a header of the page",
    "footer": "a footer of the page",
    "footnotes": "a foot note",
    "endnotes": "an end note",
    "glossary/document": "a building block",
}
# The properties of a file in which somebody or something can be named.
_TELLING = "creator lastModifiedBy title subject description keywords category contentStatus Manager Company lpwstr"
TELLING = frozenset(_TELLING.split())
KNOWN = re.compile(
    r"word/(?:document|styles|stylesWithEffects|settings|webSettings|fontTable|numbering|comments\w*|people|"
    r"theme/theme\d+|header\d*|footer\d*|footnotes|endnotes|glossary/\w+)\.xml|xl/(?:workbook|styles|sharedStrings|"
    r"calcChain|metadata|persons/\w+|theme/theme\d+|worksheets/sheet\d+|comments\w*|comments/\w+|threadedComments/\w+|"
    r"tables/table\d+)\.xml|docProps/\w+\.(?:xml|jpe?g|png|emf)|\[Content_Types\]\.xml|.*\.rels|"
    r"xl/drawings/\w+\.vml|xl/printerSettings/.*|customXml/.*\.xml"
)


def unseen_parts(roots: Mapping[str, Any]) -> Iterator[LooseText]:
    """The texts in comments, headers, footers and notes, and who wrote the file."""
    for name, root in sorted(roots.items()):
        for part, what in BESIDE.items():
            if re.fullmatch(rf"word/{part}\d*\.xml", name):
                for number, block in enumerate(_apart(root), start=1):
                    who = block.get(MAIN + "author") or ""
                    if words := " ".join(filter(None, (all_words(block), f"(by {who})" if who else ""))):
                        yield LooseText(f"{what} {number}", words, what)
        if name.startswith(("docProps/", "customXml/", "word/people")):
            yield from told_about(name, root)


def told_about(name: str, root: Any) -> Iterator[LooseText]:
    """What the properties of a file tell: its author, its title, who changed it."""
    for it in root.iter():
        if name.startswith("docProps/") and isinstance(it.tag, str) and it.tag.rpartition("}")[2] not in TELLING:
            continue
        if str(it.tag).startswith(f"{{{SPACE}}}"):
            continue  # the plan that was exported, which is read by itself
        words = plain(it.text or "") if isinstance(it.tag, str) else ""
        who = next((value for key, value in it.attrib.items() if key.endswith("}author")), "")
        if words or who:
            what = it.tag.rpartition("}")[2]
            yield LooseText(f"the file's properties, {what}", words or who, "a property of the file")


def unread_parts(parts: Mapping[str, bytes]) -> tuple[LooseText, ...]:
    """The parts that are no text: pictures, programs, embedded files. None is opened or run."""
    return tuple(LooseText(name, _what(name), "is not read") for name in sorted(parts) if not KNOWN.fullmatch(name))


def _what(name: str) -> str:
    if "vbaProject" in name:
        return "a program (macro); it is never run"
    if "media/" in name:
        return "a picture; what it shows has to be typed"
    if "embeddings/" in name or "activeX" in name:
        return "another file inside this one"
    return "a part without a text that is read"


def _apart(root: Any) -> list[Any]:
    """Each comment or note by itself; a header is one."""
    found = [it for it in root if it.tag in (MAIN + "comment", MAIN + "footnote", MAIN + "endnote")]
    return found or [root]
