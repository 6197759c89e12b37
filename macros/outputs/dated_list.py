"""/api/v1/changes.json: every dated fact with the digest of the one before it.

The list is made of the record alone, in the order of the dates that the facts are of: the same record gives the same
bytes. A fact that is added later may stand before others, and then all digests after it are others too. So the digests
prove that a copy is whole and as it was published; that the past still stands is seen by comparing fact by fact.
"""

import json
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from macros.model.dated_fact import DatedFact, facts_of_file
from macros.model.partial_date import partial_date
from macros.model.record import Record
from macros.things.facts import Facts, once

# What stands before the first.
NONE_BEFORE = "0" * 64


@once
def dated_list(facts: Facts) -> bytes:
    """The list of all dated facts."""
    entries, digest = chained(dated_facts(facts.record))
    told = {"as_at": facts.day.isoformat(), "digest": digest, "changes": entries}
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


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
