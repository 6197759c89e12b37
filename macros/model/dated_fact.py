"""Dated facts: what the record says of a day, each under a name that stays. What is published of them stays published.

They are taken from the values as they were typed, so that a file of an earlier form of the record tells them too.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from macros.source.yaml_source import Path, Value

# The folders and files of the record that hold them.
FOLDERS = ("plans", "measures", "meetings")
FILES = ("corrections", "tombstones", "rating_keys")
WITH_FACTS = (*(f"data/{name}" for name in FOLDERS), *(f"data/{name}.yml" for name in FILES))

# What a whole file says of its thing, by its folder.
OF_FILES: dict[str, tuple[str, ...]] = {
    "plans": ("title", "kind", "called", "owner", "begun", "published", "ratified", "ratified_by", "rating_key"),
    "measures": ("title", "unit", "better"),
    "meetings": ("title", "date", "body"),
}
# Things that have an id, and what was said with them.
THINGS: dict[str, tuple[str, ...]] = {
    "recommendations": ("title", "text", "called", "outcomes"),
    "actions": ("title", "text", "added", "leads", "supports", "measures", "outcomes"),
    "steps": ("title", "leads", "supports"),
    "learning": ("title", "text"),
    "questions": ("asked_by", "question", "answered_by", "answer"),
    "promises": ("kind", "promise", "by", "due", "words"),
}
LISTS = ("reported", "rating_dates", "deadlines", "ratings", "updates", "evidence", "readings", "items")
SINGLE = ("response", "kept", "baseline", "target", "withdrawn")
# Lists to which something may be added: all that was on them stays.
GROWING = ("outcomes", "supports", "measures", "changes")
# What explains a fact, and may be mended at any time; and what is said where nothing is written.
EXPLAINS = ("note", "source", "despite", "measure", "about", "themes")
UNSAID = {"assessment": "claim", "rating": "not-recorded", "kind": "promise", "not_done": "no", "no_change": "no"}
# What a fact says by leaving it out: to add it later would change what was said.
LEFT_OUT = {
    "ratings": ("rating", "stage", "assessment", "by", "done_on", "progress", "not_done"),
    "deadlines": ("due",),
    "evidence": ("checked_by",),
    "promises": ("kind", "by", "due"),
}
# That a deadline is the first of its list: one that is put before it would take its place.
ORIGINAL = "original date"


@dataclass(frozen=True)
class DatedFact:
    """One fact: its name ("plans/leo/actions/1.1/ratings/2021-02-02"), what it says, the date that it is of as somebody
    typed it, and where it stands in its file.
    """

    name: str
    said: Mapping[str, Any]
    date: str
    path: Path = ()

    @property
    def place(self) -> str:
        """The list that it is of; the name itself of what stands alone."""
        above, _, _ = self.name.rpartition("/")
        return above if above.rpartition("/")[2] in LISTS else self.name

    def keeps(self, other: "DatedFact") -> bool:
        """Whether it says all that the other said; it may say more."""
        return all(_is_kept(name, value, self.said.get(name)) for name, value in other.said.items())


def fact(name: str, said: Mapping[str, Any], date: str, path: Path = ()) -> DatedFact:
    """A fact with all that it says, also what it says by leaving it out."""
    group = name.split("/")[-2]
    return DatedFact(name, dict.fromkeys(LEFT_OUT.get(group, ()), "") | dict(said), date, path)


def _is_kept(name: str, value: Any, now: Any) -> bool:
    if name in GROWING and isinstance(value, list) and isinstance(now, list):
        return not Counter(value) - Counter(now)
    return bool(value == now)


def facts_of_file(file: str, value: Value) -> list[DatedFact]:
    """The dated facts of a file of the record, from its values; none of a file that holds none."""
    _, _, below = file.removesuffix(".yml").partition("/")
    folder, _, name = below.partition("/")
    if not isinstance(value, dict):
        return []
    if folder in FOLDERS and name:
        date = _text(value.get("published") or value.get("date"))
        return [fact(below, _some(value, OF_FILES[folder]), date), *_within(below, below, value, (), date)]
    if folder == "corrections":
        return list(_corrections(value))
    if folder == "tombstones":
        return list(_tombstones(value))
    return list(_rating_keys(value)) if folder == "rating_keys" else []


def _within(top: str, place: str, value: dict[str, Value], path: Path, date: str) -> Iterator[DatedFact]:
    """What a thing holds. An action is named under its plan: it may be put under another recommendation."""
    for name, entries in value.items():
        if name in SINGLE and isinstance(entries, dict):
            day = _text(entries.get("as_at")) or _text(entries.get("on")) or date
            yield fact(f"{place}/{name}", _said(entries), day, (*path, name))
        for number, it in enumerate(entries if isinstance(entries, list) else ()):
            spot = (*path, name, number)
            if name in LISTS:
                yield _listed(f"{place}/{name}", it if isinstance(it, dict) else {"as_at": it}, spot, date)
            elif name in THINGS and isinstance(it, dict) and it.get("id"):
                at = f"{top if name == 'actions' else place}/{name}/{_text(it['id'])}"
                day = _text(it.get("added")) or date
                yield fact(at, _some(it, THINGS[name]), day, spot)
                yield from _within(top, at, it, spot, day)


def _listed(place: str, it: dict[str, Value], path: Path, date: str) -> DatedFact:
    """A fact of a list, named by its date: a deadline by when it is due, an item of a meeting by its number."""
    own, said = _text(it.get("as_at")) or date, _said(it)
    if place.endswith("/deadlines"):
        first = {ORIGINAL: "yes"} if path[-1] == 0 else {}
        return fact(f"{place}/{_text(it.get('due')) or 'in-words'}", said | first, own, path)
    if place.endswith("/items"):
        return fact(f"{place}/{_text(it.get('number')) or 'without-number'}", said, own, path)
    return fact(f"{place}/{own or 'without-date'}", said, own, path)


def _corrections(value: dict[str, Value]) -> Iterator[DatedFact]:
    for name, it in value.items():
        if isinstance(it, dict):
            said = _some(it, ("on", "of", "changes", "said", "says", "why"))
            said |= {"about": _plain(it["about"])} if it.get("about") else {}
            yield fact(f"corrections/{name}", said, _text(it.get("on")), (name,))


def _tombstones(value: dict[str, Value]) -> Iterator[DatedFact]:
    for name, it in value.items():
        if isinstance(it, dict):
            said = _some(it, ("address", "title", "on", "why", "replaced_by"))
            yield fact(f"tombstones/{name}", said, _text(it.get("on")), (name,))


def _rating_keys(value: dict[str, Value]) -> Iterator[DatedFact]:
    """What a key is called and what each colour means: to change that would change every rating given in it."""
    for name, key in value.items():
        told = key if isinstance(key, dict) else {}
        # It belongs to what the colours mean, and explains no other fact.
        note = {"note": _text(told["note"])} if told.get("note") else {}
        yield fact(f"rating_keys/{name}", _some(told, ("title",)) | note, "", (name,))
        colours = told.get("ratings")
        for colour, it in colours.items() if isinstance(colours, dict) else ():
            if isinstance(it, dict):
                said = _some(it, ("colour", "word", "stage", "meaning"))
                yield fact(f"rating_keys/{name}/{colour}", said, "", (name, "ratings", colour))


def _some(value: dict[str, Value], names: tuple[str, ...]) -> dict[str, Any]:
    return _said({name: it for name, it in value.items() if name in names})


def _said(value: dict[str, Value]) -> dict[str, Any]:
    """The fields of a fact; those that explain it and those that say what is so anyway are left out."""
    plain = {name: _plain(it) for name, it in value.items() if name not in EXPLAINS and it not in ("", [], {})}
    return {name: it for name, it in plain.items() if UNSAID.get(name) != it}


def _plain(value: Value) -> Any:
    """A value in which the folding of its lines does not count."""
    if isinstance(value, dict):
        return _said(value)
    return [_plain(it) for it in value] if isinstance(value, list) else _text(value)


def _text(value: object) -> str:
    return re.sub(r"\s+", " ", value).strip() if isinstance(value, str) else ""
