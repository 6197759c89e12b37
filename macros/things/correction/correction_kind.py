"""What corrections give to the portal: the list of them, and the same as data."""

from typing import Any

from macros.model.plain import plain
from macros.things.correction.correction_list import correction_list
from macros.things.facts import Facts
from macros.things.kind import Kind


def _index(facts: Facts) -> dict[str, Any]:
    return {"corrections": plain(facts.record.corrections)}


CORRECTION = Kind(index=_index, lists={"correction_list": correction_list})
