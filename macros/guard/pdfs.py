"""PDFs: who wrote them, what was noted in them or attached to them, and the text of their pages."""

import io
import logging
from collections.abc import Iterator
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject

UNREAD = "cannot be read as a PDF; print it into a new one"
MEND = "print it into a new PDF, without comments and attachments"
# What a page may hold beside its text: links, and nothing that a person wrote.
PLAIN_NOTES = ("/Link", "/Widget")
PERSONAL_FIELDS = {"/Author": "an author", "/Subject": "a subject", "/Keywords": "keywords"}
IN_XMP = ("creator", "lastmodifiedby", "author", "contributor")


def hidden_in_pdf(content: bytes, *, own_authors: frozenset[str] = frozenset()) -> Iterator[str]:
    """All that a PDF holds beside its pages, each said once. `own_authors` are names that may stand as its author."""
    try:
        reader = _reader(content)
        said = list(_of_file(reader, own_authors)) + list(_of_pages(reader))
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError):
        yield UNREAD
        return
    for what in dict.fromkeys(said):
        yield f"holds {what}; {MEND}"


def text_of_pdf(content: bytes) -> str | None:
    """The text of all pages of a PDF, and its title; nothing where it cannot be read."""
    try:
        reader = _reader(content)
        told = [str(reader.metadata.title if reader.metadata else "")]
        return "\n".join([*told, *map(_text_of_page, reader.pages)])
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError):
        return None


def _text_of_page(page: PageObject) -> str:
    """The text of a page; what is too large to be unpacked would be none, and is an error here."""
    parts = page.get("/Contents", ArrayObject()).get_object()
    for part in parts if isinstance(parts, ArrayObject) else [parts]:
        part.get_object().get_data()
    return page.extract_text()


def _reader(content: bytes) -> PdfReader:
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it warns of every oddity; we say what matters
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted:
        raise ValueError("encrypted")
    return reader


def _of_file(reader: PdfReader, own_authors: frozenset[str]) -> Iterator[str]:
    told: dict[str, Any] = dict(reader.metadata or {})
    for name, called in PERSONAL_FIELDS.items():
        if str(told.get(name, "")).strip() and str(told[name]) not in own_authors:
            yield called
    root = reader.root_object
    names = root.get("/Names", {}).get_object() if "/Names" in root else {}
    if "/EmbeddedFiles" in names or reader.attachments or "/AF" in root:
        yield "an attached file"
    if "/JavaScript" in names or "/JS" in str(root.get("/OpenAction", "")) or "/AA" in root:
        yield "a program (JavaScript)"
    if "/AcroForm" in root:
        yield "a form"
    xmp = reader.xmp_metadata
    written = [str(author) for author in (xmp.dc_creator or [] if xmp else [])]
    if [author for author in written if author not in own_authors]:
        yield "an author (XMP)"


def _of_pages(reader: PdfReader) -> Iterator[str]:
    for page in reader.pages:
        for note in page.get("/Annots", None) or ():
            kind = str(note.get_object().get("/Subtype", ""))
            if kind == "/FileAttachment":
                yield "an attached file"
            elif kind not in PLAIN_NOTES:
                yield "a comment"
