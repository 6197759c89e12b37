"""The JSON Schema (2020-12) of each type that is published, made of the class itself, each field with its meaning."""

import re
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from macros.shown.addresses import schema_address
from macros.things.dataset.field_words import field_words
from macros.things.open_data import DataFiles

DIALECT = "https://json-schema.org/draft/2020-12/schema"
# What JSON leaves out where nothing was written.
NOTHING: tuple[object, ...] = (None, (), {}, [])


def json_schema(files: DataFiles, site: str) -> dict[str, Any]:
    """The schema of some files; `site` is the address of the portal."""
    made: dict[str, Any] = TypeAdapter(files.shape).json_schema(schema_generator=_Generated)
    own = {name: made.pop(name) for name in ("$defs",) if name in made}
    _describe(files.shape.__name__, made)
    for name, inner in own.get("$defs", {}).items():
        _describe(name, inner)
    head = {"$schema": DIALECT, "$id": site + schema_address(files.name), "title": files.name}
    return {**head, **made, **own}


class _Generated(GenerateJsonSchema):
    """What pydantic makes, as our JSON is written: what holds nothing is left out, and is never null."""

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> dict[str, Any]:
        inner = schema["schema"]
        if schema.get("default", 0) in NOTHING and inner["type"] == "nullable":
            inner = inner["schema"]
        made = self.generate_inner(inner)
        return made if schema.get("default", 0) in NOTHING or "default_factory" in schema else self._with(made, schema)

    def _with(self, made: dict[str, Any], schema: core_schema.WithDefaultSchema) -> dict[str, Any]:
        return made | {"default": schema["default"]}

    def dataclass_schema(self, schema: core_schema.DataclassSchema) -> dict[str, Any]:
        return super().dataclass_schema(schema) | {"additionalProperties": False}

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def _describe(owner: str, made: dict[str, Any]) -> None:
    """Add what each field means; a class is described by the first sentence that it says of itself."""
    if "description" in made:
        made["description"] = re.sub(r"\s+", " ", made["description"].partition("\n\n")[0]).strip()
    made.pop("title", None)
    for name, field in made.get("properties", {}).items():
        made["properties"][name] = {"description": field_words(owner, name), **field}
