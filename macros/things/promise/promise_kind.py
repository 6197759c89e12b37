"""What promises to the committee give to the portal: the list of them, each of them to search, and their counts."""

from macros.things.kind import Kind
from macros.things.open_data import IndexPart
from macros.things.promise.flat_promises import PROMISES
from macros.things.promise.promise_data import PROMISES_FILE, PromisesInAll, promises_in_all
from macros.things.promise.promise_entry import promise_parts
from macros.things.promise.promise_list import promise_list

PROMISE = Kind(
    parts=promise_parts,
    data=(PROMISES_FILE,),
    index={"promises": IndexPart(PromisesInAll, promises_in_all)},
    tables=(PROMISES,),
    lists={"promise_list": promise_list},
)
