"""The figures at the top of the home page and of a plan: claimed, seen, proved, and what is known of lateness."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.shown.addresses import LATE, PLANS
from macros.standing.span import counted
from macros.things.plan.claims import Claims


@dataclass(frozen=True)
class ClaimTile:
    """One figure and its words, and where on another page more of it stands; `alarm` says that it is one to act on."""

    number: str
    words: str
    address: str
    alarm: bool = False


def claim_tiles(it: Claims, when: str = "", is_dated: bool = True) -> tuple[ClaimTile, ...]:
    """The figures of some plans; `when` they were claimed, and whether any date is known by which to be late."""
    claimed = f"of {counted(it.actions, 'action')} reported done{f', {when}' if when else ''}"
    return (
        ClaimTile(str(it.claimed), claimed, PLANS),
        ClaimTile(str(it.seen), "can be seen one by one", PLANS),
        ClaimTile(str(it.proved), "with proof", PLANS),
        *_late_tiles(it, is_dated),
    )


def _late_tiles(it: Claims, is_dated: bool) -> Iterator[ClaimTile]:
    if it.late_in_totals and not it.late:
        yield ClaimTile(str(it.late_in_totals), "or more late, by the totals", LATE, alarm=True)
    elif it.late or is_dated:
        more = f", and at least {it.late_in_totals} more by totals alone" if it.late_in_totals else ""
        yield ClaimTile(str(it.late), f"late when last reported{more}", LATE, alarm=bool(it.late))
    if it.passed:
        yield ClaimTile(str(it.passed), f"past {'its' if it.passed == 1 else 'their'} date since the last report", LATE)
