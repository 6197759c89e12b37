"""Things put into groups, each under a name, in the order in which they come."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


def grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    """The second of each pair, under the first."""
    groups: defaultdict[K, list[V]] = defaultdict(list)
    for name, thing in pairs:
        groups[name].append(thing)
    return dict(groups)
