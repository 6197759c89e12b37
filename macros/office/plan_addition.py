"""An addition to a plan: an entry that comes to one of its lists, told to a person and put into its values."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from macros.model.partial_date import PartialDate
from macros.office.draft import Values
from macros.office.drafting import ORDER
from macros.source.yaml_source import Path


@dataclass(frozen=True)
class Addition:
    """An entry that is put into the list at `path`, in the place of a number; `said` tells a person of it."""

    path: Path
    number: int
    entry: Values
    said: str


def rating_said(entry: Values) -> str:
    """A rating in words."""
    told = [entry.get("rating"), entry.get("stage"), entry.get("words")]
    return ", ".join(str(it) for it in told if it and it != "not-recorded") or "nothing"


def due_key(due: PartialDate | None, words: str | None) -> str:
    """What two deadlines are compared by: their last day, else their words."""
    return due.last.isoformat() if due else " ".join((words or "").casefold().split())


def paths_of(additions: Sequence[Addition]) -> Iterator[tuple[Path, int, Values, Sequence[str]]]:
    """Where each addition goes, with the fields behind which its list stands where it is new."""
    for it in additions:
        fields = ORDER[: ORDER.index(str(it.path[-1]))] if it.path[-1] in ORDER else ()
        yield it.path, it.number, it.entry, fields


def added(value: Any, additions: Sequence[Addition]) -> Any:
    """The values of a plan with all additions: what its file has to say afterwards."""
    for it in additions:
        group = value
        for step in it.path[:-1]:
            group = group[step]
        group.setdefault(str(it.path[-1]), []).insert(it.number, it.entry)
    return value
