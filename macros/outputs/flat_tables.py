"""The flat tables, under /api/v1/: as CSV, with the package that describes them, and in one workbook."""

from collections.abc import Iterator

from macros.model.plain import as_json
from macros.outputs.publication import Publication
from macros.shown.addresses import WORKBOOK, table_address
from macros.things.dataset.api_description import tables_of
from macros.things.dataset.data_package import PACKAGE, PackagedTable, data_package
from macros.things.dataset.table_cells import csv_of
from macros.things.dataset.workbook import workbook
from macros.things.kinds import KINDS


def flat_tables(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Every table under its address, and what goes with them."""
    facts, listed = publication.facts, tables_of(KINDS)
    packaged = [PackagedTable(it, table_address(it.name), csv_of(it, facts)) for it in listed]
    yield from ((it.address, it.content) for it in packaged)
    yield PACKAGE, as_json(data_package(facts, packaged))
    yield WORKBOOK, workbook(facts, listed)
