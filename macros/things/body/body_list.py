"""The list of all bodies: who answers for actions, and what is part of what. On the written page /bodies/."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model.written import Stage
from macros.shown.links import Link, body_link
from macros.standing.span import counted, plural
from macros.things.body.body_facts import BodyFacts, bodies
from macros.things.facts import Facts
from macros.things.grouping import grouped


@dataclass(frozen=True)
class BodyLine:
    """One body that answers for actions: how many, and how far those are."""

    body: Link
    short: str
    actions: int
    done: int
    late: int
    not_known: int


@dataclass(frozen=True)
class BodyGroup:
    """The bodies of one kind that answer for actions: a part of the page, with how many they are."""

    id: str
    title: str
    count: int
    lines: tuple[BodyLine, ...]


@dataclass(frozen=True)
class BodyBranch:
    """A body, what it answers for together with its parts, and those parts."""

    body: Link
    after: str
    parts: "tuple[BodyBranch, ...]"


@dataclass(frozen=True)
class BodyList:
    """All bodies: those that answer for actions, by their kind; and all of them, under what they are part of."""

    caption: str
    groups: tuple[BodyGroup, ...]
    tops: tuple[BodyBranch, ...]


def body_list(facts: Facts) -> BodyList:
    """All bodies, on the page that lists them."""
    busy = [own for own in bodies(facts).values() if own.actions]
    by_kind = sorted(grouped((own.body.kind, own) for own in busy).items())
    tops = (own for own in bodies(facts).values() if not own.body.part_of)
    return BodyList(
        f"{counted(len(busy), 'body')} named for an action, or for a step of one",
        tuple(_group(plural(kind), these) for kind, these in by_kind),
        tuple(map(_branch, tops)),
    )


def _group(kinds: str, these: Iterable[BodyFacts]) -> BodyGroup:
    lines = tuple(map(_line, these))
    return BodyGroup(kinds, kinds.capitalize(), len(lines), lines)


def _line(own: BodyFacts) -> BodyLine:
    it = own.totals
    link = body_link(own.facts.record, own.id)
    return BodyLine(link, own.body.short or "", it.count, it.done, it.late, it.stages[Stage.NOT_KNOWN])


def _branch(own: BodyFacts) -> BodyBranch:
    count = own.family_totals.count
    short = f" ({own.body.short})" if own.body.short else ""
    answers_for = f": {counted(count, 'action')}{', with its parts' if own.parts else ''}" if count else ""
    return BodyBranch(body_link(own.facts.record, own.id), short + answers_for, tuple(map(_branch, own.parts)))
