"""The record: all that the portal publishes, read from `data/` and `docs/briefings/`, with where each thing stands."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path as FilePath
from typing import Any, TypeVar, cast

from pydantic import BaseModel, TypeAdapter, ValidationError

from macros.model.briefing import Briefing
from macros.model.measure import Measure
from macros.model.meeting import Meeting
from macros.model.plan import Plan
from macros.model.portal import Portal
from macros.model.vocabulary import Body, Correction, Document, Kind, RatingKey, Term, Theme
from macros.model.wording import mistakes_of
from macros.model.written import Id
from macros.source.markdown_source import markdown_source
from macros.source.mistake import Mistake, MistakesFound, did_you_mean
from macros.source.text import text_of
from macros.source.yaml_source import Path, YamlSource, yaml_source

T = TypeVar("T", bound=BaseModel)

PORTAL = "data/portal.yml"

# One file each: a group of entries under their ids, in the order of the pages.
VOCABULARIES: dict[str, type[BaseModel]] = {
    "kinds": Kind,
    "rating_keys": RatingKey,
    "bodies": Body,
    "themes": Theme,
    "sources": Document,
    "glossary": Term,
    "corrections": Correction,
}

# One folder each: a file for every record, and the file's name is the id.
FOLDERS: dict[str, tuple[str, str, type[BaseModel]]] = {
    "plans": ("data/plans", ".yml", Plan),
    "measures": ("data/measures", ".yml", Measure),
    "meetings": ("data/meetings", ".yml", Meeting),
    "briefings": ("docs/briefings", ".md", Briefing),
}


def file_of(collection: str, record_id: str) -> str:
    """The file that a record, or the entry of a vocabulary, stands in: ("plans", "leo") is data/plans/leo.yml."""
    if collection in VOCABULARIES:
        return f"data/{collection}.yml"
    folder, ending, _ = FOLDERS[collection]
    return f"{folder}/{record_id}{ending}"


@dataclass(frozen=True)
class Record:
    """All that was read. `unread` names the files and collections in which something was wrong, so that a
    reference into them is not called a mistake as well.
    """

    root: FilePath
    portal: Portal
    kinds: dict[str, Kind]
    rating_keys: dict[str, RatingKey]
    bodies: dict[str, Body]
    themes: dict[str, Theme]
    sources: dict[str, Document]
    glossary: dict[str, Term]
    corrections: dict[str, Correction]
    plans: dict[str, Plan]
    measures: dict[str, Measure]
    meetings: dict[str, Meeting]
    briefings: dict[str, Briefing]
    files: dict[str, YamlSource] = field(repr=False)
    unread: frozenset[str] = frozenset()

    def each(self, kind: type[T]) -> list[tuple[str, Path, T]]:
        """Everything of a kind in the whole record, with its file and the path to it, in the order of the files."""
        return self._by_kind.get(kind, [])

    def plan_in(self, file: str) -> Plan | None:
        """The plan that stands in a file."""
        return self.plans.get(FilePath(file).stem) if file.startswith(FOLDERS["plans"][0]) else None

    def key_of(self, plan: Plan) -> RatingKey | None:
        """The rating key of a plan, if it has one."""
        return self.rating_keys.get(plan.rating_key or "")

    @cached_property
    def _by_kind(self) -> dict[type[BaseModel], list[tuple[str, Path, Any]]]:
        found: dict[type[BaseModel], list[tuple[str, Path, Any]]] = defaultdict(list)
        for collection in (*VOCABULARIES, *FOLDERS):
            for record_id, entry in getattr(self, collection).items():
                top: Path = (record_id,) if collection in VOCABULARIES else ()
                for path, thing in within(entry, top):
                    found[type(thing)].append((file_of(collection, record_id), path, thing))
        return found


def within(thing: BaseModel, path: Path = ()) -> Iterator[tuple[Path, BaseModel]]:
    """A thing and everything in it, each with the path that leads to it."""
    yield path, thing
    for name, value in thing:
        yield from _within_value(value, (*path, name))


def _within_value(value: object, path: Path) -> Iterator[tuple[Path, BaseModel]]:
    if isinstance(value, BaseModel):
        yield from within(value, path)
    elif isinstance(value, tuple):
        for number, entry in enumerate(value):
            yield from _within_value(entry, (*path, number))
    elif isinstance(value, dict):
        for key, entry in value.items():
            yield from _within_value(entry, (*path, key))


def read(root: FilePath) -> tuple[Record | None, list[Mistake]]:
    """The record below `root`, and every mistake in its files; no record where the configuration cannot be read."""
    reading = _Reading(root)
    portal = reading.model(PORTAL, Portal)
    vocabularies = {name: reading.vocabulary(name, entry) for name, entry in VOCABULARIES.items()}
    folders = {name: reading.folder(name) for name in FOLDERS}
    reading.unknown_files()
    if portal is None:
        return None, reading.mistakes
    parts = cast(dict[str, Any], vocabularies | folders)
    record = Record(root, portal, **parts, files=reading.files, unread=frozenset(reading.unread))
    return record, reading.mistakes


class _Reading:
    """One pass over the files of a record, which gathers what could be read and every mistake."""

    def __init__(self, root: FilePath) -> None:
        self.root = root
        self.files: dict[str, YamlSource] = {}
        self.mistakes: list[Mistake] = []
        self.unread: set[str] = set()

    def model(self, file: str, model: type[T], record_id: str | None = None) -> T | None:
        """The one record of a file."""
        extra: dict[str, Any] = {} if record_id is None else {"id": record_id}
        return cast(T | None, self._validated(file, TypeAdapter(model), model, extra))

    def vocabulary(self, name: str, entry: type[T]) -> dict[str, T]:
        """The entries of a vocabulary under their ids."""
        adapter = TypeAdapter(dict[Id, entry])  # type: ignore[valid-type]
        return self._validated(f"data/{name}.yml", adapter, entry, {}) or {}

    def folder(self, name: str) -> dict[str, BaseModel]:
        """The records of a folder under their ids, in the order of their files' names."""
        folder, ending, model = FOLDERS[name]
        records = {}
        for path in sorted((self.root / folder).glob("*")):
            if path.name.startswith("."):
                continue
            file = f"{folder}/{path.name}"
            if path.suffix != ending or path.is_dir():
                self._wrong(file, f'does not end in "{ending}"; a file here is named {path.stem}{ending}')
            elif (record := self.model(file, model, path.stem)) is not None:
                records[path.stem] = record
        return records

    def unknown_files(self) -> None:
        """Files of `data/` that belong to no part of the record."""
        known = {"portal.yml", *(f"{name}.yml" for name in VOCABULARIES), *(n for n in FOLDERS if n != "briefings")}
        for path in sorted((self.root / "data").glob("*")):
            if path.name not in known and path.suffix != ".md" and not path.name.startswith("."):
                self._wrong(f"data/{path.name}", f"is not a file of the record{did_you_mean(path.name, known)}")

    def _validated(self, file: str, adapter: TypeAdapter[Any], model: type[BaseModel], extra: dict[str, Any]) -> Any:
        try:
            source, body = self._source(file)
        except MistakesFound as wrong:
            self.mistakes += wrong.mistakes
            self.unread.add(file)
            return None
        self.files[file] = source
        if not isinstance(source.value, dict):
            self._wrong(file, "does not begin with a field; write a name, a colon and a value")
            return None
        if extra and "id" in source.value:
            self.mistakes.append(source.mistake(("id",), "the file's name is the id; take this line out", at_key=True))
        try:
            return adapter.validate_python({**source.value, **extra, **body})
        except ValidationError as wrong:
            self.mistakes += mistakes_of(wrong, source, model)
            self.unread.add(file)
            return None

    def _source(self, file: str) -> tuple[YamlSource, dict[str, str]]:
        if not (self.root / file).is_file():
            raise MistakesFound([Mistake(file, 1, 1, "is missing; the record cannot be read without it")])
        text = text_of(self.root, file)
        if not file.endswith(".md"):
            return yaml_source(file, text), {}
        source = markdown_source(file, text)
        return source.front, {"body": source.body}

    def _wrong(self, file: str, text: str) -> None:
        self.mistakes.append(Mistake(file, 1, 1, text))
        self.unread.add(file)
