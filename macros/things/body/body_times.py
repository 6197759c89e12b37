"""Since when a body is what it is: what it replaced, until when it was, and what took its place."""

from dataclasses import dataclass

from macros.shown.links import Link, body_link
from macros.shown.sentence import capital
from macros.things.body.body import Body
from macros.things.body.body_facts import BodyFacts


@dataclass(frozen=True)
class FormerBody:
    """A body that another replaced, and until when it was: "until March 2021"."""

    body: Link
    until: str


@dataclass(frozen=True)
class BodyTimes:
    """Until when a body was ("Until March 2021", or "It ended or was renamed"), what replaced it, what it replaced."""

    ended: str
    replaced_by: Link | None
    before: tuple[FormerBody, ...]


def body_times(own: BodyFacts) -> BodyTimes | None:
    """The times of a body; none where it still is, and replaced no other."""
    record, it = own.facts.record, own.body
    before = tuple(FormerBody(body_link(record, old.id), until_words(old.body)) for old in own.predecessors)
    if not (it.until or it.replaced_by or before):
        return None
    ended = capital(until_words(it)) or ("It ended or was renamed" if it.replaced_by else "")
    return BodyTimes(ended, body_link(record, it.replaced_by) if it.replaced_by else None, before)


def until_words(body: Body) -> str:
    """Until when a body was, in words: "until March 2021"; empty where no end is recorded."""
    return f"until {body.until}" if body.until else ""
