"""The JSON Schema of each kind of file as it is typed, for editors that complete and check while one types.

They lie in `.vscode/schemas/`, and `.vscode/settings.json` says which files each is for.
"""

import json
from typing import Any

from pydantic import BaseModel, TypeAdapter

from macros.model.record import FOLDERS, VOCABULARIES, file_of
from macros.things.dataset.field_words import field_words
from macros.things.portal.portal import Portal

FOLDER = ".vscode"
# An editor takes 2020 for a number and yes for a truth; here both are what was typed.
TYPED = ["string", "number", "boolean"]


def editor_schemas() -> dict[str, str]:
    """The files for editors, each under its name."""
    files: dict[str, tuple[str, type[BaseModel], bool]] = {"portal": ("data/portal.yml", Portal, False)}
    files |= {name: (file_of(name, ""), model, True) for name, model in VOCABULARIES.items()}
    files |= {name: (f"{at}/*{end}", model, False) for name, (at, end, model) in FOLDERS.items() if end == ".yml"}
    made = {f"{FOLDER}/schemas/{name}.json": _schema(model, is_map) for name, (_, model, is_map) in files.items()}
    settings = {"yaml.schemas": {f"{FOLDER}/schemas/{name}.json": pattern for name, (pattern, _, _) in files.items()}}
    return {name: _text(it) for name, it in {f"{FOLDER}/settings.json": settings, **made}.items()}


def _schema(model: type[BaseModel], is_map: bool) -> dict[str, Any]:
    made = TypeAdapter(model).json_schema()
    inner = {"$defs": made.pop("$defs")} if "$defs" in made else {}
    for name, it in [(model.__name__, made), *inner.get("$defs", {}).items()]:
        _as_typed(name, it)
    if not is_map:
        made["properties"].pop("id", None)
        made["required"] = [name for name in made.get("required", ()) if name != "id"]
        return made | inner
    return {"type": "object", "additionalProperties": made} | inner


def _as_typed(owner: str, schema: dict[str, Any]) -> None:
    """A schema as files are typed: every value a text to us; each field with its words."""
    schema.pop("title", None)
    for name, field in schema.get("properties", {}).items():
        schema["properties"][name] = _loose(field) | {"description": field_words(owner, name)}


def _loose(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_loose(it) for it in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {name: _loose(it) for name, it in schema.items() if name not in ("title", "default", "minLength", "minimum")}
    if kept.get("type") in [*TYPED, "integer"]:
        kept["type"] = TYPED
    if "fewer_than" in kept.get("properties", {}):
        return {"type": TYPED}
    return kept


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
