"""Whole small records at random, as files: every field of the model absent, there once, or many times.

The fields are read from the model itself, so that a new one is tried without a line here. What the check names is taken
out again, entry by entry, until the rest passes. A way says what all of a record is like: empty, all of one colour, …
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import yaml
from hypothesis import strategies as st
from pydantic import BaseModel

from macros.model.partial_date import When
from macros.model.record import FOLDERS, VOCABULARIES
from macros.model.references import NAMED_IN
from macros.model.telephone import PhoneNumber
from macros.model.web_address import Host, SiteAddress, WebAddress
from macros.model.written import (
    Citation,
    Figure,
    FileName,
    Flag,
    Id,
    ItemId,
    Length,
    Line,
    Number,
    Percent,
    PointReference,
    Reference,
    Stage,
    Text,
    Whole,
)
from macros.rules.checked import checked_record
from macros.source.markdown_source import markdown_source
from macros.source.mistake import Mistake, MistakesFound
from macros.source.yaml_source import Path as Way
from macros.source.yaml_source import YamlSource, yaml_source
from macros.things.rating_key.rating_key import RatingName

Files = dict[str, Any]
Strategy = st.SearchStrategy[Any]

# Odd texts as a plan may hold them; nothing in them is personal.
TEXTS = st.sampled_from(
    [
        "Write it down", "Build 10 homes.", "Is it done?", "Audit (again)", "A “quoted” text…", "Many words " * 30,
        "Wort" * 40, "Zażółć gęślą jaźń", "記録を残す", "العربية", "<b>bold</b> & more", "{{ it }} {% if %}",
        "a | b | c", "# heading", "- entry", "**bold** [link](x)", "50% of £2,000", "yes", "1.10", "2020-12",
        "👩‍👧 family", "x",
    ]
)  # fmt: skip
DAYS = ["2019", "2019-07", "2019-11-30", "2020-02", "2020-05-15", "2020-10-06", "2021", "2021-03", "2021-09-30", "2022"]
IDS = ["one", "two", "three"]
ITEMS = ["1", "1.1", "A5", "b", "c-d"]
LETTERS = "abc"
COLOURS = ["red", "amber", "green", "blue"]

# What a colour means where all of a record is of one.
STAGES = dict(zip(COLOURS, ["not started", "under way", "complete", "embedded"], strict=True))
WAYS = ("of all sorts", "empty", "only totals", "forty meetings", *(f"all {colour}" for colour in COLOURS))

_MANY = st.sampled_from([0, 0, 1, 1, 2, 3])


@st.composite
def any_record(draw: st.DrawFn, way: str) -> Files:
    """The files of a record, each as plain values; a briefing has a `body`."""
    named = {name: draw(st.lists(st.sampled_from(IDS), unique=True)) for name in (*VOCABULARIES, *FOLDERS)}
    if way == "empty":
        named = {name: [] for name in named}
    named |= {
        "translations": [],
        "forewords": [],  # each is named for a year with facts
        "waivers": [],
        "tombstones": [],
        "bodies": named["bodies"] or ["one"],
        "sources": named["sources"] or ["one"],
    }
    named["kinds"] = named["kinds"] or ["one"]
    if way == "forty meetings":
        named["meetings"] = [f"{2018 + number // 12}-{number % 12 + 1:02}-03" for number in range(40)]
    elif way != "empty" and draw(st.booleans()):
        named["meetings"] = draw(st.sampled_from([[], DAYS[:1], DAYS[1:8]]))
    files: Files = {f"data/{name}.yml": {} for name in (*VOCABULARIES, "plain_words", "search_words", "known")}
    for name, model in VOCABULARIES.items():
        files[f"data/{name}.yml"] = {it: draw(_thing(model, named)) for it in named[name]}
    for name, (folder, ending, model) in FOLDERS.items():
        for it in named[name]:
            files[f"{folder}/{it}{ending}"] = draw(_thing(model, named))
    for key in files["data/rating_keys.yml"].values():
        key["ratings"] = {
            name: draw(_thing(_model_of(VOCABULARIES["rating_keys"], "ratings"), named)) for name in COLOURS
        }
    files["data/portal.yml"] = PORTAL | {
        "committee": draw(st.sampled_from(named["bodies"])),
        "voice": draw(st.sampled_from(["owner", "observer"])),
        "as_at": draw(st.sampled_from(["2021-09-15", "2020-05-20", "2026-01-01"])),
    }
    for file in files:
        if file.startswith("data/meetings/"):
            files[file]["date"] = Path(file).stem if Path(file).stem[0] == "2" else "2021"
        if file.startswith("data/plans/") and way == "only totals":
            files[file].pop("recommendations", None)
    if way.startswith("all "):
        _give_colour(files, way.removeprefix("all "))
    return files


def _give_colour(value: Any, colour: str) -> None:
    """Let every rating below a value be of one colour, and every key say what that means."""
    for name, it in value.items() if isinstance(value, dict) else ():
        if name in STAGES and isinstance(it, dict):
            it["stage"] = STAGES[name]
        elif name == "rating":
            value[name] = colour
    for it in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        _give_colour(it, colour)


PORTAL = {
    "title": "Any Candour",
    "partnership": "Any partnership",
    "area": "Anywhere",
    "contact": {"title": "Services", "text": "Ask for help."},
    "accessibility": {"prepared": "2019", "tested": "2019", "contact": "Tell us."},
    "address": "https://any.example/",
    "file_address": "https://files.example/{file}#L{line}",
}


def _thing(model: type[BaseModel], named: dict[str, list[str]]) -> Strategy:
    fields = {
        name: _field(model, name, named) for name in model.model_fields if name != "id" or model.__name__ not in TOPS
    }
    needed = TOLD.get(model.__name__, ())
    must = {
        name: it
        for name, it in fields.items()
        if it is not None and (model.model_fields[name].is_required() or name in needed)
    }
    may = {name: it for name, it in fields.items() if it is not None and name not in must}
    return st.fixed_dictionaries(must, optional=may)


# What names something that was published before.
OF_THE_PAST = {"was", "changes", "personal"}
# What a correction needs where it is of nothing personal.
TOLD = {"Correction": ("said", "says", "source")}
TOPS = {"Plan", "Measure", "Meeting", "Briefing", "Translation"}


def _field(model: type[BaseModel], name: str, named: dict[str, list[str]]) -> Strategy | None:
    """What can stand in a field; nothing where it names what the record does not have."""
    collections = {field: collection for kind, field, collection in NAMED_IN if kind is model}
    info = model.model_fields[name]
    kind: Any = Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
    if name in collections:
        of_list = get_origin(info.annotation) is tuple
        if not named[collections[name]]:
            return None
        known = st.sampled_from(named[collections[name]])
        return st.lists(known, max_size=2, unique=True) if of_list else known
    if name in OF_THE_PAST:
        return None
    if name == "body":
        return st.sampled_from(
            ["## What to do\n\nLook again.\n", "Say it.\n\n- one\n- two\n", "## Content\n\n## Content\n"]
        )
    return _of_type(kind, named)


def _of_type(kind: Any, named: dict[str, list[str]]) -> Strategy | None:
    if kind in PLAIN:
        return PLAIN[kind](named)
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return _of_type(next(it for it in inner if it is not NoneType), named)
    if origin is Literal:
        return st.sampled_from(inner)
    if origin is tuple:
        return _list_of(inner[0], named)
    if origin is dict:
        entry = _of_type(inner[1], named)
        return None if entry is None else st.dictionaries(st.sampled_from(COLOURS), entry, max_size=4)
    if isinstance(kind, type) and issubclass(kind, Stage):
        return st.sampled_from([str(it) for it in Stage])
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return st.deferred(lambda: _thing(kind, named))
    return st.sampled_from([str(it) for it in kind])


def _list_of(kind: Any, named: dict[str, list[str]]) -> Strategy | None:
    entry = _of_type(kind, named)
    if entry is None:
        return None
    return _MANY.flatmap(lambda number: st.lists(entry, min_size=number, max_size=number)).map(_in_order)


def _in_order(entries: list[Any]) -> list[Any]:
    """Entries with ids get ids of their own; those with dates stand in the order of these."""
    if all(isinstance(it, dict) for it in entries):
        for number, it in enumerate(entries):
            if "id" in it:
                it["id"] = f"{it['id']}{LETTERS[number]}"
        entries.sort(key=lambda it: str(it.get("as_at", "")))
    return entries


def _document(named: dict[str, list[str]]) -> Strategy:
    return st.fixed_dictionaries({"document": st.sampled_from(named["sources"]), "place": st.just("page 2")})


PLAIN: dict[Any, Callable[[dict[str, list[str]]], Strategy | None]] = {
    Text: lambda _: TEXTS,
    Line: lambda _: TEXTS.map(lambda text: " ".join(text.split())),
    When: lambda _: st.sampled_from(DAYS),
    Id: lambda _: st.sampled_from([*COLOURS, "not-recorded"]),
    RatingName: lambda _: st.sampled_from([*COLOURS, "not-recorded"]),
    ItemId: lambda _: st.sampled_from(ITEMS),
    Reference: lambda named: st.sampled_from(named["plans"]) if named["plans"] else None,
    PointReference: lambda _: None,
    FileName: lambda _: st.just("sound.mp3"),
    Length: lambda _: st.just("4:05"),
    Flag: lambda _: st.sampled_from(["yes", "no"]),
    Whole: lambda _: st.sampled_from(["0", "1", "4", "18"]),
    Number: lambda _: st.sampled_from(["0", "88.4", "-46", "15000"]),
    Figure: lambda _: st.sampled_from(["0", "88.4", "<5", "15000"]),
    Percent: lambda _: st.sampled_from(["0", "40", "100"]),
    Host: lambda _: st.just("παράδειγμα.example"),
    PhoneNumber: lambda _: st.sampled_from(["0300 000 0000", "+44 1632 960001"]),
    WebAddress: lambda _: st.just("https://elsewhere.example/paper.pdf"),
    SiteAddress: lambda _: st.just("https://any.example/"),
    Citation: _document,
}


def _model_of(model: type[BaseModel], field: str) -> type[BaseModel]:
    found: type[BaseModel] = get_args(model.model_fields[field].annotation)[1]
    return found


def write(files: Files, root: Path) -> dict[str, YamlSource]:
    """Write the files of a record below a folder; their sources."""
    sources = {}
    for file, value in files.items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        is_page = file.endswith(".md")
        front = {name: it for name, it in value.items() if name != "body"} if is_page else value
        text = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=10**6) if front else ""
        whole = f"---\n{text}---\n{value.get('body', '')}" if is_page else text
        (root / file).write_text(whole, "utf-8")
        sources[file] = markdown_source(file, whole).front if is_page else yaml_source(file, text)
    return sources


def kept(files: Files, root: Path, rounds: int = 40) -> bool:
    """Take out of a record what its check names, until the rest passes; whether it does."""
    for _ in range(rounds):
        sources = write(files, root)
        try:
            checked_record(root)
        except MistakesFound as wrong:
            if not all(_take_out_of(files, root, sources, it) for it in _last_first(wrong.mistakes)):
                return False
        else:
            return True
    return False


def _last_first(mistakes: Iterable[Mistake]) -> list[Mistake]:
    """One mistake of each line, the last of a file first, so that what is taken out moves none of the others."""
    return sorted({(it.file, it.line): it for it in mistakes}.values(), key=lambda it: (it.file, -it.line))


def _take_out_of(files: Files, root: Path, sources: dict[str, YamlSource], it: Mistake) -> bool:
    if it.file not in sources:
        return False
    # A file that has gone, and what has been taken out with another thing, need not be taken out again.
    way = _way(sources[it.file], files[it.file], it.line) if it.file in files else None
    return way is None or _take_out(files, root, it.file, way)


def _way(source: YamlSource, value: Any, line: int) -> Way:
    """The way to the last thing that begins on or before a line."""
    ways = sorted((source.mistake(way, "", at_key=True).line, way) for way in _ways(value, ()))
    return next((way for at, way in reversed(ways) if at <= line), ())


def _ways(value: Any, way: Way) -> list[Way]:
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for step, it in entries if step != "body" for found in ((*way, step), *_ways(it, (*way, step)))]


def _take_out(files: Files, root: Path, file: str, way: Way) -> bool:
    """Take out the entry of a list that is named, else the field; a file goes whole where it cannot be without that."""
    ends = [end for end, step in enumerate(way, start=1) if isinstance(step, int)]
    way = way[: ends[-1]] if ends else way
    if len(way) < 2 and _model_in(file) and (not way or _model_in(file)[0].model_fields[str(way[0])].is_required()):
        (root / file).unlink(missing_ok=True)
        files.pop(file)
        return True
    value = files[file]
    for step in way[:-1]:
        value = value[step]
    if way:
        del value[way[-1]]
    return bool(way)


def _model_in(file: str) -> list[type[BaseModel]]:
    """The model of a file that holds one record; nothing of a vocabulary."""
    return [model for folder, _, model in FOLDERS.values() if file.startswith(f"{folder}/")]
