"""What the portal says of what is late: the list of it on /late/."""

from macros.things.kind import Kind
from macros.things.late.late_list import late_list

LATE = Kind(lists={"late_list": late_list})
