"""Open places: what an import could not know is filled in before a plan is published."""

from collections.abc import Iterable, Iterator

from macros.model.open_place import OPEN, open_places
from macros.model.record import FOLDERS, Record
from macros.source.mistake import Mistake
from macros.source.pruned import PrunedSource

PLANS = FOLDERS["plans"][0]


def mistakes_of_open_places(record: Record) -> Iterator[Mistake]:
    """Every place of a plan in which a question still stands, also in what cannot be read otherwise."""
    for file, read in record.files.items():
        source = read.whole if isinstance(read, PrunedSource) else read
        if file.startswith(PLANS) and OPEN in source.text:
            for path, question in open_places(source.value):
                yield source.mistake(path, f"the import left this open: {question or 'what is it?'}; write it here")


def said_once(mistakes: Iterable[Mistake], opened: Iterable[Mistake]) -> list[Mistake]:
    """All mistakes, but of an open place nothing else than that it is open."""
    left_open = list(opened)
    places = {(it.file, it.line, it.column) for it in left_open}
    return [*left_open, *(it for it in mistakes if (it.file, it.line, it.column) not in places)]
