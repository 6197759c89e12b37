"""What promises to the committee give to the portal: the list of them, each of them to search, and their counts."""

from typing import Any

from macros.things.facts import Facts
from macros.things.kind import Kind
from macros.things.promise.promise_counts import promise_counts
from macros.things.promise.promise_entry import promise_parts
from macros.things.promise.promise_list import promise_list


def _index(facts: Facts) -> dict[str, Any]:
    counts = {it.kind: {"count": it.count, **it.states} for it in promise_counts(facts).kinds}
    return {"promises": {"on_day": counts}}


PROMISE = Kind(parts=promise_parts, index=_index, lists={"promise_list": promise_list})
