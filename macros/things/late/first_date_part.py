"""The part of the page of what is late that holds things with a later date against their first."""

from collections.abc import Sequence
from dataclasses import dataclass

from macros.shown.due import Due, due
from macros.shown.links import Link
from macros.shown.status import Status, plain_timeliness, timeliness_status
from macros.standing.punctuality import Punctuality
from macros.standing.span import counted
from macros.things.action.action_facts import ActionFacts, StepFacts
from macros.things.facts import Facts
from macros.things.late.late_facts import past_first_date
from macros.things.late.late_part import LateHead, counted_both
from macros.things.plan.plan_facts import PlanFacts, by_plan

TITLE = "Past the first date; a later date was set"


@dataclass(frozen=True)
class FirstDateLine:
    """An action or a step with a later date: how it is against the first, and against the one that holds."""

    address: str
    id: str
    title: str
    first: Due | None
    against_first: Status
    now: Due | None
    moved: str
    timeliness: Status


@dataclass(frozen=True)
class FirstDateGroup:
    """Those of one plan: the plan, how many they are, and the caption of their table."""

    plan: Link
    count: str
    caption: str
    lines: tuple[FirstDateLine, ...]


@dataclass(frozen=True)
class FirstDatePart:
    """The actions and steps whose first date passed before a report said that they are done, under their plans."""

    head: LateHead
    groups: tuple[FirstDateGroup, ...]


def first_date_part(facts: Facts) -> FirstDatePart:
    """What is past its first date and has a later one."""
    things = past_first_date(facts)
    says = (
        "A later date was set for these. Here they are held against the first date as well: it passed before a report "
        "said that they are done."
        f"{_concerned(things)}"
    )
    grouped = by_plan(facts, things, lambda thing: _action(thing).plan.id)
    head = LateHead("original", TITLE, _counted(things), says)
    return FirstDatePart(head, tuple(_group(plan, these) for plan, these in grouped))


def _group(plan: PlanFacts, things: Sequence[ActionFacts | StepFacts]) -> FirstDateGroup:
    link = Link(plan.address, plan.plan.title)
    caption = f"{plan.plan.title}: against the first date"
    return FirstDateGroup(link, _counted(things), caption, tuple(map(_line, things)))


def _line(thing: ActionFacts | StepFacts) -> FirstDateLine:
    it, action = thing.standing, _action(thing).action
    name = f"{action.id}, step {thing.id}" if isinstance(thing, StepFacts) else action.id
    return FirstDateLine(
        thing.address,
        name,
        it.thing.title,
        due(it.original) if it.original else None,
        _against(it.against_original),
        due(it.deadline) if it.deadline else None,
        it.moved_words,
        timeliness_status(it),
    )


def _against(first: Punctuality | None) -> Status:
    """How it is against the first date: "Late when last reported, by 6 months"."""
    assert first
    status = plain_timeliness(first.timeliness)
    return Status(status.slug, status.shape, status.words + (f", by {first.late_by}" if first.late_by else ""))


def _action(thing: ActionFacts | StepFacts) -> ActionFacts:
    return thing.action if isinstance(thing, StepFacts) else thing


def _counted(things: Sequence[ActionFacts | StepFacts]) -> str:
    steps = sum(isinstance(thing, StepFacts) for thing in things)
    return counted_both(len(things) - steps, steps)


def _concerned(things: Sequence[ActionFacts | StepFacts]) -> str:
    """How many actions have such a date, where they are more than have one of their own."""
    number = len({_action(thing).reference for thing in things})
    if number == sum(isinstance(thing, ActionFacts) for thing in things):
        return ""
    return f" With the steps, {counted(number, 'action')} {'is' if number == 1 else 'are'} in this part."
