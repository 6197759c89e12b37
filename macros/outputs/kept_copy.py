"""What a copy of /api/v1/changes.json, kept by somebody, shows of the record that stands now."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from macros.model.dated_fact import DatedFact, fact
from macros.model.old_names import old_names
from macros.model.partial_date import long_date, partial_date
from macros.model.record import Record
from macros.outputs.dated_list import chained, dated_facts, dated_list
from macros.outputs.publication import Publication
from macros.rules.kept_past import covering, is_withdrawn, names_of, under_new_names
from macros.rules.lost_facts import lost, said_of, standing
from macros.shown.addresses import KEPT_COPY
from macros.standing.span import counted


class NotACopy(Exception):
    """A file that is no copy of the list, or was changed after it was published; the message says which."""


@dataclass(frozen=True)
class Verified:
    """What a copy shows: in lines, and whether all of it still stands or was corrected in public."""

    lines: tuple[str, ...]
    holds: bool


def kept_copy(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """The list of all dated facts, for everybody to keep."""
    yield KEPT_COPY, dated_list(publication.facts)


def verified(record: Record, text: str) -> Verified:
    """What a copy of the list shows of the record as it stands; raises `NotACopy`."""
    copy = _copy(text)
    renamed = old_names(record)
    before, now = under_new_names(renamed, _facts_of(copy["changes"])), under_new_names(renamed, dated_facts(record))
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
        whole, digest = chained(_facts_of(entries))
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
