"""The guard's last look: no personal data stands in the made site, but what a waiver or the portal's contact allows."""

from functools import cache, partial
from pathlib import Path

from macros.guard.leaks import leaks_of_site
from macros.model.record import Record
from macros.publish import build_note, seal
from macros.rules.personal_data import lifting, words_written
from macros.rules.vocabulary import known_to
from macros.shown.addresses import WORKBOOK, table_address
from macros.things.dataset.api_description import tables_of
from macros.things.dataset.data_package import PACKAGE
from macros.things.kinds import KINDS

# Digests look like any number; and in a table two cells side by side look like one thing. What the tables and the
# workbook say is searched in the pages and the files of JSON, which say the same.
TABLES = {table_address(table.name) for table in tables_of(KINDS)}
OWN_FILES = frozenset({build_note.ADDRESS, seal.HEADERS, PACKAGE, WORKBOOK, *TABLES})


def leaks_of_record(site: Path, record: Record) -> list[str]:
    """What is personal in the site that was made of a record, as "file:line: what"."""
    authors = frozenset({record.portal.partnership, record.portal.title})
    written = cache(partial(words_written, record.root))
    return leaks_of_site(site, known_to(record), lifting(record), authors, OWN_FILES, written)
