"""What corrections give to the portal: the list of them, and the same as data."""

from macros.things.correction.correction import Correction
from macros.things.correction.correction_list import correction_list
from macros.things.kind import Kind
from macros.things.open_data import IndexPart

CORRECTION = Kind(
    index={"corrections": IndexPart(dict[str, Correction], lambda facts: facts.record.corrections)},
    lists={"correction_list": correction_list},
)
