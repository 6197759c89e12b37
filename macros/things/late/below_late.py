"""The pages below /late/: what is late in another sense, or not told. /late/<part>/"""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.shown.addresses import LATE, late_address
from macros.shown.links import Link
from macros.things.entry import Entry
from macros.things.facts import Facts, once
from macros.things.late.first_date_part import FirstDatePart, first_date_part
from macros.things.late.late_part import LateHead, LatePart, done_late_part, passed_part, unproved_part
from macros.things.late.silent_part import GapsPart, SilentPart, gaps_part, silent_part
from macros.things.page import Page
from macros.things.plan.plan_facts import actions_by_plan, live_actions
from macros.things.rating_key.clashes import Clash, clashes


@dataclass(frozen=True)
class BelowLate:
    """One page below that of what is late: its head, and its part, which is of one of these kinds."""

    head: LateHead
    clashes: tuple[Clash, ...] = ()
    passed: LatePart | None = None
    things: LatePart | None = None
    original: FirstDatePart | None = None
    silent: SilentPart | None = None
    gaps: GapsPart | None = None


@once
def below_late(facts: Facts) -> tuple[BelowLate, ...]:
    """The pages, in their order; there is one also where nothing is on it, for that is said there."""
    colours = clashes(plan for plan, _ in actions_by_plan(facts, live_actions(facts)))
    passed, done_late, unproved = passed_part(facts), done_late_part(facts), unproved_part(facts)
    original, silent, gaps = first_date_part(facts), silent_part(facts), gaps_part(facts)
    return (
        BelowLate(passed.head, passed=passed),
        BelowLate(done_late.head, colours if done_late.actions else (), things=done_late),
        BelowLate(original.head, original=original),
        BelowLate(unproved.head, colours if unproved.actions else (), things=unproved),
        BelowLate(silent.head, silent=silent),
        BelowLate(gaps.head, gaps=gaps),
    )


def below_late_pages(facts: Facts) -> Iterator[Page]:
    """The page of each part."""
    for it in below_late(facts):
        yield Page(
            late_address(it.head.id),
            it.head.title,
            f"{it.head.title}: {it.head.count}",
            LATE,
            (Link(LATE, "Late"),),
            "pages/late.html",
            it,
            Entry("List", is_list=True),
        )
