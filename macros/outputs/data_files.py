"""The files of data: each thing of the record, and the index of all."""

from macros.model.plain import as_json
from macros.things.facts import Facts, once
from macros.things.kinds import KINDS


@once
def data_files(facts: Facts) -> dict[str, bytes]:
    """Every file of data under its address."""
    named = (named for kind in KINDS for files in kind.data for named in files.files(facts))
    return {address: as_json(value) for address, value in named}
