"""Things put into groups: by a name, or by the plan that they belong to, in the order of the pages."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TypeVar

from macros.facts.plan_facts import PlanFacts

K = TypeVar("K")
V = TypeVar("V")


def grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    """The second of each pair, under the first, in the order in which they come."""
    groups: defaultdict[K, list[V]] = defaultdict(list)
    for name, thing in pairs:
        groups[name].append(thing)
    return dict(groups)


def by_plan(
    plans: dict[str, PlanFacts], things: Iterable[V], plan_of: Callable[[V], str]
) -> list[tuple[PlanFacts, list[V]]]:
    """The things of each plan, in the order of the plans; `plan_of` tells the id of a thing's plan."""
    groups = grouped((plan_of(thing), thing) for thing in things)
    return [(plan, groups[name]) for name, plan in plans.items() if name in groups]
