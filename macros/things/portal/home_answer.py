"""The answer at the top of the home page: claimed, seen, proved, and late, of all plans together."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.partial_date import long_date
from macros.model.written import Stage
from macros.shown.links import Link
from macros.shown.progress import Progress, progress, steps_sentence
from macros.shown.voice import do_not_say, in_our_files
from macros.standing.span import counted
from macros.standing.totals import totals
from macros.things.facts import Facts
from macros.things.late.late_facts import silent_plans, steps
from macros.things.plan.claim_tile import ClaimTile, claim_tiles
from macros.things.plan.claimed_totals import all_claimed
from macros.things.plan.claims import Claims, claims, leading_total
from macros.things.plan.plan_facts import live_actions, live_plans, only_totals
from macros.things.plan.plan_sentences import (
    claimed_words,
    is_dated,
    late_words,
    not_rated,
    not_rated_words,
    unchecked_words,
)
from macros.things.plan.stage_notes import stage_notes


@dataclass(frozen=True)
class TotalsOf:
    """A plan that is known by its totals alone, and how many actions these count."""

    plan: Link
    number: int


@dataclass(frozen=True)
class HomeAnswer:
    """Claimed, seen, proved and late, in sentences, figures and a bar; and what is not told.

    `only_totals` begins a sentence that `totals_of` goes on with, and `not_listed` follows it.
    """

    claimed: str
    late: str
    tiles: tuple[ClaimTile, ...]
    progress: Progress
    shows: str
    notes: tuple[str, ...]
    only_totals: str
    totals_of: tuple[TotalsOf, ...]
    not_listed: str


def home_answer(facts: Facts) -> HomeAnswer:
    """The answer for the whole record."""
    portal, told, unlisted = facts.record.portal, claims(live_plans(facts)), only_totals(facts)
    are_dated = any(map(is_dated, live_plans(facts)))
    late = late_words(portal, told, "totals alone")
    return HomeAnswer(
        claimed=_claimed(facts, told),
        late=late or ("No action was late when last reported." if are_dated else ""),
        tiles=claim_tiles(told, is_dated=are_dated) if told.actions else (),
        progress=progress(all_claimed(live_plans(facts)), "All actions by stage, as their owners reported them"),
        shows=f"All {counted(told.actions, 'action')}, as {_owners(told.actions)} last reported:",
        notes=tuple(_notes(facts)),
        only_totals=_only_totals(sum(plan.listed_actions for plan in unlisted)),
        totals_of=tuple(TotalsOf(Link(plan.address, plan.plan.title), plan.listed_actions) for plan in unlisted),
        not_listed=do_not_say(portal, "which actions they are"),
    )


def _claimed(facts: Facts, told: Claims) -> str:
    """What is claimed and proved: that "done" is the owner's own word, and how many have proof."""
    who, day = f"{in_our_files(facts.record.portal)}, owners", long_date(facts.day)
    if not told.actions:
        return "No action is recorded yet."
    if not told.claimed:
        return claimed_words(told, f"{who} report", f"by {day}")
    has = "has" if told.proved == 1 else "have"
    actions = counted(told.actions, "action")
    return f"{who} call {told.claimed} of {actions} done, by {day}. That is their own word: {told.proved} {has} proof."


def _notes(facts: Facts) -> Iterator[str]:
    """What the bar does not show: what is not told, what counts as under way, and how far the steps are."""
    portal, seen = facts.record.portal, [plan for plan in live_plans(facts) if not leading_total(plan)]
    yield from filter(None, (unchecked_words(claims(live_plans(facts))), _old_reports(facts)))
    if these := [standing for plan in seen for standing in not_rated(plan)]:
        unknown = sum(plan.totals.stages[Stage.NOT_KNOWN] for plan in seen)
        are = "is" if unknown == 1 else "are"
        far = do_not_say(portal, f"at which stage {unknown} of them {are}") if unknown else ""
        yield " ".join(filter(None, (not_rated_words(these), far)))
    yield from stage_notes(seen)
    with_steps = sum(bool(action.action.steps) for action in live_actions(facts))
    whose = f"{counted(with_steps, 'action')} {'has' if with_steps == 1 else 'have'}"
    if told := steps_sentence(totals(step.standing for step in steps(facts)), whose):
        yield told


def _old_reports(facts: Facts) -> str:
    """For how many actions the latest report is old; empty where for none."""
    number, months = claims(silent_plans(facts)).actions, facts.record.portal.stale_after_months
    if not number:
        return ""
    return f"The latest report held here on {counted(number, 'action')} is {counted(months, 'month')} old or older."


def _only_totals(number: int) -> str:
    """How many of the actions are known only as totals; empty where none are."""
    if not number:
        return ""
    return f"{counted(number, 'action')} {'is' if number == 1 else 'are'} known only as part of totals:"


def _owners(number: int) -> str:
    return "its owner" if number == 1 else "their owners"
