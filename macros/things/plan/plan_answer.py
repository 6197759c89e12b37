"""The answer of a plan: what is claimed, seen and proved of it, and how late it is. The same wherever a plan stands."""

from dataclasses import dataclass

from macros.model.record import Record
from macros.shown.progress import Progress, progress, steps_sentence
from macros.standing.span import counted
from macros.things.action.action_sentences import disputed_sentence
from macros.things.plan.claim_tile import LISTS, ClaimTile, claim_tiles
from macros.things.plan.claimed_totals import claimed_totals
from macros.things.plan.claims import Claims, claims_of, leading_total
from macros.things.plan.plan_facts import PlanFacts
from macros.things.plan.plan_line import plan_views
from macros.things.plan.plan_sentences import (
    claimed_sentence,
    claimed_when,
    claims_nothing,
    counted_otherwise,
    is_dated,
    late_sentence,
    not_rated,
    not_rated_words,
    short_sentence,
)
from macros.things.plan.stage_notes import stage_notes


@dataclass(frozen=True)
class PlanAnswer:
    """How far a plan is; `short` is for lists. `progress` is as its owner claims; `seen` what is told one by one, where
    that is another.

    There are no `tiles` where nothing is told of how far any action is; each leads to what it counts on the page.
    """

    short: str
    claimed: str
    not_rated: str
    late: str
    tiles: tuple[ClaimTile, ...]
    progress: Progress | None
    shows: str
    seen: Progress | None
    seen_shows: str
    notes: tuple[str, ...]
    steps: str


def plan_answer(record: Record, plan: PlanFacts) -> PlanAnswer:
    """The answer of a plan."""
    it, leading, when = claims_of(plan), leading_total(plan), claimed_when(plan)
    title, is_told = plan.plan.title, not claims_nothing(plan)
    seen = progress(plan.totals, f"Actions of {title} that can be seen one by one, by stage")
    return PlanAnswer(
        short=short_sentence(record.portal, plan),
        claimed=claimed_sentence(record.portal, plan),
        not_rated=_not_rated(plan),
        late=late_sentence(record.portal, plan),
        tiles=claim_tiles(it, when, is_dated(plan), _lists(plan, it)) if it.actions and is_told else (),
        progress=progress(claimed_totals(plan), f"Actions of {title} by stage, as reported") if it.actions else None,
        shows=f"All {counted(it.actions, 'action')}, as the owner reported them, {when}:" if leading else "",
        seen=seen if leading and plan.live else None,
        seen_shows=f"One by one, {counted(len(plan.live), 'action')} can be seen:",
        notes=tuple(filter(None, (*stage_notes([plan]), counted_otherwise(plan), _checked_otherwise(record, plan)))),
        steps=steps_sentence(plan.steps),
    )


def _not_rated(plan: PlanFacts) -> str:
    these = not_rated(plan)
    return not_rated_words(these) if these and not claims_nothing(plan) else ""


def _lists(plan: PlanFacts, it: Claims) -> dict[str, str]:
    """Where what a figure counts stands on the page of the plan: the rows of a view, or all; or the totals."""
    if not plan.actions:
        return dict.fromkeys(LISTS, f"{plan.address}#reported")
    views = {view.id: view.number for view in plan_views(plan.actions)}
    counts = {"claimed": it.claimed, "seen": it.seen, "proved": it.proved, "late": it.late, "passed": it.passed}
    wanted = {name: f"only-{'done' if name in ('claimed', 'seen') else name}" for name in counts}
    ways = {name: wanted[name] if views.get(wanted[name]) == number else "actions" for name, number in counts.items()}
    if leading_total(plan):
        ways |= {"claimed": "reported", "late in totals": "reported"}
    return {name: f"{plan.address}#{way}" for name, way in ways.items()}


def _checked_otherwise(record: Record, plan: PlanFacts) -> str:
    """Of how many actions a check says another thing than the owner; empty where none does."""
    number = sum(bool(disputed_sentence(record, action.standing)) for action in plan.live)
    return f"A check of {counted(number, 'action')} says another thing than the owner." if number else ""
