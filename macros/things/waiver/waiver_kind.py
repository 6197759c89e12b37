"""What waivers give to the portal: the list of all, /help/waivers/."""

from macros.things.kind import Kind
from macros.things.open_data import IndexPart
from macros.things.waiver.waiver import Waiver
from macros.things.waiver.waiver_list import waiver_list

WAIVER = Kind(
    index={"waivers": IndexPart(dict[str, Waiver], lambda facts: facts.record.waivers)},
    lists={"waiver_list": waiver_list},
)
