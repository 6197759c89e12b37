"""The parts of the page of what is late on what nobody said: no report for a long time, nobody named, no date."""

from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.shown.links import Link
from macros.standing.span import counted, span
from macros.things.action.action_line import PlanGroup, action_groups
from macros.things.facts import Facts
from macros.things.late.late_facts import silent_actions, silent_plans, without_date, without_lead
from macros.things.late.late_part import LateHead, counted_actions
from macros.things.plan.plan_facts import PlanFacts


@dataclass(frozen=True)
class SilentPlan:
    """A plan on which nobody reported: when somebody last did, and how long ago."""

    plan: Link
    last_reported: PartialDate | None
    how_long: str


@dataclass(frozen=True)
class SilentPart:
    """The plans and the open actions on which nobody reported for as long as the configuration allows."""

    head: LateHead
    plans: tuple[SilentPlan, ...]
    actions: tuple[PlanGroup, ...]


@dataclass(frozen=True)
class GapsPart:
    """The actions for which no source says who answers, and those for which none gives a date."""

    head: LateHead
    without_lead: tuple[PlanGroup, ...]
    without_date: tuple[PlanGroup, ...]


def silent_part(facts: Facts) -> SilentPart:
    """What nobody reported on, the longest first."""
    plans, actions = silent_plans(facts), silent_actions(facts)
    title = f"Nobody has reported for {counted(facts.record.portal.stale_after_months, 'month')} or more"
    head = LateHead("stale", title, f"{counted(len(plans), 'plan')}, {counted_actions(actions)}")
    return SilentPart(head, tuple(_silent_plan(facts, plan) for plan in plans), action_groups(facts, actions))


def gaps_part(facts: Facts) -> GapsPart:
    """What no source says: who answers, or by when."""
    no_lead, no_date = without_lead(facts), without_date(facts)
    count = f"{counted_actions(no_lead)} without anybody named, {len(no_date)} without a date"
    head = LateHead("gaps", "Nobody named, or no date", count)
    return GapsPart(head, action_groups(facts, no_lead), action_groups(facts, no_date))


def _silent_plan(facts: Facts, it: PlanFacts) -> SilentPlan:
    how_long = span(it.last_reported.said_by(facts.day), facts.day) if it.last_reported else ""
    return SilentPlan(Link(it.address, it.plan.title), it.last_reported, how_long)
