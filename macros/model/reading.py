"""The reading of a record: every file of `data/` and `docs/briefings/`, and every mistake in any of them."""

from dataclasses import replace
from pathlib import Path as FilePath
from typing import Any, TypeVar, cast
from unicodedata import category

from pydantic import BaseModel, TypeAdapter, ValidationError

from macros.model.field_shape import stand_ins
from macros.model.misplaced_file import belongs_to, unknown_file, wrong_ending
from macros.model.present_names import with_present_names
from macros.model.record import (
    ADDRESSES,
    FOLDERS,
    IMPORTS,
    KNOWN,
    MEDIA,
    OPTIONAL,
    PICTURES,
    PLAIN_WORDS,
    PORTAL,
    SEARCH_WORDS,
    VOCABULARIES,
    Record,
)
from macros.model.wording import mistakes_of
from macros.model.written import Id, Line
from macros.source.markdown_source import mended_markdown
from macros.source.mistake import Mistake, MistakesFound
from macros.source.pruned import pruned
from macros.source.text import text_of
from macros.source.yaml_source import Value, YamlSource, mended_source
from macros.things.known_name.known_name import KnownName
from macros.things.portal.portal import Portal

T = TypeVar("T", bound=BaseModel)

# Texts for people that lie beside the files of data/.
NOTES = ("LICENCE.md", "README.md")


