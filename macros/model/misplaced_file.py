"""A file that is in the wrong place or of the wrong kind: by its name, or by the fields in it, where it belongs."""

from pathlib import PurePath

from pydantic import BaseModel

from macros.model.field_shape import NO_FIELDS
from macros.model.record import FOLDERS
from macros.source.mistake import did_you_mean
from macros.source.yaml_source import Value

OF_WORDS, OF_TABLES = (".docx", ".doc", ".odt", ".rtf", ".pages"), (".xlsx", ".xls", ".ods", ".csv", ".numbers")
TOLD = {
    **dict.fromkeys(OF_WORDS, "is a document of a word processor"),
    **dict.fromkeys(OF_TABLES, "is a table of a spreadsheet"),
    ".pdf": "is a PDF",
}
BRIEFINGS = FOLDERS["briefings"][0]


def wrong_ending(name: str, folder: str, ending: str) -> str:
    """What is wrong with the name of a file that has not the ending of its folder."""
    path = PurePath(name)
    if path.suffix == ".txt" and PurePath(path.stem).suffix in (ending, ".yaml"):
        named = f"{PurePath(path.stem).stem}{ending}"
        return f'ends in ".txt", which some computers do not show; rename it to {named}'
    if path.suffix.lower() in (ending, ".yaml" if ending == ".yml" else ".markdown"):
        return f'does not end in "{ending}" in small letters; rename it to {path.stem}{ending}'
    if said := TOLD.get(path.suffix.lower()):
        return f"{said}; keep it elsewhere, and write what it says into {folder}/{path.stem}{ending}"
    if path.suffix == ".md":
        return f"is a text in Markdown; a briefing belongs into {BRIEFINGS}/: move it there"
    if path.suffix == ".yml":
        return "is a file of data; a plan belongs into data/plans/, a measure into data/measures/: move it there"
    return f'does not end in "{ending}"; a file here is named {path.stem}{ending}'


def unknown_file(name: str, value: Value, known: set[str]) -> str:
    """What is wrong with a file in data/ that belongs to no part of the record, and where it belongs."""
    path = PurePath(name)
    if path.suffix == ".txt" and path.stem in known:
        return f'ends in ".txt", which some computers do not show; rename it to {path.stem}'
    if meant := belongs_to(value):
        return f"belongs into {FOLDERS[meant][0]}/; move it to {FOLDERS[meant][0]}/{path.stem}{FOLDERS[meant][1]}"
    if said := TOLD.get(path.suffix.lower()):
        return f"{said}; keep it elsewhere, and write what it says into data/plans/{path.stem}.yml"
    return f"is no file of the record{did_you_mean(name, known) or '; take it out'}"


def belongs_to(value: Value, collection: str = "") -> str:
    """The other collection whose fields a file has; nothing where it has those of its own, or of none."""
    if not isinstance(value, dict) or (collection and _missing(value, FOLDERS[collection][2]) <= 1):
        return ""
    fitting = (
        name
        for name, (_, ending, model) in FOLDERS.items()
        if name not in (collection, "translations") and ending == ".yml" and not _missing(value, model)
        and value.keys() <= model.model_fields.keys()
    )  # fmt: skip
    return next(fitting, "")


def _missing(value: dict[str, Value], model: type[BaseModel]) -> int:
    """How many fields that a model needs are not there."""
    needed = {name for name, field in model.model_fields.items() if field.is_required() and name not in NO_FIELDS}
    return len(needed - value.keys())
