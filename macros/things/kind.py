"""What one kind of thing gives to the portal."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from macros.press.paper import Paper
from macros.things.entry import PartEntry
from macros.things.facts import Facts
from macros.things.open_data import DataFiles, DataTable, IndexPart
from macros.things.page import Page


def _none(_: Facts) -> Iterator[Any]:
    return iter(())


@dataclass(frozen=True)
class Kind:
    """A kind of thing: all that it gives, each worked out from the facts; what it does not give is left out.

    `section` is the folder of the site in which its pages stand, and `promised` are the addresses of those that the
    record promises, counted without the pages themselves: the gate holds the site against them. `pages` and `papers`
    are those pages and their PDFs; `parts` are what search finds within a page; `data` are files of the API, `index` is
    what api/v1/index.json says, and `tables` are flat; `files` are addresses at which files of the repository are
    published; `lists` are what written pages may call for, each the value of the template lists/<name>.html.
    """

    section: str = ""
    promised: Callable[[Facts], Iterable[str]] = _none
    pages: Callable[[Facts], Iterator[Page]] = _none
    papers: Callable[[Facts], Iterable[Paper]] = _none
    parts: Callable[[Facts], Iterator[PartEntry]] = _none
    data: tuple[DataFiles, ...] = ()
    index: Mapping[str, IndexPart] = field(default_factory=dict)
    tables: tuple[DataTable, ...] = ()
    files: Callable[[Facts], Iterator[tuple[str, str]]] = _none
    lists: Mapping[str, Callable[[Facts], Any]] = field(default_factory=dict)
