"""The past is not rewritten in silence: what was published and is dated stays, or a correction names it.

Source: design, section 5, rule 9. Adding is free, and so is what explains a fact (its note, its source).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from macros.model.dated_fact import WITH_FACTS, DatedFact, facts_of_file
from macros.model.old_names import old_names, page_of
from macros.model.record import Record, file_of
from macros.rules.lost_facts import Lost, lost, said_of
from macros.source.mistake import Mistake, MistakesFound
from macros.source.published_files import published_files
from macros.source.yaml_source import Value, yaml_source

CORRECTIONS = file_of("corrections", "")
# So many words in a row of what was taken out would tell it again.
TOLD_AGAIN = 4


def mistakes_of_past(root: Path, record: Record) -> list[Mistake]:
    """Every dated fact that was published and was changed or taken away, and that no new correction names."""
    published = published_files(root, WITH_FACTS).files
    texts = {file: text for file, text in published.items() if file not in record.unread and file.endswith(".yml")}
    named = new_names(record, texts.get(CORRECTIONS))
    renamed, before = old_names(record), defaultdict[str, list[DatedFact]](list)
    for file, text in texts.items():
        before[_file_now(renamed, file)] += under_new_names(renamed, facts_of_file(file, _values(file, text)))
    return [mistake for file, facts in before.items() for mistake in _of_file(record, file, facts, named)]


def under_new_names(renamed: Mapping[str, str], facts: Iterable[DatedFact]) -> list[DatedFact]:
    """Facts under the names that their plans, actions, meetings and measures have now."""
    return [replace(it, name=_name_now(renamed, it.name)) for it in facts]


def _name_now(renamed: Mapping[str, str], name: str) -> str:
    """The name that a fact has now: an action may be renamed, and its plan too."""
    parts = name.split("/")
    for end in (4, 2):
        if now := renamed.get("/".join(parts[:end])):
            return "/".join([now, *parts[end:]])
    return name


def _file_now(renamed: Mapping[str, str], file: str) -> str:
    """The file in which the thing stands now that stood in a file."""
    name = file.removeprefix("data/").removesuffix(".yml")
    return f"data/{renamed.get(name, name)}.yml"


def is_withdrawn(record: Record, name: str) -> bool:
    """Whether a tombstone stands for the thing that a fact is of."""
    parts, stones = name.split("/"), {it.address for it in record.tombstones.values()}
    own = [page_of("/".join(parts[:2])), *([page_of("/".join(parts[:4]))] if parts[2:3] == ["actions"] else [])]
    return bool(stones.intersection(own))


def not_compared(record: Record) -> str:
    """Why the past could not be compared, and what can be done, in one line; empty where it was."""
    why = published_files(record.root, WITH_FACTS).untold
    verify = f"make verify FILE={record.portal.address}api/v1/changes.json compares with what is published"
    return f"The past was not compared, for {why}; {verify}." if why else ""


def new_names(record: Record, before: str | None) -> dict[str, str]:
    """What the corrections name that were not published yet, each with the id of its correction."""
    old = _values(CORRECTIONS, before) if before is not None else None
    known: dict[str, Value] = old if isinstance(old, dict) else {}
    if before is None:
        return {}
    return {
        name: key
        for key, it in record.corrections.items()
        for name in it.changes
        if name not in _changes(known.get(key))
    }


def covering(name: str, names: Mapping[str, str]) -> str:
    """The correction that names a fact, or the thing that it is of; empty where none does."""
    return next((key for other, key in names.items() if name == other or name.startswith(f"{other}/")), "")


def _of_file(record: Record, file: str, facts: list[DatedFact], names: Mapping[str, str]) -> Iterator[Mistake]:
    source = record.files.get(file)
    now = facts_of_file(file, source.value) if source else []
    for it in lost([it for it in facts if not is_withdrawn(record, it.name)], now):
        if key := covering(it.fact.name, names):
            yield from _told_again(record, key, it.fact)
        elif source is None:
            yield Mistake(file, 1, 1, f"{said_of(it)}; {_mend(it)}")
        else:
            yield source.mistake(it.now.path if it.now else _nearest(it.fact, now), f"{said_of(it)}; {_mend(it)}")


def _mend(it: Lost) -> str:
    wrong = f'say so in {CORRECTIONS}, in an entry with "changes: [{it.fact.name}]" (CONTRIBUTING.md shows one)'
    *_, group, _ = ("", *it.fact.name.split("/"))
    if it.now is None and group in ("plans", "actions"):
        return 'put it back, and write under it "withdrawn: {on: …, why: …}" if it no longer stands'
    if it.now and group == "deadlines":
        return f"put it back and add the new date under it; if it was wrong, {wrong}"
    if it.now is None or it.fact.name == it.fact.place:
        return f"put it back; if it was wrong, {wrong}"
    return f"put it back and add what is new beside it; if it was wrong, {wrong}"


def _nearest(fact: DatedFact, now: Iterable[DatedFact]) -> tuple[str | int, ...]:
    """Where the thing stands that a fact which is gone was of."""
    above = [it for it in now if it.name == it.place and fact.name.startswith(f"{it.name}/")]
    return max((it.path for it in above), key=len, default=())


def _told_again(record: Record, key: str, fact: DatedFact) -> Iterator[Mistake]:
    """That a correction which takes out something personal tells it again."""
    correction = record.corrections[key]
    if correction.personal and _runs(" ".join(map(str, _leaves(fact.said)))) & _runs(correction.why):
        text = f"repeats {TOLD_AGAIN} words of what it takes out; say why, and nothing of what stood there"
        yield record.files[CORRECTIONS].mistake((key, "why"), text)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = text.casefold().replace(".", " ").replace(",", " ").split()
    return {tuple(words[start : start + TOLD_AGAIN]) for start in range(len(words) - TOLD_AGAIN + 1)}


def _leaves(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for it in value:
            yield from _leaves(it)
    else:
        yield value


def _values(file: str, text: str) -> Value:
    """The values of a file as it was published; of one that can no longer be read, none."""
    try:
        return yaml_source(file, text.replace("\r\n", "\n")).value
    except MistakesFound:
        return {}


def _changes(correction: object) -> list[Value]:
    told = correction.get("changes") if isinstance(correction, dict) else None
    return told if isinstance(told, list) else []
