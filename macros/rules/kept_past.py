"""The past is not rewritten in silence: what was published and is dated stays, or a correction names it.

Source: design, section 5, rule 9. Adding is free, and so is what explains a fact (its note, its source).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from macros.model.dated_fact import FOLDERS, WITH_FACTS, DatedFact, facts_of_file
from macros.model.old_names import old_names, page_of, under_names
from macros.model.record import Record, file_of
from macros.rules.lost_facts import Lost, lost, said_of
from macros.source.mistake import Mistake, MistakesFound
from macros.source.published_files import published_files
from macros.source.yaml_source import Value, yaml_source
from macros.things.correction.correction import Correction

CORRECTIONS = file_of("corrections", "")
# The ids of the corrections that name a fact.
Names = dict[str, list[str]]
# What is named in a field by its id; elsewhere that is a body.
NAMING = {"measures": "measures", "changes": "facts"}
# So many words in a row of what was taken out would tell it again.
TOLD_AGAIN = 4


def mistakes_of_past(root: Path, record: Record) -> list[Mistake]:
    """Every dated fact that was published and was changed or taken away, and that no new correction names."""
    published = published_files(root, WITH_FACTS).files
    texts = {file: text for file, text in published.items() if file not in record.unread and file.endswith(".yml")}
    before = [(file, it) for file, text in texts.items() for it in facts_of_file(file, _values(file, text))]
    return _mistakes(record, before, new_names(record, texts.get(CORRECTIONS)))


def mistakes_since(record: Record, facts: Sequence[DatedFact]) -> list[Mistake]:
    """The same by the list of all dated facts as it is published, where git does not tell what is."""
    known = {it.name for it in facts}
    named = names_of({key: it for key, it in record.corrections.items() if f"corrections/{key}" not in known})
    return _mistakes(record, [(_file_of(it), it) for it in facts], named)


def _mistakes(record: Record, published: Iterable[tuple[str, DatedFact]], named: Names) -> list[Mistake]:
    """What was lost of the facts that were published, each in its file of that time, and is not in some names."""
    renamed, before = old_names(record), defaultdict[str, list[DatedFact]](list)
    for file, it in published:
        before[_file_now(renamed, file)] += under_new_names(renamed, [it])
    mistakes = [mistake for file, facts in before.items() for mistake in _of_file(record, file, facts, named)]
    return [*mistakes, *_of_nothing(record, named)]


def _file_of(it: DatedFact) -> str:
    """The file in which a fact stands: each thing of a folder has its own."""
    folder, name, *_ = it.name.split("/")
    return file_of(folder, name if folder in FOLDERS else "")


def under_new_names(renamed: Mapping[str, str], facts: Iterable[DatedFact]) -> list[DatedFact]:
    """Facts under the names that their plans, actions, meetings and measures have now, and what they name too."""
    return [replace(it, name=under_names(renamed, it.name), said=_renamed(renamed, it.said)) for it in facts]


def _renamed(renamed: Mapping[str, str], said: Any, kind: str = "bodies") -> Any:
    """What a fact says, with each body and each measure that it names by the id that it has now."""
    if isinstance(said, dict):
        return {name: _renamed(renamed, value, NAMING.get(name, kind)) for name, value in said.items()}
    if isinstance(said, list):
        return [_renamed(renamed, value, kind) for value in said]
    if kind == "facts":
        return under_names(renamed, said)
    return renamed.get(f"{kind}/{said}", said).removeprefix(f"{kind}/") if isinstance(said, str) else said


def _file_now(renamed: Mapping[str, str], file: str) -> str:
    """The file in which the thing stands now that stood in a file."""
    name = file.removeprefix("data/").removesuffix(".yml")
    return f"data/{renamed.get(name, name)}.yml"


def is_withdrawn(record: Record, name: str) -> bool:
    """Whether a tombstone stands for the record that a fact is of. An action is no record: it says so in its plan."""
    return page_of("/".join(name.split("/")[:2])) in {it.address for it in record.tombstones.values()}


def why_not_compared(record: Record) -> str:
    """Why git does not tell what is published; empty where it does."""
    return published_files(record.root, WITH_FACTS).untold


def new_names(record: Record, before: str | None) -> Names:
    """What the corrections name that were not published yet, each with the ids of their corrections."""
    if before is None:
        return {}
    old = _values(CORRECTIONS, before)
    return names_of({key: it for key, it in record.corrections.items() if not isinstance(old, dict) or key not in old})


def names_of(corrections: Mapping[str, Correction]) -> Names:
    """What some corrections name, each with the ids of their corrections: one for each time that it is named."""
    named: Names = defaultdict(list)
    for key, it in corrections.items():
        for name in it.changes:
            named[name].append(key)
    return named


def covering(name: str, names: Names) -> str:
    """The correction that names a fact; empty where none does. It covers one fact for each time that it names it."""
    keys = names.get(name)
    return keys.pop(0) if keys else ""


def _of_nothing(record: Record, names: Names) -> Iterator[Mistake]:
    """What a new correction names, and what did not change: it would open the door to a later change."""
    for name, key in ((name, key) for name, keys in names.items() for key in keys):
        text = f'names "{name}", of which no more was changed or taken away; take the name out'
        yield record.files[CORRECTIONS].mistake((key, "changes"), text)


def _of_file(record: Record, file: str, facts: list[DatedFact], names: Names) -> Iterator[Mistake]:
    source = record.files.get(file)
    now = under_new_names(old_names(record), facts_of_file(file, source.value)) if source else []
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
        other = 'if it is called otherwise now, write under it "was: [its old id]"'
        return f'put it back, and write under it "withdrawn: {{on: …, why: …}}" if it no longer stands; {other}'
    if it.now is None and group in ("measures", "meetings"):
        gone = f'say in {file_of("tombstones", "")} when and why it went ("address: {page_of(it.fact.name)}")'
        return f'put it back, or {gone}; if it is called otherwise now, write under it "was: [its old id]"'
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
