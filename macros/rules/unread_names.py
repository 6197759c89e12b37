"""Names and ratings in what could not be read: they are looked up as they were typed, so that no mistake waits for
another to be mended.
"""

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel

from macros.model.field_shape import entry_of, is_list, model_of
from macros.model.id_form import is_id
from macros.model.meant_name import unknown_name
from macros.model.record import FOLDERS, VOCABULARIES, Record, file_of
from macros.model.references import NAMED_IN
from macros.rules.meant_rating import meant_rating
from macros.source.mistake import Mistake
from macros.source.pruned import PrunedSource
from macros.source.yaml_source import Path, Value
from macros.standing.stages import NOT_RECORDED
from macros.things.action.action import Rating

COLLECTION_OF = {(model, field): collection for model, field, collection in NAMED_IN}
Typed = Iterator[tuple[type[BaseModel], str, Path, str]]


def mistakes_of_unread_names(record: Record) -> Iterator[Mistake]:
    """Every name in what could not be read that nothing has, and every rating that its plan's key has not."""
    for file in sorted(record.unread & record.files.keys()):
        source, shape = record.files[file], _shape_of(file)
        whole, gone = (source.whole, source.gone) if isinstance(source, PrunedSource) else (source, frozenset({()}))
        for model, field, path, typed in _typed(shape, whole.value, ()):
            if any(path[: len(it)] == it for it in gone) and (
                wrong := _wrong_with(record, whole.value, model, field, typed)
            ):
                mistake = whole.mistake(path, wrong)
                if mistake.line not in whole.slipped:
                    yield mistake


def _wrong_with(record: Record, plan: Value, model: type[BaseModel], field: str, typed: str) -> str:
    if (model, field) == (Rating, "rating"):
        named = plan.get("rating_key") if isinstance(plan, dict) else None
        key = record.rating_keys.get(named) if isinstance(named, str) else None
        known = key.ratings if key else {}
        wrong = key and typed not in known and typed != NOT_RECORDED
        return f'"{typed}" is not in the rating key of this plan{meant_rating(typed, known)}' if wrong else ""
    collection = COLLECTION_OF[model, field]
    known_there = getattr(record, collection)
    # What has the form of an id may stand in a file that could not be read.
    if not typed.strip() or typed in known_there or (is_id(typed) and file_of(collection, typed) in record.unread):
        return ""
    return unknown_name(typed, collection, known_there)


def _typed(shape: Any, value: Value, path: Path) -> Typed:
    """Every text that names something or rates, in a value of some type as it was typed."""
    model = model_of(shape)
    if model and isinstance(value, dict):
        for name, field in model.model_fields.items():
            if name not in value:
                continue
            for at, text in _texts(value[name]):
                if (model, name) in COLLECTION_OF or (model, name) == (Rating, "rating"):
                    yield model, name, (*path, name, *at), text
            yield from _typed(field.annotation, value[name], (*path, name))
    elif is_list(shape) and isinstance(value, list):
        for number, entry in enumerate(value):
            yield from _typed(entry_of(shape), entry, (*path, number))
    elif isinstance(value, dict) and len(get_args(shape)) == 2:
        for name, entry in value.items():
            yield from _typed(entry_of(shape), entry, (*path, name))


def _texts(value: Value) -> Iterator[tuple[Path, str]]:
    """A text, or each text of a list, with its place."""
    if isinstance(value, str):
        yield (), value
    if isinstance(value, list):
        yield from (((number,), entry) for number, entry in enumerate(value) if isinstance(entry, str))


def _shape_of(file: str) -> Any:
    """The type of what a file holds."""
    for name, entry in VOCABULARIES.items():
        if file == file_of(name, ""):
            return dict[str, entry]  # type: ignore[valid-type]
    stem = file.rpartition("/")[2]
    folder = [it for it in FOLDERS.values() if file == f"{it[0]}/{stem}" and file.endswith(it[1])]
    # Of briefings and their translations, which lie in one folder, a translation has two dots in its name.
    return folder[-1 if stem.count(".") > 1 else 0][2] if folder else None
