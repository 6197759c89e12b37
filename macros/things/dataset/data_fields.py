"""The fields of the API on the written page /help/data/fields/: each type and each table, with what its fields mean."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from macros.shown.addresses import schema_address, table_address
from macros.shown.links import Link
from macros.things.dataset.api_description import data_of, tables_of
from macros.things.dataset.json_schemas import json_schema
from macros.things.dataset.table_columns import table_columns
from macros.things.facts import Facts
from macros.things.kind import Kind


@dataclass(frozen=True)
class FieldLine:
    """One field: its name, what it holds, what it means, and whether it is always there."""

    name: str
    type: str
    meaning: str
    always: str


@dataclass(frozen=True)
class FieldGroup:
    """The fields of one type or one table, under an id; `link` leads to its schema or its file."""

    id: str
    title: str
    about: str
    link: Link | None
    fields: tuple[FieldLine, ...]


@dataclass(frozen=True)
class DataFields:
    """All tables, then all types."""

    tables: tuple[FieldGroup, ...]
    types: tuple[FieldGroup, ...]


def data_fields(facts: Facts, kinds: Sequence[Kind]) -> DataFields:
    """What every field means that some kinds of things give."""
    return DataFields(tuple(_tables(kinds)), tuple(_types(facts, kinds)))


def _tables(kinds: Sequence[Kind]) -> Iterator[FieldGroup]:
    for table in tables_of(kinds):
        lines = tuple(
            FieldLine(it.name, "date" if it.is_partial else it.type, it.meaning, "yes" if it.is_required else "")
            for it in table_columns(table)
        )
        address = table_address(table.name)
        yield FieldGroup(f"table-{table.name}", f"{table.name}.csv", table.about, Link(address, address), lines)


def _types(facts: Facts, kinds: Sequence[Kind]) -> Iterator[FieldGroup]:
    """Every class once: those that files are made of under the names of their schemas, then those within them."""
    seen: dict[str, FieldGroup] = {}
    within: dict[str, Any] = {}
    for files in data_of(kinds):
        schema = json_schema(files, facts.record.portal.address)
        address = schema_address(files.name)
        own = Link(address, address)
        seen[files.shape.__name__] = _group(files.name, f"{files.address}: {files.about}", own, schema)
        within |= schema.get("$defs", {})
    yield from seen.values()
    for name in sorted(within):
        if name not in seen and "properties" in within[name]:
            yield _group(_words(name), within[name].get("description", ""), None, within[name])


def _group(name: str, about: str, link: Link | None, schema: Any) -> FieldGroup:
    required = schema.get("required", ())
    lines = (
        FieldLine(field, _type(it), it["description"], "yes" if field in required else "")
        for field, it in schema["properties"].items()
    )
    return FieldGroup(f"type-{name.replace(' ', '-')}", name, about, link, tuple(lines))


def _words(name: str) -> str:
    """The name of a class as words: "rating key"."""
    return re.sub(r"(?<!^)(?=[A-Z])", " ", name).lower()


def _type(field: Any) -> str:
    """What a field holds, in a word or two."""
    if "$ref" in field:
        return _words(str(field["$ref"]).rpartition("/")[2])
    if "enum" in field or "const" in field:
        return ", ".join(map(str, field.get("enum", [field.get("const")])))
    if "anyOf" in field:
        return " or ".join(_type(it) for it in field["anyOf"])
    if field.get("type") == "array":
        return f"list of {_type(field['items'])}"
    if field.get("type") == "object":
        inner = field.get("additionalProperties")
        return f"group of {_type(inner)}" if isinstance(inner, dict) else "fewer_than"
    return "date" if "pattern" in field else str(field.get("type", ""))
