"""/api/v1/changes.json: every dated fact with the digest of the one before it; and what a copy of it, kept by somebody,
shows of the record that stands now.

The list is made of the record alone, in the order of the dates that the facts are of: the same record gives the same
bytes. A fact that is added later may stand before others, and then all digests after it are others too. So the digests
prove that a copy is whole and as it was published; that the past still stands is seen by comparing fact by fact.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from macros.model.dated_fact import DatedFact, fact, facts_of_file
from macros.model.old_names import old_names
from macros.model.partial_date import long_date, partial_date
from macros.model.record import Record
from macros.outputs.publication import Publication
from macros.rules.kept_past import covering, is_withdrawn, names_of, under_new_names
from macros.rules.lost_facts import lost, said_of, standing
from macros.shown.addresses import KEPT_COPY
from macros.standing.span import counted

# What stands before the first.
NONE_BEFORE = "0" * 64


class NotACopy(Exception):
    """A file that is no copy of the list, or was changed after it was published; the message says which."""


@dataclass(frozen=True)
class Verified:
    """What a copy shows: in lines, and whether all of it still stands or was corrected in public."""

    lines: tuple[str, ...]
    holds: bool


def kept_copy(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """The list of all dated facts."""
    facts = publication.facts
    entries, digest = _chained(dated_facts(facts.record))
    told = {"as_at": facts.day.isoformat(), "digest": digest, "changes": entries}
    yield KEPT_COPY, (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def dated_facts(record: Record) -> list[DatedFact]:
    """Every dated fact of the record, in the order of their dates."""
    found = (it for file, source in record.files.items() for it in facts_of_file(file, source.value))
    return sorted(found, key=_order)


def verified(record: Record, text: str) -> Verified:
    """What a copy of the list shows of the record as it stands; raises `NotACopy`."""
    copy = _copy(text)
    before, now = under_new_names(old_names(record), _facts_of(copy["changes"])), dated_facts(record)
    known = {it.name for it in before}
    named = names_of({key: it for key, it in record.corrections.items() if f"corrections/{key}" not in known})
    gone = [(it, _why(record, it.fact.name, named)) for it in lost(before, now)]
    number = len(standing(before, now))
    lines = [
        f"The copy is whole: {counted(len(before), 'fact')}, as at {long_date(partial_date(copy['as_at']).last)}.",
        *(f"{it.fact.name}: {said_of(it)}; {why or 'no correction names it'}" for it, why in gone),
        f"{number} of them stand as they were. The record holds {counted(len(now), 'fact')} now.",
    ]
    return Verified(tuple(lines), all(why for _, why in gone))


def _why(record: Record, name: str, named: dict[str, list[str]]) -> str:
    if is_withdrawn(record, name):
        return "data/tombstones.yml says why it was withdrawn"
    key = covering(name, named)
    return f"the correction {key} says why" if key else ""


def _copy(text: str) -> dict[str, Any]:
    """What a copy holds, if each of its entries follows from the one before it."""
    try:
        copy = json.loads(text)
        entries = copy["changes"]
        whole, digest = _chained(_facts_of(entries))
        day, last = partial_date(copy["as_at"]), copy["digest"]
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError):
        raise NotACopy("is no copy of /api/v1/changes.json; keep that file as it is sent") from None
    assert day
    for number, (made, entry) in enumerate(zip(whole, entries, strict=True)):
        if made != entry:
            raise NotACopy(f"was changed after it was published: entry {max(number, 1)} is not as it was")
    if digest != last:
        raise NotACopy("was changed after it was published: its last entry is not as it was")
    return dict(copy)


def _facts_of(entries: list[dict[str, Any]]) -> list[DatedFact]:
    return [fact(it["name"], it["says"], it["date"] or "") for it in entries]


def _chained(facts: Sequence[DatedFact]) -> tuple[list[dict[str, Any]], str]:
    """The facts as entries, each with the digest of the one before it; and the digest of the last."""
    entries, digest = list[dict[str, Any]](), NONE_BEFORE
    for it in facts:
        says = {name: value for name, value in it.said.items() if value}
        entries.append({"name": it.name, "date": it.date or None, "says": says, "before": digest})
        plain = json.dumps(entries[-1], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        digest = sha256(plain.encode()).hexdigest()
    return entries, digest


def _order(it: DatedFact) -> tuple[str, str, str]:
    """By date, then by name: one of a month stands where the month ends."""
    day = partial_date(it.date).last.isoformat() if it.date else ""
    return day, it.name, json.dumps(it.said, ensure_ascii=False, sort_keys=True)
