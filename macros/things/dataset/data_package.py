"""The Data Package of the tables, /api/v1/datapackage.json: each file, its columns and keys, the licence."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from macros.shown.addresses import API, DATA
from macros.things.dataset.index_file import LICENCE, LICENCE_ADDRESS, LICENCE_TITLE
from macros.things.dataset.table_columns import TableColumn, table_columns
from macros.things.facts import Facts
from macros.things.open_data import DataTable

PACKAGE = f"{API}datapackage.json"
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


@dataclass(frozen=True)
class PackagedTable:
    """A table in the package: where its file is, and the file itself."""

    table: DataTable
    address: str
    content: bytes


def data_package(facts: Facts, packaged: Iterable[PackagedTable]) -> Mapping[str, object]:
    """The package of some tables."""
    portal = facts.record.portal
    return {
        "$schema": PROFILE,
        "name": "candour",
        "title": f"{portal.title}: what was promised to children in {portal.area}",
        "description": f"As at {facts.day.isoformat()}. What each column means: {portal.address}{DATA}fields/",
        "homepage": portal.address,
        "version": facts.day.isoformat(),
        "licenses": [{"name": LICENCE, "path": LICENCE_ADDRESS, "title": LICENCE_TITLE}],
        "contributors": [{"title": portal.partnership, "roles": ["publisher"]}],
        "resources": [_resource(it) for it in packaged],
    }


def _resource(it: PackagedTable) -> Mapping[str, object]:
    return {
        "name": it.table.name,
        "path": it.address.removeprefix(API),
        "description": it.table.about,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(it.content),
        "hash": f"sha256:{hashlib.sha256(it.content).hexdigest()}",
        "schema": _schema(it.table),
    }


def _schema(table: DataTable) -> Mapping[str, object]:
    columns = table_columns(table)
    told: dict[str, object] = {"fields": [_field(column) for column in columns], "primaryKey": [table.key]}
    if table.of_actions:
        own, theirs = (["reference"], ["name"]) if table.for_spreadsheets else (["plan", "action"], ["plan", "action"])
        told["foreignKeys"] = [{"fields": own, "reference": {"resource": "actions", "fields": theirs}}]
    return told | {"missingValues": [""]}


def _field(column: TableColumn) -> Mapping[str, object]:
    told: dict[str, object] = {"name": column.name, "type": column.type, "description": column.meaning}
    return told | ({"constraints": column.constraints} if column.constraints else {})
