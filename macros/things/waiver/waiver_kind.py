"""What waivers give to the portal: the list of all, /help/waivers/."""

from macros.things.kind import Kind
from macros.things.waiver.waiver_list import waiver_list

WAIVER = Kind(lists={"waiver_list": waiver_list})
