"""/api/v1/changes.json: every dated fact with the digest of the one before it.

The list is made of the record alone, in the order of the dates that the facts are of: the same record gives the same
bytes. A fact that is added later may stand before others, and then all digests after it are others too. So the digests
prove that a copy is whole and as it was published; that the past still stands is seen by comparing fact by fact.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from macros.model.dated_fact import DatedFact, facts_of_file
from macros.model.partial_date import partial_date
from macros.model.record import Record
from macros.shown.addresses import KEPT_COPY
from macros.things.facts import Facts
from macros.things.open_data import DataFiles

# What stands before the first.
NONE_BEFORE = "0" * 64
# What a field of a fact says: a text, several of them, or some fields of its own.
Group = dict[str, str | tuple[str, ...] | dict[str, str]]
Said = str | tuple[str | Group, ...] | Group


@dataclass(frozen=True)
class DatedEntry:
    """One dated fact, and the digest of the entry before it."""

    name: str
    date: str | None
    says: dict[str, Said]
    before: str


@dataclass(frozen=True)
class DatedList:
    """Every dated fact in a chain, /api/v1/changes.json."""

    as_at: str
    digest: str
    changes: tuple[DatedEntry, ...]


def dated_list(facts: Facts) -> DatedList:
    """The list of all dated facts."""
    entries, digest = chained(dated_facts(facts.record))
    return DatedList(facts.day.isoformat(), digest, tuple(DatedEntry(**it) for it in entries))


def dated_facts(record: Record) -> list[DatedFact]:
    """Every dated fact of the record, in the order of their dates."""
    found = (it for file, source in record.files.items() for it in facts_of_file(file, source.value))
    return sorted(found, key=_order)


def chained(facts: Sequence[DatedFact]) -> tuple[list[dict[str, Any]], str]:
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


DATED_LIST = DataFiles(
    "changes", KEPT_COPY, "Every dated fact, in a chain.", DatedList, lambda facts: [(KEPT_COPY, dated_list(facts))]
)
