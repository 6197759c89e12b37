"""What the portal says of what is late: the list of it on /late/, and the pages below that."""

from collections.abc import Iterable

from macros.shown.addresses import LATE as SECTION
from macros.shown.addresses import late_address
from macros.things.facts import Facts
from macros.things.kind import Kind
from macros.things.late.below_late import below_late, below_late_pages
from macros.things.late.late_data import LATE_FILE
from macros.things.late.late_list import late_list


def _promised(facts: Facts) -> Iterable[str]:
    return (late_address(it.head.id) for it in below_late(facts))


LATE = Kind(
    section=SECTION,
    promised=_promised,
    pages=below_late_pages,
    data=(LATE_FILE,),
    lists={"late_list": late_list},
)
