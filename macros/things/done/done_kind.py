"""What the portal says of what is done: the list of it on /done/."""

from macros.shown.addresses import DONE as SECTION
from macros.things.done.done_list import done_list
from macros.things.kind import Kind

DONE = Kind(section=SECTION, lists={"done_list": done_list})
