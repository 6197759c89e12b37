"""A plan in the list of all plans: how far it is, what its owner last reported, and how long nobody did."""

from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.shown.links import Link, body_link
from macros.shown.progress import Progress, progress
from macros.standing.span import counted
from macros.standing.timeliness import Timeliness
from macros.things.facts import Facts
from macros.things.plan.plan_facts import PlanFacts
from macros.things.plan.reported_line import ReportedTotal, reported_total


@dataclass(frozen=True)
class PlanCard:
    """One plan: its actions in a sentence and a bar; else the last total reported; else `instead`: there is none."""

    plan: Link
    withdrawn_on: PartialDate | None
    silent_for: str
    sentence: str
    progress: Progress | None
    reported: ReportedTotal | None
    instead: str
    owner: Link
    published: PartialDate | None
    not_agreed: str
    last_reported: PartialDate | None


def plan_card(facts: Facts, plan: PlanFacts) -> PlanCard:
    """One plan in the list."""
    written, last = plan.plan, next(reversed(plan.reported), None)
    return PlanCard(
        plan=Link(plan.address, written.title),
        withdrawn_on=written.withdrawn.on if written.withdrawn else None,
        silent_for=plan.silent_for(facts.record.portal.stale_after_months),
        sentence=_sentence(plan),
        progress=progress(plan.totals, f"Actions of {written.title} by stage") if plan.actions else None,
        reported=reported_total(last, plan.key) if last else None,
        instead="It lists no single actions." if written.recommendations else "No action is published yet.",
        owner=body_link(facts.record, written.owner),
        published=written.published,
        not_agreed="" if written.ratified else "Not yet agreed, as far as the sources record.",
        last_reported=plan.last_reported,
    )


def _sentence(plan: PlanFacts) -> str:
    """How far the actions and the steps of a plan are."""
    it, steps = plan.totals, plan.steps
    unproved = f" ({it.unproved} with no evidence published)" if it.unproved else ""
    unsaid = it.timeliness[Timeliness.NOT_RECORDED]
    passed = f", {unsaid} past {'its' if unsaid == 1 else 'their'} date with no word whether done in time"
    told = f" {steps.done} of {counted(steps.count, 'step')} complete, {steps.late} late." if steps.count else ""
    return (
        f"{counted(it.count, 'action')}: {it.done} reported complete or embedded{unproved}, {it.late} late"
        f"{passed if unsaid else ''}.{told}"
    )
