"""References by an id that a thing had: in the record each names the thing by the id that it has now.

So a thing is renamed with one line, `was`, and every other file may go on naming it as before.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel

from macros.model.old_names import WITH_PAGES
from macros.model.record import COLLECTIONS, Record
from macros.model.references import NAMED_IN, TELL_OF_ACTIONS
from macros.things.action.action import Withdrawal
from macros.things.briefing.briefing import Briefing

# Which field of what holds names of a collection, and which holds plan/action or plan/point.
OF_COLLECTIONS = {(kind, field): collection for kind, field, collection in NAMED_IN}
OF_ACTIONS = {*((kind, "about") for kind in TELL_OF_ACTIONS), (Withdrawal, "replaced_by")}
OF_POINTS = {(Briefing, "learning")}


def with_present_names(record: Record) -> Record:
    """The record in which every reference to a thing that was renamed is to its present id."""
    names = {
        collection: {old: now for now, it in things.items() for old in it.was if old not in things}
        for collection in WITH_PAGES
        for things in [getattr(record, collection)]
    }
    actions = {
        (plan.id, old): action.id
        for plan in record.plans.values()
        for asked in plan.recommendations
        for action in asked.actions
        for old in action.was
    }
    if not actions and not any(names.values()):
        return record
    present = _Present(names, actions)
    committee = names["bodies"].get(record.portal.committee, record.portal.committee)
    portal = record.portal.model_copy(update={"committee": committee})
    parts: dict[str, Any] = {
        name: {key: present.model(it) for key, it in getattr(record, name).items()} for name in COLLECTIONS
    }
    return replace(record, portal=portal, **parts)


@dataclass(frozen=True)
class _Present:
    """What each old id of a collection, and of an action of a plan, is now."""

    names: Mapping[str, Mapping[str, str]]
    actions: Mapping[tuple[str, str], str]

    def model(self, it: Any) -> Any:
        """A value of the record with present names in it: itself where nothing changes."""
        if isinstance(it, tuple):
            inner = tuple(map(self.model, it))
            return inner if any(new is not old for new, old in zip(inner, it, strict=True)) else it
        if not isinstance(it, BaseModel):
            return it
        values = {name: getattr(it, name) for name in type(it).model_fields}
        new = {name: self._field(type(it), name)(value) for name, value in values.items()}
        changed = {name: value for name, value in new.items() if value is not values[name]}
        return it.model_copy(update=changed) if changed else it

    def _field(self, kind: type[BaseModel], name: str) -> Callable[[Any], Any]:
        if (kind, name) in OF_ACTIONS:
            return lambda value: _each(value, self._action)
        if (kind, name) in OF_POINTS:
            return lambda value: _each(value, self._point)
        collection = OF_COLLECTIONS.get((kind, name), "")
        if known := self.names.get(collection):
            return lambda value: _each(value, lambda typed: known.get(typed, typed))
        return self.model

    def _action(self, typed: str) -> str:
        """A plan, or an action of it."""
        plan, sign, action = self._point(typed).partition("/")
        return f"{plan}{sign}{self.actions.get((plan, action), action)}"

    def _point(self, typed: str) -> str:
        """A learning point of a plan."""
        plan, sign, point = typed.partition("/")
        return f"{self.names['plans'].get(plan, plan)}{sign}{point}"


def _each(value: Any, present: Callable[[str], str]) -> Any:
    """A name or a list of names as they are now: the value itself where none is another."""
    if isinstance(value, tuple):
        new = tuple(map(present, value))
        return value if new == value else new
    return present(value) if isinstance(value, str) and present(value) != value else value
