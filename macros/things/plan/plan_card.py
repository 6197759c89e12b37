"""A plan in the list of all plans: what is claimed, seen and proved, how late it is, and how old the last report is."""

from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.shown.links import Link, body_link
from macros.shown.voice import do_not_say
from macros.things.facts import Facts
from macros.things.plan.last_told import plan_last_told
from macros.things.plan.plan_answer import PlanAnswer, plan_answer
from macros.things.plan.plan_facts import PlanFacts
from macros.things.plan.plan_sentences import silent_sentence
from macros.things.plan.reported_line import ReportedTotal, reported_total


@dataclass(frozen=True)
class PlanCard:
    """One plan: its answer, the last total that its owner reported in its own colours, and its dates."""

    plan: Link
    withdrawn_on: PartialDate | None
    silent: str
    answer: PlanAnswer
    reported: ReportedTotal | None
    owner: Link
    published: PartialDate | None
    not_agreed: str
    last_reported: str


def plan_card(facts: Facts, plan: PlanFacts) -> PlanCard:
    """One plan in the list."""
    written, portal = plan.plan, facts.record.portal
    last = next(reversed(plan.reported), None)
    return PlanCard(
        plan=Link(plan.address, written.title),
        withdrawn_on=written.withdrawn.on if written.withdrawn else None,
        silent=silent_sentence(portal, plan),
        answer=plan_answer(facts.record, plan),
        reported=reported_total(last, plan.key) if last else None,
        owner=body_link(facts.record, written.owner),
        published=written.published,
        not_agreed="" if written.ratified else do_not_say(portal, "that it was agreed"),
        last_reported=plan_last_told(plan).words,
    )
