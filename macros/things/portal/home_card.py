"""A plan on the home page: how far it is, what its owner last reported, and how long nobody did."""

from dataclasses import dataclass

from macros.shown.links import Link
from macros.shown.progress import Progress, progress
from macros.standing.span import counted
from macros.things.facts import Facts
from macros.things.plan.plan_facts import PlanFacts, plans
from macros.things.plan.reported_line import ReportedTotal, reported_total


@dataclass(frozen=True)
class HomeCard:
    """One plan on the home page. Where no action of it is published, `absent` says so, and `is_unlisted` that there are
    actions all the same.
    """

    plan: Link
    kind: str
    progress: Progress | None
    stages: str
    late: str
    late_steps: str
    absent: str
    is_unlisted: bool
    reported: ReportedTotal | None
    silent: str


def home_cards(facts: Facts) -> tuple[HomeCard, ...]:
    """Every plan in order."""
    return tuple(_home_card(facts, plan) for plan in plans(facts).values())


def _home_card(facts: Facts, plan: PlanFacts) -> HomeCard:
    totals, latest = plan.totals, plan.reported[-1] if plan.reported else None
    silent = plan.silent_for(facts.record.portal.stale_after_months)
    return HomeCard(
        plan=Link(plan.address, plan.plan.title),
        kind=facts.record.kinds[plan.plan.kind].title,
        progress=progress(totals, f"{plan.plan.title} by stage") if plan.live else None,
        stages=_stages(plan),
        late=f"{totals.late} late." if totals.late else "",
        late_steps=f"{counted(plan.steps.late, 'step')} late." if plan.steps.late else "",
        absent=_absent(plan),
        is_unlisted=bool(plan.listed_actions),
        reported=reported_total(latest, plan.key) if latest else None,
        silent=f"No report for {silent}." if silent else "",
    )


def _stages(plan: PlanFacts) -> str:
    """How many actions it has, and how many of each stage."""
    told = ", ".join(f"{number} {stage}" for stage, number in plan.totals.stages.items() if number)
    return f"{counted(plan.totals.count, 'action')}: {told}."


def _absent(plan: PlanFacts) -> str:
    """Why no action of it is counted; empty where some are."""
    if plan.live:
        return ""
    if plan.actions:
        return "Every action of it was withdrawn."
    if plan.listed_actions:
        return "No action is published one by one."
    return "No action published." if plan.plan.ratified else "No action published yet."
