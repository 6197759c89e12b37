"""The list of all bodies: who answers for actions, and what is part of what. On the written page /bodies/."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model.written import Stage
from macros.shown.links import Link, body_link
from macros.standing.span import counted, plural
from macros.things.body.body_facts import BodyFacts, bodies
from macros.things.body.body_times import until_words
from macros.things.facts import Facts
from macros.things.grouping import grouped
from macros.things.late.late_in_totals import only_in_totals_words
from macros.things.plan.plan_facts import live_actions


@dataclass(frozen=True)
class BodyLine:
    """One body that answers for actions: how many, how far those are, and whether they are in time by what it answers
    for; `aside` is its short name, and until when it was.
    """

    body: Link
    aside: str
    actions: int
    done: int
    proved: int
    late: int
    passed: int
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
    only_totals: str
    groups: tuple[BodyGroup, ...]
    tops: tuple[BodyBranch, ...]


def body_list(facts: Facts) -> BodyList:
    """All bodies, on the page that lists them."""
    busy = [own for own in bodies(facts).values() if own.actions]
    by_kind = sorted(grouped((own.body.kind, own) for own in busy).items())
    tops = (own for own in bodies(facts).values() if not own.body.part_of)
    return BodyList(
        f"{counted(len(busy), 'body')} named for an action, or for a step of one",
        only_in_totals_words(facts, live_actions(facts), "all actions"),
        tuple(_group(plural(kind), these) for kind, these in by_kind),
        tuple(map(_branch, tops)),
    )


def _group(kinds: str, these: Iterable[BodyFacts]) -> BodyGroup:
    lines = tuple(map(_line, these))
    return BodyGroup(kinds, kinds.capitalize(), len(lines), lines)


def _line(own: BodyFacts) -> BodyLine:
    it = own.totals
    link = body_link(own.facts.record, own.id)
    aside = ", ".join(filter(None, (own.body.short, until_words(own.body))))
    return BodyLine(link, aside, it.count, it.done, it.proved, it.late, it.passed, it.stages[Stage.NOT_KNOWN])


def _branch(own: BodyFacts) -> BodyBranch:
    count = own.family_totals.count
    until = until_words(own.body)
    short = (f" ({own.body.short})" if own.body.short else "") + (f", {until}" if until else "")
    answers_for = f": {counted(count, 'action')}{', with its parts' if own.parts else ''}" if count else ""
    return BodyBranch(body_link(own.facts.record, own.id), short + answers_for, tuple(map(_branch, own.parts)))
