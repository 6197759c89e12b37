"""The record for programs, under /api/v1/: its files, the schema of each type, and the description of all addresses."""

from collections.abc import Iterator

from macros.model.plain import as_json
from macros.outputs.data_files import data_files
from macros.outputs.publication import Publication
from macros.shown.addresses import data_address, schema_address
from macros.things.dataset.api_description import DESCRIPTION, api_description, data_of
from macros.things.dataset.json_schemas import json_schema
from macros.things.kinds import KINDS


def api(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Every file of the API that is JSON, under its address; the package of the tables stands with these."""
    facts = publication.facts
    yield from data_files(facts).items()
    # What was withdrawn says so to programs too.
    yield from ((data_address(it.address), as_json(it)) for it in facts.record.tombstones.values())
    for files in data_of(KINDS):
        yield schema_address(files.name), as_json(json_schema(files, facts.record.portal.address))
    yield DESCRIPTION, as_json(api_description(facts, KINDS))
