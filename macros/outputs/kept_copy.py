"""What a copy of /api/v1/changes.json, kept by somebody, shows of the record that stands now."""

import json
from dataclasses import dataclass
from typing import Any

from macros.model.dated_fact import DatedFact, fact
from macros.model.old_names import old_names
from macros.model.partial_date import long_date, partial_date
from macros.model.record import Record
from macros.rules.kept_past import covering, is_withdrawn, mistakes_since, names_of, under_new_names, why_not_compared
from macros.rules.lost_facts import lost, said_of, standing
from macros.shown.addresses import KEPT_COPY
from macros.source.kept_text import kept_text
from macros.source.mistake import MistakesFound
from macros.standing.span import counted
from macros.things.dataset.dated_list import chained, dated_facts


class NotACopy(Exception):
    """A file that is no copy of the list, or was changed after it was published; the message says which."""


@dataclass(frozen=True)
class Verified:
    """What a copy shows: in lines, and whether all of it still stands or was corrected in public."""

    lines: tuple[str, ...]
    holds: bool


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


def compared_with_published(record: Record) -> str:
    """Where git does not tell what is published: compare with the list that is, at the address of the portal.

    Raises `MistakesFound` with what was changed in silence. What could not be compared is said in one line; else none.
    """
    why, published = why_not_compared(record), record.portal.address + KEPT_COPY
    if not why:
        return ""
    try:
        facts = facts_of_copy(kept_text(published))
    except NotACopy as wrong:
        return f"The past was not compared with what is published, for {why}, and {published} {wrong}."
    except (OSError, ValueError) as wrong:
        return f"The past was not compared with what is published, for {why}, and {published} cannot be read: {wrong}."
    if mistakes := mistakes_since(record, facts):
        raise MistakesFound(mistakes)
    return ""


def _why(record: Record, name: str, named: dict[str, list[str]]) -> str:
    if is_withdrawn(record, name):
        return "data/tombstones.yml says why it was withdrawn"
    key = covering(name, named)
    return f"the correction {key} says why" if key else ""


def facts_of_copy(text: str) -> list[DatedFact]:
    """The dated facts that a copy of the list holds; raises `NotACopy`."""
    return _facts_of(_copy(text)["changes"])


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
