"""The record: all that the portal publishes, read from `data/` and `docs/briefings/`, with where each thing stands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path as FilePath
from typing import Any, TypeVar

from pydantic import BaseModel

from macros.source.yaml_source import Path, YamlSource
from macros.things.body.body import Body
from macros.things.briefing.briefing import Audience, Briefing, Language, Translation
from macros.things.correction.correction import Correction
from macros.things.document.document import Document
from macros.things.known_name.known_name import KnownName
from macros.things.measure.measure import Measure
from macros.things.meeting.meeting import Meeting
from macros.things.plan.plan import Plan, PlanKind
from macros.things.portal.portal import Portal
from macros.things.rating_key.rating_key import RatingKey
from macros.things.term.term import Term
from macros.things.theme.theme import Theme
from macros.things.tombstone.tombstone import Tombstone
from macros.things.waiver.waiver import Waiver
from macros.things.year.year import Foreword

T = TypeVar("T", bound=BaseModel)

PORTAL = "data/portal.yml"
# The register of what was published: every address, and the places on pages that things of the record have.
ADDRESSES = "data/addresses.txt"
# How the documents of a plan are read that are imported: no record, and not published.
IMPORTS = "data/imports"
PLAIN_WORDS = "data/plain_words.yml"
SEARCH_WORDS = "data/search_words.yml"
KNOWN = "data/known.yml"

# One file each: a group of entries under their ids, in the order of the pages.
VOCABULARIES: dict[str, type[BaseModel]] = {
    "kinds": PlanKind,
    "rating_keys": RatingKey,
    "bodies": Body,
    "themes": Theme,
    "audiences": Audience,
    "languages": Language,
    "sources": Document,
    "glossary": Term,
    "corrections": Correction,
    "tombstones": Tombstone,
    "waivers": Waiver,
}
# Those without which a record is whole.
OPTIONAL = ("tombstones",)

# One folder each: a file for every record, and the file's name is the id.
FOLDERS: dict[str, tuple[str, str, type[BaseModel]]] = {
    "plans": ("data/plans", ".yml", Plan),
    "measures": ("data/measures", ".yml", Measure),
    "meetings": ("data/meetings", ".yml", Meeting),
    "briefings": ("docs/briefings", ".md", Briefing),
    "translations": ("docs/briefings", ".md", Translation),
    "forewords": ("docs/years", ".md", Foreword),
}

COLLECTIONS = (*VOCABULARIES, *FOLDERS)

# What may lie beside the briefings: pictures that they show, and the folder of sounds and films.
PICTURES = (".png", ".jpg", ".jpeg", ".webp")
MEDIA = "media"


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
    kinds: dict[str, PlanKind]
    rating_keys: dict[str, RatingKey]
    bodies: dict[str, Body]
    themes: dict[str, Theme]
    audiences: dict[str, Audience]
    languages: dict[str, Language]
    sources: dict[str, Document]
    glossary: dict[str, Term]
    corrections: dict[str, Correction]
    tombstones: dict[str, Tombstone]
    waivers: dict[str, Waiver]
    plans: dict[str, Plan]
    measures: dict[str, Measure]
    meetings: dict[str, Meeting]
    briefings: dict[str, Briefing]
    translations: dict[str, Translation]
    forewords: dict[str, Foreword]
    plain_words: dict[str, str]
    search_words: dict[str, tuple[str, ...]]
    known: dict[str, KnownName]
    files: dict[str, YamlSource] = field(repr=False)
    unread: frozenset[str] = frozenset()

    # What follows from a record is kept for it, and not for another one that says the same.
    __hash__ = object.__hash__

    def each(self, kind: type[T]) -> list[tuple[str, Path, T]]:
        """Everything of a kind in the whole record, with its file and the path to it, in the order of the files."""
        return self._by_kind.get(kind, [])

    def kinds_held(self) -> Iterable[type[BaseModel]]:
        """The kinds of which there is anything."""
        return self._by_kind

    def plan_in(self, file: str) -> Plan | None:
        """The plan that stands in a file."""
        return self.plans.get(FilePath(file).stem) if file.startswith(FOLDERS["plans"][0]) else None

    def key_of(self, plan: Plan) -> RatingKey | None:
        """The rating key of a plan, if it has one."""
        return self.rating_keys.get(plan.rating_key or "")

    @cached_property
    def _by_kind(self) -> dict[type[BaseModel], list[tuple[str, Path, Any]]]:
        found: dict[type[BaseModel], list[tuple[str, Path, Any]]] = defaultdict(list)
        for collection in COLLECTIONS:
            for record_id, entry in getattr(self, collection).items():
                top: Path = (record_id,) if collection in VOCABULARIES else ()
                for path, thing in within(entry, top):
                    found[type(thing)].append((file_of(collection, record_id), path, thing))
        for name, known in self.known.items():
            found[type(known)].append((KNOWN, (name,), known))
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
