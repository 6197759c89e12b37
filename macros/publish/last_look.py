"""The guard's last look: no personal data stands in the made site, but what a waiver or the portal's contact allows."""

from functools import cache, partial
from pathlib import Path

from macros.guard.leaks import leaks_of_site
from macros.publish import build_note, seal
from macros.rules.personal_data import lifting, words_written
from macros.rules.vocabulary import known_to
from macros.shown.addresses import WORKBOOK, table_address
from macros.things.dataset.api_description import tables_of
from macros.things.dataset.data_package import PACKAGE
from macros.things.facts import Facts
from macros.things.kinds import KINDS

# Digests look like any number; and in a table two cells side by side look like one thing. What the tables and the
# workbook say is searched in the pages and the files of JSON, which say the same.
TABLES = {table_address(table.name) for table in tables_of(KINDS)}
OWN_FILES = frozenset({build_note.ADDRESS, seal.HEADERS, PACKAGE, WORKBOOK, *TABLES})


def leaks_of_record(site: Path, facts: Facts) -> list[str]:
    """What is personal in the site that was made of some facts, as "file:line: what"."""
    record = facts.record
    papers = {paper.content: paper.told for kind in KINDS for paper in kind.papers(facts)}
    written = cache(partial(words_written, record.root))
    return leaks_of_site(site, known_to(record), lifting(record), papers, OWN_FILES, written)
