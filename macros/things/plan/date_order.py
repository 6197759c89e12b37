"""The dates of a plan in order: by their last day, but a year stands before its months where somebody wrote it so."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from macros.model.partial_date import PartialDate


def in_date_order(dates: Iterable[PartialDate], written: Iterable[Sequence[PartialDate]]) -> list[PartialDate]:
    """Some dates, each once and oldest first, in no other order than in the lists that are `written`.

    "2021" may be any day of it: where a list has it before "March 2021", it comes before. Where lists contradict one
    another, the last day decides.
    """
    left = sorted(set(dates), key=_by_last_day)
    pairs = {pair for one in written for pair in pairwise(one)}
    before = {(one, other) for one, other in pairs if (other, one) not in pairs}
    ordered: list[PartialDate] = []
    while left:
        free = (when for when in left if not any((other, when) in before for other in left if other != when))
        ordered.append(next(free, left[0]))
        left.remove(ordered[-1])
    return ordered


def _by_last_day(when: PartialDate) -> tuple[object, ...]:
    return when.last, when.first, when.typed
