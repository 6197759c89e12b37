"""A plan in the table of all: what is claimed, seen and proved, how late it is, and how old the latest report is."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.shown.links import Link
from macros.shown.progress import Progress
from macros.things.facts import Facts
from macros.things.plan.claims import Claims, claims_of
from macros.things.plan.plan_answer import plan_answer
from macros.things.plan.plan_facts import PlanFacts
from macros.things.plan.plan_sentences import claimed_when, claims_nothing, is_dated, silent_sentence


@dataclass(frozen=True)
class ListedPlan:
    """One plan in the table. Where nothing is told of its actions there are no figures, and `untold` says that."""

    plan: Link
    kind: str
    withdrawn_on: PartialDate | None
    untold: str
    done: str
    when: str
    seen: int
    proved: int
    late: str
    passed: int
    progress: Progress | None
    silent: str
    owner: str
    published: PartialDate | None
    steps: str


def listed_plans(facts: Facts, these: Iterable[PlanFacts]) -> tuple[ListedPlan, ...]:
    """Some plans in their order."""
    return tuple(_listed(facts, plan) for plan in these)


def _listed(facts: Facts, plan: PlanFacts) -> ListedPlan:
    record, written, it = facts.record, plan.plan, claims_of(plan)
    body, answer = record.bodies[written.owner], plan_answer(record, plan)
    is_told = bool(it.actions) and not claims_nothing(plan)
    return ListedPlan(
        plan=Link(plan.address, written.title),
        kind=record.kinds[written.kind].title,
        withdrawn_on=written.withdrawn.on if written.withdrawn else None,
        untold="" if is_told else answer.short,
        done=f"{it.claimed} of {it.actions}",
        when=claimed_when(plan),
        seen=it.seen,
        proved=it.proved,
        late=_late(it) if is_told and (is_dated(plan) or it.late_in_totals) else "",
        passed=it.passed,
        progress=answer.progress,
        silent=silent_sentence(record.portal, plan),
        owner=body.short or body.title,
        published=written.published,
        steps=answer.steps,
    )


def _late(it: Claims) -> str:
    """How many were late when last reported, and how many more by totals alone."""
    if not it.late_in_totals:
        return str(it.late)
    return (
        f"{it.late}, and at least {it.late_in_totals} more by totals alone"
        if it.late
        else f"{it.late_in_totals} or more, by the totals"
    )