def read(root: FilePath) -> tuple[Record | None, list[Mistake]]:
    """The record below `root`, and every mistake in its files; no record where the configuration cannot be read."""
    reading = _Reading(root)
    portal = reading.model(PORTAL, Portal)
    vocabularies = {name: reading.vocabulary(name, entry) for name, entry in VOCABULARIES.items()}
    folders = {name: reading.folder(name) for name in FOLDERS}
    words = {
        "plain_words": reading.words(PLAIN_WORDS, Line),
        "search_words": reading.words(SEARCH_WORDS, tuple[Line, ...]),
        "known": reading.words(KNOWN, KnownName),
    }
    reading.unknown_files()
    if portal is None:
        return None, reading.mistakes
    parts = cast(dict[str, Any], vocabularies | folders | words)
    record = Record(root, portal, **parts, files=reading.files, unread=frozenset(reading.unread))
    return with_present_names(record), reading.mistakes


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
        return cast(T | None, self._validated(file, model, extra))

    def vocabulary(self, name: str, entry: type[T]) -> dict[str, T]:
        """The entries of a vocabulary under their ids."""
        if name in OPTIONAL and not (self.root / f"data/{name}.yml").exists():
            return {}
        return self._validated(f"data/{name}.yml", dict[Id, entry], {}) or {}  # type: ignore[valid-type]

    def folder(self, name: str) -> dict[str, BaseModel]:
        """The records of a folder under their ids, in the order of their files' names."""
        folder, ending, model = FOLDERS[name]
        records = {}
        for path in sorted((self.root / folder).glob("*")):
            if path.name.startswith(".") or not _is_text(path.name) or not _is_of(name, path):
                continue
            file = f"{folder}/{path.name}"
            if path.is_dir():
                self._wrong(file, f"is a folder; put what it holds into {folder}/ itself")
            elif path.suffix != ending:
                self._wrong(file, wrong_ending(path.name, folder, ending))
                self.unread.add(f"{folder}/{path.name.partition('.')[0]}{ending}")
            elif (record := self.model(file, model, path.stem)) is not None:
                records[path.stem] = record
        return records

    def words(self, file: str, shape: Any) -> dict[str, Any]:
        """A list of words, each with what stands for it: of the given shape."""
        return self._validated(file, dict[Line, shape], {}) or {}

    def unknown_files(self) -> None:
        """Files of `data/` that belong to no part of the record."""
        known = {"portal.yml", *(f"{name}.yml" for name in ("plain_words", "search_words", "known", *VOCABULARIES))}
        known |= {FilePath(ADDRESSES).name, FilePath(IMPORTS).name}
        known |= {FilePath(folder).name for folder, _, _ in FOLDERS.values() if folder.startswith("data/")}
        for path in sorted((self.root / "data").glob("*")):
            if path.name not in (*known, *NOTES) and not path.name.startswith("."):
                self._wrong(f"data/{path.name}", unknown_file(path.name, self._value(path), known))

    def _validated(self, file: str, shape: Any, extra: dict[str, Any]) -> Any:
        try:
            source, body, mistakes = self._source(file)
        except MistakesFound as wrong:
            source, body, mistakes = None, {}, wrong.mistakes
        if mistakes:
            self.mistakes += mistakes
            self.unread.add(file)
        if source is None:
            return None
        self.files[file] = source
        if not isinstance(source.value, dict):
            self.mistakes.append(source.mistake((), "this is no field; write a name, a colon, a space and a value"))
            self.unread.add(file)
            return None
        if said := self._misplaced(file, shape, source.value):
            self._wrong(file, said)
            return None
        if extra and "id" in source.value:
            self.mistakes.append(source.mistake(("id",), "the file's name is the id; take this line out", at_key=True))
        if body and "body" in source.value:
            text = '"body" cannot stand here; write the text below the second line ---'
            self.mistakes.append(source.mistake(("body",), text, at_key=True))
        try:
            return TypeAdapter(shape).validate_python({**source.value, **extra, **body})
        except ValidationError as wrong:
            self.mistakes += [it for it in mistakes_of(wrong, source, shape) if it.line not in source.slipped]
            self.unread.add(file)
            return self._rest(source, shape, wrong, extra | body)

    def _misplaced(self, file: str, shape: Any, value: Value) -> str:
        """Why nothing in a file can be read as what its folder holds; nothing where it can."""
        collection = next((name for name, (_, _, model) in FOLDERS.items() if model is shape), "")
        if not collection:
            return ""
        if not value:
            return "is empty; copy what a file like it begins with, or take it out"
        meant = belongs_to(value, collection)
        return f"belongs into {FOLDERS[meant][0]}/, by its fields; move it there" if meant else ""

    def _value(self, path: FilePath) -> Value:
        """What stands in a file that belongs to no part of the record, as far as it can be read."""
        if path.suffix not in (".yml", ".yaml") or not path.is_file() or path.is_symlink():
            return {}
        try:
            source, _ = mended_source(path.name, text_of(path.parent, path.name))
        except MistakesFound:
            return {}
        return source.value if source else {}

    def _rest(self, source: YamlSource, shape: Any, wrong: ValidationError, added: dict[str, Any]) -> Any:
        """What can be read of a file with mistakes, so that its other mistakes are found as well; or nothing."""
        rest = pruned(source, (error["loc"] for error in wrong.errors()))
        assert isinstance(rest.value, dict)
        stood_in = {name: it for name, it in stand_ins(shape).items() if name not in (*rest.value, *added)}
        try:
            read = TypeAdapter(shape).validate_python({**rest.value, **stood_in, **added})
        except ValidationError:
            return None
        self.files[source.file] = replace(rest, stood_in=frozenset(stood_in))
        return read

    def _source(self, file: str) -> tuple[YamlSource | None, dict[str, str], list[Mistake]]:
        if not (self.root / file).is_file() and not (self.root / file).is_symlink():
            raise MistakesFound([Mistake(file, 1, 1, "is missing; put it back, the record cannot be read without it")])
        text = text_of(self.root, file)
        if not file.endswith(".md"):
            source, mistakes = mended_source(file, text)
            return source, {}, mistakes
        page, mistakes = mended_markdown(file, text)
        return (page.front, {"body": page.body}, mistakes) if page else (None, {}, mistakes)

    def _wrong(self, file: str, text: str) -> None:
        self.mistakes.append(Mistake(file, 1, 1, text))
        self.unread.add(file)


def _is_text(name: str) -> bool:
    """Whether a file's name is letters; of one in another encoding than the system's the rule on files tells."""
    return not any(category(sign) == "Cs" for sign in name)


def _is_of(collection: str, path: FilePath) -> bool:
    """Whether a file belongs to a collection: translations and pictures lie in one folder with the briefings."""
    is_translation = path.suffix == ".md" and "." in path.stem
    if collection == "briefings":
        is_beside = path.suffix in PICTURES or (path.name == MEDIA and path.is_dir())
        return not is_translation and not is_beside
    return is_translation or collection != "translations"
