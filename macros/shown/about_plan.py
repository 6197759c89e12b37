"""Things under the plan that each is about: what was asked and promised at meetings."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from macros.model.record import Record
from macros.shown.addresses import plan_address
from macros.shown.links import Link


class _About(Protocol):
    """Whatever may be about one plan."""

    @property
    def of(self) -> Link | None:
        """That plan; none where it is about several, or about none."""


T = TypeVar("T", bound=_About)


@dataclass(frozen=True)
class AboutPlan(Generic[T]):
    """Some things: the plan that they are about, or what else is said of them, and how many they are."""

    plan: Link | None
    title: str
    count: int
    things: tuple[T, ...]


def about_plan(record: Record, references: Iterable[str]) -> Link | None:
    """The one plan that something is about; none where it is about several, or about none."""
    names = list({reference.partition("/")[0]: None for reference in references})
    return Link(plan_address(names[0]), record.plans[names[0]].title) if len(names) == 1 else None


def by_about_plan(things: Iterable[T]) -> tuple[AboutPlan[T], ...]:
    """Some things under their plans, in the order in which these come; last those about no single plan.

    Where no plan has any, nothing is said over them.
    """
    groups: dict[Link | None, list[T]] = {}
    for thing in things:
        groups.setdefault(thing.of, []).append(thing)
    others = groups.pop(None, [])
    parts = [AboutPlan(plan, plan.text, len(these), tuple(these)) for plan, these in groups.items() if plan]
    title = "About no single plan" if parts else ""
    return (*parts, *([AboutPlan(None, title, len(others), tuple(others))] if others else []))
