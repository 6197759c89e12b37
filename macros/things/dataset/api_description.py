"""The description of the API for programs, /api/v1/openapi.json, by OpenAPI 3.1: every address, and what it gives."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from macros.shown.addresses import (
    API,
    BODIES,
    DATA,
    PLANS,
    THEMES,
    WORKBOOK,
    calendar_address,
    feed_address,
    has_calendar,
    schema_address,
    table_address,
)
from macros.things.dataset.data_package import PACKAGE
from macros.things.dataset.index_file import LICENCE, LICENCE_TITLE, VERSION
from macros.things.facts import Facts
from macros.things.kind import Kind
from macros.things.open_data import DataFiles, DataTable

DESCRIPTION = f"{API}openapi.json"
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Described = Mapping[str, object]


def data_of(kinds: Iterable[Kind]) -> list[DataFiles]:
    """All files of JSON that some kinds of things give, as they are told of."""
    return [files for kind in kinds for files in kind.data]


def tables_of(kinds: Iterable[Kind]) -> list[DataTable]:
    """All flat tables that some kinds of things give."""
    return [table for kind in kinds for table in kind.tables]


def fixed_addresses(kinds: Sequence[Kind]) -> Iterator[str]:
    """The addresses of the API that are the same in every portal."""
    yield from (it.address for it in data_of(kinds) if "{" not in it.address)
    yield from (schema_address(it.name) for it in data_of(kinds))
    yield from (table_address(it.name) for it in tables_of(kinds))
    yield from (PACKAGE, WORKBOOK, DESCRIPTION)


def api_description(facts: Facts, kinds: Sequence[Kind]) -> Described:
    """The description of all that some kinds of things give."""
    portal = facts.record.portal
    paths = {f"/{address}": get for address, get in _paths(kinds)}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{portal.title}, open data",
            "description": f"What each field means, and what stays as it is: {portal.address}{DATA}",
            "version": VERSION,
            "license": {"name": LICENCE_TITLE, "identifier": LICENCE},
        },
        "servers": [{"url": portal.address.rstrip("/")}],
        "paths": paths,
    }


def _paths(kinds: Sequence[Kind]) -> Iterator[tuple[str, Described]]:
    for files in data_of(kinds):
        schema = {"$ref": schema_address(files.name).removeprefix(API)}
        yield files.address, _get(files.name, files.about, "application/json", schema, files.address)
    for table in tables_of(kinds):
        address = table_address(table.name)
        yield address, _get(f"{table.name}-table", table.about, "text/csv", {"type": "string"}, address)
    package = "What is in each table, with types and keys."
    yield PACKAGE, _get("package", package, "application/json", {"type": "object"}, PACKAGE)
    for page in ("", f"{PLANS}{{plan}}/", f"{THEMES}{{theme}}/", f"{BODIES}{{body}}/"):
        name, feed = page.partition("/")[0] or "all", feed_address(page)
        yield feed, _get(f"feed-{name}", f"What is new: {name}.", "application/atom+xml", {"type": "string"}, feed)
        feed = feed_address(page, "json")
        yield feed, _get(f"json-feed-{name}", f"The same: {name}.", "application/feed+json", {"type": "object"}, feed)
        if has_calendar(page):
            dates = calendar_address(page)
            yield dates, _get(f"calendar-{name}", f"What is due: {name}.", "text/calendar", {"type": "string"}, dates)
    yield WORKBOOK, _get("workbook", "Every table in one workbook.", SPREADSHEET, {"type": "string"}, WORKBOOK)


def _get(name: str, about: str, media: str, schema: Described, address: str) -> Described:
    answers = {"200": {"description": about, "content": {media: {"schema": schema}}}}
    told: dict[str, object] = {"operationId": name, "summary": about, "responses": answers}
    names = re.findall(r"\{(\w+)\}", address)
    parameters = [_parameter(name) for name in names]
    return {"get": told | ({"parameters": parameters} if parameters else {})}


def _parameter(name: str) -> Described:
    about = f"The id of the {name}, in small letters."
    return {"name": name, "in": "path", "required": True, "description": about, "schema": {"type": "string"}}
