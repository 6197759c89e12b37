"""The parts of the page of what is late on what is not told: no report for a long time, no lead, no date."""

from dataclasses import dataclass

from macros.shown.links import Link
from macros.shown.voice import holds_no
from macros.standing.span import counted, span
from macros.things.action.action_line import PlanGroup, action_groups
from macros.things.facts import Facts
from macros.things.late.late_facts import silent_actions, silent_plans, without_date, without_lead
from macros.things.late.late_part import LateHead, counted_actions
from macros.things.plan.last_told import plan_last_told
from macros.things.plan.plan_facts import PlanFacts


@dataclass(frozen=True)
class SilentPlan:
    """A plan without a report for a long time: the last report, how long ago, and how many actions are still open."""

    plan: Link
    last_reported: str
    how_long: str
    actions: str


@dataclass(frozen=True)
class SilentPart:
    """The plans without a report for as long as the configuration allows, and the open actions of other plans."""

    head: LateHead
    plans: tuple[SilentPlan, ...]
    actions: tuple[PlanGroup, ...]


@dataclass(frozen=True)
class Gap:
    """The actions of which one thing is not told, and what that is."""

    says: str
    actions: tuple[PlanGroup, ...]


@dataclass(frozen=True)
class GapsPart:
    """The actions for which the documents do not say who answers, and those for which they give no date."""

    head: LateHead
    gaps: tuple[Gap, ...]


def silent_part(facts: Facts) -> SilentPart:
    """What has no report for a long time, the longest first."""
    plans = silent_plans(facts)
    named = {plan.plan.id for plan in plans}
    others = [action for action in silent_actions(facts) if action.plan.id not in named]
    months = counted(facts.record.portal.stale_after_months, "month")
    says = f"The last report is {months} old or older. {holds_no(facts.record.portal, 'newer report')}"
    of_others = [f"{counted_actions(others)} of other plans"] if others else []
    count = "; ".join([counted(len(plans), "plan"), *of_others])
    head = LateHead("stale", f"No report held here for {months} or more", count, says)
    return SilentPart(head, tuple(_silent_plan(facts, plan) for plan in plans), action_groups(facts, others))


def gaps_part(facts: Facts) -> GapsPart:
    """What is not told: who answers, or by when."""
    portal, no_lead, no_date = facts.record.portal, without_lead(facts), without_date(facts)
    gaps = (
        Gap(
            f"{counted_actions(no_lead)} without a lead. {holds_no(portal, 'lead for them')}",
            action_groups(facts, no_lead),
        ),
        Gap(
            f"{counted_actions(no_date)} not reported done and without a date. "
            f"{holds_no(portal, 'date for them, nor for a step of them')}",
            action_groups(facts, no_date),
        ),
    )
    count = f"{counted_actions(no_lead)} without a lead; {counted_actions(no_date)} without a date"
    return GapsPart(LateHead("gaps", "No lead, or no date", count, ""), tuple(gap for gap in gaps if gap.actions))


def _silent_plan(facts: Facts, it: PlanFacts) -> SilentPlan:
    told = plan_last_told(it)
    how_long = span(told.date.said_by(facts.day), facts.day) if told.date else ""
    still_open = sum(action.standing.stage.is_open for action in it.live)
    return SilentPlan(Link(it.address, it.plan.title), told.words, how_long, counted(still_open, "action"))
