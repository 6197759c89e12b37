"""Web addresses of others: none of them is an address of this portal itself."""

from collections.abc import Iterator

from macros.model.record import PORTAL, Record
from macros.rules.finding import Findings
from macros.source.yaml_source import Path
from macros.things.document.document import Document


def addresses_are_of_others(record: Record) -> Findings:
    """A document, the contact and the files stand elsewhere: an address below the portal's own is a page of it."""
    for file, path, address in _addresses(record):
        if address and address.startswith(record.portal.address):
            text = f'"{address}" is an address of this portal itself; write where it was first published'
            yield file, path, text


def _addresses(record: Record) -> Iterator[tuple[str, Path, str | None]]:
    yield PORTAL, ("contact", "address"), record.portal.contact.address
    yield PORTAL, ("file_address",), record.portal.file_address
    for file, path, document in record.each(Document):
        yield file, (*path, "address"), document.address
