"""Ids: no two things share one address."""

from collections.abc import Iterable

from pydantic import BaseModel

from macros.model.record import Record, file_of
from macros.model.reserved_ids import PARTS_OF_PLANS, is_reserved
from macros.rules.finding import Findings
from macros.source.markdown_html import is_of_frame
from macros.source.yaml_source import Path
from macros.things.action.action import Action
from macros.things.meeting.meeting import Meeting
from macros.things.plan.plan import Plan


def ids_are_used_once(record: Record) -> Findings:
    """Within one plan, one recommendation's, action's, step's or learning point's id is used once, in any case; so is
    a question's or promise's within one meeting.
    """
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
        yield from _twice(file, _told_at(path, meeting), "question or promise")


def ids_are_not_the_pages_own(record: Record) -> Findings:
    """What has a place on a page under its own id is called like no other place there."""
    for collection in ("kinds", "rating_keys", "sources", "glossary", "corrections", "waivers"):
        for name in getattr(record, collection):
            if is_reserved(name):
                yield file_of(collection, name), (name,), _taken(name)
    for file, path, meeting in record.each(Meeting):
        for spot, thing in (
            *_listed(path, "questions", meeting.questions),
            *_listed(path, "promises", meeting.promises),
        ):
            if is_reserved(name := _id_of(thing)):
                yield file, (*spot, "id"), _taken(name)
    for file, path, plan in record.each(Plan):
        for letter, field in (("r", "recommendations"), ("l", "learning")):
            for spot, thing in _listed(path, field, getattr(plan, field)):
                if is_reserved(f"{letter}{_id_of(thing).lower()}"):
                    yield file, (*spot, "id"), _taken(_id_of(thing))
    for file, path, action in record.each(Action):
        if action.id.lower() in PARTS_OF_PLANS:
            yield file, (*path, "id"), _taken(action.id)
    for taken, names in (("plans", record.plans), ("briefings", record.briefings)):
        for name in names:
            if name in ("others", "booklet") or is_of_frame(name):
                yield file_of(taken, name), (), _taken(name)


def meetings_are_named_for_their_day(record: Record) -> Findings:
    """A meeting's file is named for its date, so that its address says when it was."""
    for file, _, meeting in record.each(Meeting):
        if not meeting.id.startswith(meeting.date.typed):
            yield (
                file,
                ("date",),
                f'the file is named "{meeting.id}" and the date is {meeting.date.typed}; make them agree',
            )


def _told_at(path: Path, meeting: Meeting) -> list[tuple[Path, BaseModel]]:
    return [*_listed(path, "questions", meeting.questions), *_listed(path, "promises", meeting.promises)]


def _listed(path: Path, name: str, things: Iterable[BaseModel]) -> list[tuple[Path, BaseModel]]:
    return [((*path, name, number), thing) for number, thing in enumerate(things)]


def _twice(file: str, things: Iterable[tuple[Path, BaseModel]], called: str) -> Findings:
    seen: set[str] = set()
    for path, thing in things:
        name = _id_of(thing)
        if name.casefold() in seen:
            yield file, (*path, "id"), f'"{name}" is the id of an earlier {called} here; give this one another'
        seen.add(name.casefold())


def _id_of(thing: BaseModel) -> str:
    name: str = thing.id  # type: ignore[attr-defined]
    return name


def _taken(name: str) -> str:
    return f'"{name}" is a name that the pages use themselves; give it another id'
