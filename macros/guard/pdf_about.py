"""What a PDF says about itself: its title and the programs that made it, and neither a person nor a history."""

import re
from collections.abc import Iterator
from html import unescape

from macros.guard.pdf_bytes import unpacked
from macros.guard.pdf_file import PdfFile
from macros.guard.pdf_values import Name, NotPlain, Reference, Value, words_of
from macros.guard.work_budget import Budget

PERSONAL = {"Author": "an author", "Subject": "a subject", "Keywords": "keywords"}
_INFO = "Title Author Subject Keywords Creator Producer CreationDate ModDate Trapped PTEX.Fullbanner GTS_PDFXVersion"
INFO = frozenset([*_INFO.split(), "GTS_PDFXConformance", "GTS_PDFA1Version"])

# The elements and attributes of a description (XMP) that say no more than that.
_XMP = """
xmpmeta RDF Description Alt Seq Bag li xmptk about parseType lang resource
title format language creator Producer PDFVersion Trapped
CreatorTool CreateDate ModifyDate MetadataDate DocumentID InstanceID OriginalDocumentID VersionID RenditionClass NPages
part conformance amd rev corr GTS_PDFXVersion GTS_PDFXConformance
schemas schema namespaceURI prefix property name valueType category description Fullbanner PTEX.Fullbanner
"""
XMP = frozenset(_XMP.split())
PERSONAL_XMP = {"subject": "a subject (XMP)", "Keywords": "keywords (XMP)", "History": "its history (XMP)"}
PERSONAL_XMP |= dict.fromkeys(("lastModifiedBy", "Author", "author", "contributor", "rights"), "an author (XMP)")
_TAG = re.compile(r"<\s*(?!/|\?)([^\s>/]+)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>")
_ATTRIBUTE = re.compile(r"([^\s=\"'/]+)\s*=\s*(\"[^\"]*\"|'[^']*')")
_CREATORS = re.compile(r"<[^\s<>:]+:creator\b[^>]*>(.*?)</[^\s<>:]+:creator\s*>", re.DOTALL)
_PACKET = re.compile(
    r"<\?xpacket (?:begin|end)\s*=\s*[\"'][^\"']{0,3}[\"'](?:\s+id\s*=\s*[\"'][A-Za-z0-9]{0,30}[\"'])?\s*\?>"
)
# A mark by which programs know a file again looks like any number.
_MARK = re.compile(r"(?!\d+$)[A-Za-z0-9+/=:.-]{16,80}|https?:.*")
_KNOWN_AGAIN = re.compile(r"(?<=ID>)(?!\d+<)[A-Za-z0-9+/=:.-]{16,80}(?=<)")
MOST_XMP = 200_000


def said_about(file: PdfFile, own_authors: frozenset[str]) -> Iterator[str]:
    """What stands in the list of facts about the file and may not."""
    told = file.at(file.end("Info"))
    for key, value in told.items() if isinstance(told, dict) else ():
        words = _words(file.at(value)).strip()
        if key in PERSONAL and words and words not in own_authors:
            yield PERSONAL[key]
        if key not in INFO and words:
            yield f'a note of its own ("{key[:30]}")'
    for it in file.objects.values():
        if it.value is not told and any(key in it.group for key in PERSONAL):
            yield "facts about another version of it"


def _words(value: Value) -> str:
    return words_of(value) if isinstance(value, bytes) else ""


def descriptions_in(file: PdfFile, budget: Budget) -> Iterator[str]:
    """Each description (XMP) of the file and of its parts; raises `NotPlain`."""
    named = {
        value.number for it in file.objects.values() if isinstance(value := it.group.get(Name("Metadata")), Reference)
    }
    for number, it in file.objects.items():
        says_so = it.group.get(Name("Type")) == "Metadata" or it.group.get(Name("Subtype")) == "XML"
        if it.raw is not None and (says_so or number in named):
            content = unpacked(it.group, it.raw, budget) or b""
            try:
                yield content.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
            except UnicodeDecodeError:
                raise NotPlain("holds a description (XMP) that cannot be read") from None


def said_in_description(text: str, own_authors: frozenset[str]) -> Iterator[str]:
    """What stands in a description (XMP) and may not."""
    if len(text) > MOST_XMP:
        yield "a description (XMP) that is too long to be checked"
        return
    bare = _PACKET.sub("", text)
    if "<!" in bare or "<?" in bare.replace("<?xml version", "", 1):
        yield "a comment in its description (XMP)"
    for tag, attributes in _TAG.findall(bare):
        for name in (tag, *(name for name, _ in _ATTRIBUTE.findall(attributes) if not name.startswith("xmlns"))):
            yield from _of_element(name.rpartition(":")[2])
    for written in _CREATORS.findall(bare):
        authors = [unescape(part.strip()) for part in re.sub(r"<[^>]*>", "\n", written).split("\n") if part.strip()]
        if [author for author in authors if author not in own_authors]:
            yield "an author (XMP)"
    if re.search(r"creator\s*=", bare):
        yield "an author (XMP)"


def _of_element(name: str) -> Iterator[str]:
    if name not in XMP:
        yield PERSONAL_XMP.get(name, f'a note of its own in its description ("{name[:30]}", XMP)')


def words_of_description(text: str) -> str:
    """The words of a description, each element on a line, with those of its attributes."""
    values = [value.strip("\"'") for _, attributes in _TAG.findall(text) for _, value in _ATTRIBUTE.findall(attributes)]
    words = re.sub(r"<[^>]*>", "\n", _KNOWN_AGAIN.sub("", text))
    return "\n".join([words, *(it for it in values if not _MARK.fullmatch(it))])
