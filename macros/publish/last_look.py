"""The guard's last look: no personal data stands in the made site, but what a waiver or the portal's contact allows."""

from pathlib import Path

from macros.guard.leaks import leaks_of_site
from macros.model.record import Record
from macros.publish import build_note, seal
from macros.rules.personal_data import lifting
from macros.rules.vocabulary import known_to
from macros.things.dataset.data_package import PACKAGE
from macros.things.dataset.workbook import WORKBOOK

KEPT = Path(__file__).resolve().parents[2] / ".cache" / "guard"
# Digests look like any number, and so does what is packed: the workbook says nothing but what the tables say.
OWN_FILES = frozenset({build_note.ADDRESS, seal.HEADERS, PACKAGE, WORKBOOK})


def leaks_of_record(site: Path, record: Record) -> list[str]:
    """What is personal in the site that was made of a record, as "file:line: what"."""
    authors = frozenset({record.portal.partnership, record.portal.title})
    return leaks_of_site(site, known_to(record), lifting(record), authors, KEPT, OWN_FILES)
