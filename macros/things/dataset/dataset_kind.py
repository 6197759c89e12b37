"""What all kinds of things give to programs together: the index of all, every dated fact, and what each field means."""

from collections.abc import Sequence
from functools import partial

from macros.things.dataset.data_fields import data_fields
from macros.things.dataset.dated_list import DATED_LIST
from macros.things.dataset.index_file import index_file
from macros.things.dataset.written_fields import written_fields
from macros.things.kind import Kind


def dataset(kinds: Sequence[Kind]) -> Kind:
    """The data of some kinds of things, as a thing of its own."""
    own = (index_file(kinds), DATED_LIST)
    fields = partial(data_fields, kinds=(*kinds, Kind(data=own)))
    return Kind(data=own, lists={"data_fields": fields, "written_fields": written_fields})
