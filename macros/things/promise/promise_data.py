"""Promises, offers and requests for machines: what is written, and beside it, under `on_day`, how each stands."""

from typing import Any

from macros.model.plain import plain
from macros.things.facts import Facts
from macros.things.meeting.meeting import Meeting
from macros.things.promise.promise_facts import PromiseFacts, promises_at
from macros.things.promise.promise_words import status_words


def promise_data(facts: Facts, meeting: Meeting) -> list[dict[str, Any]]:
    """Those of a meeting, in the order of its file; of a meeting to come it is not said how they stand."""
    standing = {it.promise.id: {"on_day": _on_day(it)} for it in promises_at(facts).get(meeting.id, ())}
    return [{**plain(promise), **standing.get(promise.id, {})} for promise in meeting.promises]


def _on_day(it: PromiseFacts) -> dict[str, str]:
    return {"state": it.state, "words": status_words(it)}
