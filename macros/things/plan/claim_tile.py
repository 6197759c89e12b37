"""The figures at the top of the home page and of a plan: claimed, seen, proved, and what is known of lateness."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.shown.addresses import DONE, LATE, late_address
from macros.standing.span import counted
from macros.things.plan.claims import Claims

# Where the things that a figure counts are listed, for all plans together.
LISTS = {
    "claimed": f"{DONE}#claimed",
    "seen": f"{DONE}#seen",
    "proved": f"{DONE}#proved",
    "late": f"{LATE}#late-actions",
    "late in totals": f"{LATE}#totals",
    "passed": late_address("passed"),
}


@dataclass(frozen=True)
class ClaimTile:
    """One figure and its words, and where what it counts is listed, if it is; `alarm` says that it is one to act on."""

    number: str
    words: str
    address: str
    alarm: bool = False


def claim_tiles(
    it: Claims, when: str = "", is_dated: bool = True, lists: Mapping[str, str] = LISTS
) -> tuple[ClaimTile, ...]:
    """The figures of some plans; `when` they were claimed, and whether any date is known by which to be late."""
    claimed = f"of {counted(it.actions, 'action')} reported done{f', {when}' if when else ''}"
    return (
        ClaimTile(str(it.claimed), claimed, lists.get("claimed", "") if it.claimed else ""),
        ClaimTile(str(it.seen), "can be seen one by one", lists.get("seen", "") if it.seen else ""),
        ClaimTile(str(it.proved), "with proof", lists.get("proved", "") if it.proved else ""),
        *_late_tiles(it, is_dated, lists),
    )


def _late_tiles(it: Claims, is_dated: bool, lists: Mapping[str, str]) -> Iterator[ClaimTile]:
    if it.late_in_totals and not it.late:
        yield ClaimTile(
            str(it.late_in_totals), "or more late, by the totals", lists.get("late in totals", ""), alarm=True
        )
    elif it.late or is_dated:
        more = f", and at least {it.late_in_totals} more by totals alone" if it.late_in_totals else ""
        address = lists.get("late", "") if it.late else ""
        yield ClaimTile(str(it.late), f"late when last reported{more}", address, alarm=bool(it.late))
    if it.passed:
        past = f"past {'its' if it.passed == 1 else 'their'} date since the last report"
        yield ClaimTile(str(it.passed), past, lists.get("passed", ""))
