"""Ids: no two things share one address."""

from collections.abc import Iterable

from pydantic import BaseModel

from macros.model.action import Action
from macros.model.meeting import Meeting
from macros.model.plan import Plan, Recommendation
from macros.model.record import Record
from macros.rules.finding import Findings
from macros.source.yaml_source import Path


def ids_are_used_once(record: Record) -> Findings:
    """Within one plan, one recommendation's, action's, step's or learning point's id is used once, in any case."""
    for file, path, plan in record.each(Plan):
        actions = [
            ((*path, "recommendations", r, "actions", a), action)
            for r, recommendation in enumerate(plan.recommendations)
            for a, action in enumerate(recommendation.actions)
        ]
        yield from _twice(file, actions, "action")
        yield from _twice(file, _listed(path, "recommendations", plan.recommendations), "recommendation")
        yield from _twice(file, _listed(path, "learning", plan.learning), "learning point")
    for file, path, action in record.each(Action):
        yield from _twice(file, _listed(path, "steps", action.steps), "step")
    for file, path, meeting in record.each(Meeting):
        yield from _twice(file, _listed(path, "questions", meeting.questions), "question")
        yield from _twice(file, _listed(path, "promises", meeting.promises), "promise")


def meetings_are_named_for_their_day(record: Record) -> Findings:
    """A meeting's file is named for its date, so that its address says when it was."""
    for file, _, meeting in record.each(Meeting):
        if not meeting.id.startswith(meeting.date.typed):
            yield (
                file,
                ("date",),
                f'the file is named "{meeting.id}" and the date is {meeting.date.typed}; make them agree',
            )


def recommendations_have_something(record: Record) -> Findings:
    """A recommendation has an action or an update: an empty one says nothing to anybody."""
    for file, path, recommendation in record.each(Recommendation):
        if not recommendation.actions and not recommendation.updates:
            yield (
                file,
                (*path, "id"),
                f'"{recommendation.id}" has neither actions nor updates; add what was promised or said',
            )


def _listed(path: Path, name: str, things: Iterable[BaseModel]) -> list[tuple[Path, BaseModel]]:
    return [((*path, name, number), thing) for number, thing in enumerate(things)]


def _twice(file: str, things: Iterable[tuple[Path, BaseModel]], called: str) -> Findings:
    seen: set[str] = set()
    for path, thing in things:
        name: str = thing.id  # type: ignore[attr-defined]
        if name.casefold() in seen:
            yield file, (*path, "id"), f'"{name}" is the id of an earlier {called} here; give this one another'
        seen.add(name.casefold())
