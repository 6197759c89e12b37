"""A question that was asked at a meeting, with its answer: on its page, and on that of what it is about."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model.record import Record
from macros.shown.about_plan import about_plan
from macros.shown.addresses import meeting_address
from macros.shown.cite import Cite, cite
from macros.shown.links import Link, about_links, body_links
from macros.things.meeting.meeting import Meeting, Question


@dataclass(frozen=True)
class Asked:
    """One question, and the one plan that it is `of`, if it is. `meeting` leads to its place there, where it stands on
    another page.
    """

    id: str
    question: str
    asked_by: str
    when: str
    answered_by: tuple[Link, ...]
    answer: str
    about: tuple[Link, ...]
    of: Link | None
    meeting: Link | None
    source: Cite | None


def asked_here(record: Record, meeting: Meeting) -> tuple[Asked, ...]:
    """The questions of a meeting, on its own page."""
    return tuple(_asked(record, meeting, it, it.id, None) for it in meeting.questions)


def asked_elsewhere(record: Record, questions: Iterable[tuple[Meeting, Question]]) -> tuple[Asked, ...]:
    """Some questions, on another page than that of their meeting."""
    return tuple(
        _asked(
            record, meeting, it, f"{meeting.id}-{it.id}", Link(f"{meeting_address(meeting.id)}#{it.id}", meeting.title)
        )
        for meeting, it in questions
    )


def _asked(record: Record, meeting: Meeting, it: Question, name: str, where: Link | None) -> Asked:
    return Asked(
        name,
        it.question,
        record.bodies[it.asked_by].title,
        meeting.words or str(meeting.date),
        body_links(record, it.answered_by),
        it.answer or "No answer is recorded.",
        about_links(record, it.about),
        about_plan(record, it.about),
        where,
        cite(record, it.source),
    )
