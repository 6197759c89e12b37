"""Web addresses of others: none is of this portal itself, each has a plain host, and its words name no other."""

from collections.abc import Iterator

from macros.model.record import PORTAL, Record
from macros.rules.finding import Findings
from macros.rules.link_targets import trusted
from macros.source.hosts import host_of, misnamed, wrong_with_host
from macros.source.yaml_source import Path
from macros.things.document.document import Document


def addresses_are_of_others(record: Record) -> Findings:
    """A document, the contact and the files stand elsewhere: an address below the portal's own is a page of it."""
    for file, path, address in _addresses(record):
        if address and address.startswith(record.portal.address):
            text = f'"{address}" is an address of this portal itself; write where it was first published'
            yield file, path, text


def hosts_are_known(record: Record) -> Findings:
    """A host of other letters than a to z is one of those that the settings name."""
    known = trusted(record)
    for file, path, address in _addresses(record):
        if address and (text := wrong_with_host(address, known.hosts)):
            yield file, path, text


def words_name_no_other_host(record: Record) -> Findings:
    """A title that looks like an address is that of the place to which it leads."""
    contact = record.portal.contact
    titles = [(file, (*path, "title"), it.title, it.address) for file, path, it in record.each(Document)]
    for file, path, title, address in [(PORTAL, ("contact", "title"), contact.title, contact.address), *titles]:
        if address and (shown := misnamed(title, host := host_of(address))):
            yield file, path, f"this names {shown}, and its address leads to {host}; write the same in both, or words"


def _addresses(record: Record) -> Iterator[tuple[str, Path, str | None]]:
    yield PORTAL, ("contact", "address"), record.portal.contact.address
    yield PORTAL, ("file_address",), record.portal.file_address
    if record.portal.history_address:
        yield PORTAL, ("history_address",), record.portal.history_address
    for file, path, document in record.each(Document):
        yield file, (*path, "address"), document.address
