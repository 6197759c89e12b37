"""What is reported done: plan by plan as owners claim it, and one by one, with proof and without. On /done/."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.shown.links import Link
from macros.shown.voice import in_our_files
from macros.standing.span import counted
from macros.things.done.done_headline import DoneHeadline, done_headlines
from macros.things.facts import Facts
from macros.things.plan.claims import claims, claims_of
from macros.things.plan.plan_facts import live_plans
from macros.things.plan.plan_sentences import claimed_when, claimed_words, unchecked_words


@dataclass(frozen=True)
class DonePlan:
    """A plan of which something is reported done: how much of it, when that was told, and what can be seen of it."""

    plan: Link
    done: str
    when: str
    seen: int
    proved: int


@dataclass(frozen=True)
class DoneActions:
    """Some actions that are reported done one by one, under a heading."""

    id: str
    heading: str
    lines: tuple[DoneHeadline, ...]


@dataclass(frozen=True)
class DoneList:
    """All that the page of what is done shows, from the top; `others` says of how many plans nothing is."""

    claimed: str
    unchecked: str
    claimed_heading: str
    plans: tuple[DonePlan, ...]
    others: str
    seen_heading: str
    seen: tuple[DoneActions, ...]


def done_list(facts: Facts) -> DoneList:
    """What is reported done, on the page that lists it."""
    it, lines = claims(live_plans(facts)), tuple(_plans(facts))
    return DoneList(
        claimed=claimed_words(it, f"{in_our_files(facts.record.portal)}, owners report"),
        unchecked=unchecked_words(it),
        claimed_heading=f"Reported done: {it.claimed} of {counted(it.actions, 'action')}",
        plans=lines,
        others=_others(len(live_plans(facts)) - len(lines)),
        seen_heading=f"Seen one by one: {counted(it.seen, 'action')}",
        seen=tuple(_seen(facts)),
    )


def _plans(facts: Facts) -> Iterator[DonePlan]:
    for plan in live_plans(facts):
        it = claims_of(plan)
        if it.claimed or it.seen:
            done = f"{it.claimed} of {it.actions}"
            yield DonePlan(Link(plan.address, plan.plan.title), done, claimed_when(plan), it.seen, it.proved)


def _others(number: int) -> str:
    return f"Of {counted(number, 'other plan')} no action is reported done." if number else ""


def _seen(facts: Facts) -> Iterator[DoneActions]:
    lines = done_headlines(facts)
    proved = tuple(it for it in lines if it.is_proved)
    unproved = tuple(it for it in lines if not it.is_proved)
    if proved:
        yield DoneActions("proved", f"With proof: {counted(len(proved), 'action')}", proved)
    if unproved:
        yield DoneActions("unproved", f"Without proof: {counted(len(unproved), 'action')}", unproved)
