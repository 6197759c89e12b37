"""What measures give to the portal: /measures/<id>/"""

from collections.abc import Iterator

from macros.shown.addresses import MEASURES, measure_address
from macros.things.facts import Facts
from macros.things.kind import Kind
from macros.things.measure.flat_readings import READINGS
from macros.things.measure.measure_data import MEASURE_FILES, MeasureData, measure_data
from macros.things.measure.measure_list import measure_list
from macros.things.measure.measure_page import measure_pages
from macros.things.open_data import IndexPart


def _promised(facts: Facts) -> Iterator[str]:
    return map(measure_address, facts.record.measures)


MEASURE = Kind(
    section=MEASURES,
    promised=_promised,
    pages=measure_pages,
    data=(MEASURE_FILES,),
    index={"measures": IndexPart(tuple[MeasureData, ...], measure_data)},
    tables=(READINGS,),
    lists={"measure_list": measure_list},
)
