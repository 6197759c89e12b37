"""What the voices of people give to the portal: the list of them on /voices/."""

from macros.things.heard.heard_list import heard_list
from macros.things.kind import Kind

HEARD = Kind(lists={"heard_list": heard_list})
