"""The files of data: each thing of the record, and the index of all."""

from pathlib import PurePosixPath

from macros.model.plain import as_json
from macros.shown.addresses import KEPT_COPY, data_address
from macros.things.facts import Facts, once
from macros.things.kinds import KINDS


@once
def data_files(facts: Facts) -> dict[str, bytes]:
    """Every file of data under its address."""
    named = (named for kind in KINDS for files in kind.data for named in files.files(facts))
    return {address: as_json(value) for address, value in named}


def data_behind(facts: Facts, page: str) -> str:
    """The address of the data behind a page: its own, or that of the page above it; empty where there is none.

    The list of dated facts is behind every page and of none, though its name is that of the page of what changed.
    """
    above = PurePosixPath(page)
    addresses = (data_address(f"{it}/") for it in (above, *above.parents) if it.name)
    return next((it for it in addresses if it in data_files(facts) and it != KEPT_COPY), "")


def data_called(page: str, data: str) -> str:
    """What the data behind a page is called there."""
    return "This page as data (JSON)" if data == data_address(page) else "The data behind this page (JSON)"
