"""What measures give to the portal: /measures/<id>/"""

from collections.abc import Iterator
from typing import Any

from macros.model.plain import plain
from macros.shown.addresses import MEASURES, measure_address
from macros.things.facts import Facts
from macros.things.kind import Kind
from macros.things.measure.measure_list import measure_list
from macros.things.measure.measure_page import measure_pages


def _promised(facts: Facts) -> Iterator[str]:
    return map(measure_address, facts.record.measures)


def _index(facts: Facts) -> dict[str, Any]:
    return {"measures": plain(list(facts.record.measures.values()))}


MEASURE = Kind(
    section=MEASURES, promised=_promised, pages=measure_pages, index=_index, lists={"measure_list": measure_list}
)
