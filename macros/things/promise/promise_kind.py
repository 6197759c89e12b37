"""What promises to the committee give to the portal: the list of them, and each of them to search."""

from macros.things.kind import Kind
from macros.things.promise.promise_entry import promise_parts
from macros.things.promise.promise_list import promise_list

PROMISE = Kind(parts=promise_parts, lists={"promise_list": promise_list})
