"""The record as it had been told by a day: without what was reported, published or held later.

So whatever is worked out of a record can be worked out of an earlier day, and is what the pages said on that day.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from pydantic import BaseModel

from macros.model.partial_date import PartialDate
from macros.model.record import Record
from macros.things.action.action import Action, Deadline, Evidence, Rating, Update, Withdrawal
from macros.things.briefing.briefing import Briefing
from macros.things.correction.correction import Correction
from macros.things.measure.measure import Reading
from macros.things.meeting.meeting import Meeting
from macros.things.plan.plan import Plan, Reported, Response
from macros.things.promise.promise import Kept

T = TypeVar("T", bound=BaseModel)

# What is told on a day, and which of its fields says on which; without that it was told with what it stands in.
TOLD_ON: Mapping[type[BaseModel], str] = {
    **dict.fromkeys((Rating, Update, Evidence, Reading), "as_at"),
    **dict.fromkeys((Response, Withdrawal, Kept, Correction), "on"),
    **dict.fromkeys((Meeting, Briefing, Reported), "date"),
    Action: "added",
}


def told_by(record: Record, day: date, today: date) -> Record:
    """The record without what was told after a day; it speaks as at `today`. Measures stay, with fewer readings."""
    cut = _Cut(day, today)
    plans = {name: cut.within(plan) for name, plan in record.plans.items()}
    return replace(
        record,
        plans={name: plan for name, plan in plans.items() if cut.stands(record.plans[name], plan)},
        measures=cut.entries(record.measures),
        meetings=cut.entries(record.meetings),
        briefings=cut.entries(record.briefings),
        corrections=cut.entries(record.corrections),
    )


class _Cut:
    """The end of what had been told."""

    def __init__(self, day: date, today: date) -> None:
        self.day, self.today = day, today

    def has_said(self, when: PartialDate | None) -> bool:
        """Whether something of this date had been told by the day."""
        return when is None or when.said_by(self.today) <= self.day

    def stands(self, plan: Plan, then: Plan) -> bool:
        """Whether a plan had been published, or had begun; one without such a date, whether anything told of it."""
        if start := plan.published or plan.begun:
            return self.has_said(start)
        return bool(then.reported or then.updates) or not (plan.reported or plan.updates)

    def entries(self, things: Mapping[str, T]) -> dict[str, T]:
        """Some things under their ids, without those of later."""
        return {name: self.within(it) for name, it in things.items() if self.is_told(it)}

    def is_told(self, it: object) -> bool:
        """Whether a thing had been told of; whatever has no day of its own had been."""
        field = TOLD_ON.get(type(it)) if isinstance(it, BaseModel) else None
        return field is None or self.has_said(getattr(it, field))

    def within(self, thing: T) -> T:
        """A thing without what was told of it later; itself, where that is nothing."""
        kept = {name: self._value(value) for name, value in thing if isinstance(value, BaseModel | tuple)}
        if isinstance(thing, Plan) and not self.has_said(thing.ratified):
            kept |= {"ratified": None, "ratified_by": None}
        changed = {name: value for name, value in kept.items() if value is not getattr(thing, name)}
        return thing.model_copy(update=changed) if changed else thing

    def _value(self, value: Any) -> Any:
        if isinstance(value, BaseModel):
            return self.within(value) if self.is_told(value) else None
        if not value or not isinstance(value[0], BaseModel):
            return value
        told = tuple(self.within(it) for number, it in enumerate(value) if self._is_listed(number, it))
        return value if len(told) == len(value) and all(map(_is, told, value)) else told

    def _is_listed(self, number: int, it: BaseModel) -> bool:
        """Of some deadlines the first holds from the start."""
        if isinstance(it, Deadline):
            return number == 0 or (it.as_at is not None and self.has_said(it.as_at))
        return self.is_told(it)


def _is(one: object, other: object) -> bool:
    return one is other
