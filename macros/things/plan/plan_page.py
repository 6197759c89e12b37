"""The page of a plan: /plans/<plan>/"""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.edit_address import edit_address
from macros.model.partial_date import PartialDate
from macros.shown.addresses import PLANS, measure_address, paper_address, plan_data_address
from macros.shown.links import Link, body_link, document_links
from macros.shown.paper_link import PaperLink, paper_link
from macros.shown.sentence import full_stop
from macros.standing.span import counted
from macros.things.action.successors import Predecessor, predecessors, successor
from macros.things.correction.corrected import Corrected, corrected_elsewhere
from macros.things.correction.correction_facts import corrections_about
from macros.things.document.citations import documents_of
from macros.things.facts import Facts
from macros.things.measure.measure_facts import measures_about
from macros.things.page import Page
from macros.things.plan.below_plan import BelowPlan, below_plans
from macros.things.plan.plan_dates import SMALL_ROW, PlanDates, plan_dates
from macros.things.plan.plan_entry import plan_entry
from macros.things.plan.plan_facts import PlanFacts, plans
from macros.things.plan.plan_glance import PlanGlance, plan_glance
from macros.things.plan.plan_key import PlanKey, plan_key
from macros.things.plan.plan_paper import plan_papers
from macros.things.plan.plan_sentences import silent_sentence
from macros.things.plan.plan_table import PlanTable, plan_table
from macros.things.plan.recommendation_part import RecommendationPart, recommendation_part
from macros.things.plan.reported_line import ReportedLine, reported_lines


@dataclass(frozen=True)
class PlanPage:
    """All that the page of a plan shows, from the top."""

    title: str
    kind: str
    owner: Link
    withdrawn_on: PartialDate | None
    withdrawn_why: str
    successor: Link | None
    predecessors: tuple[Predecessor, ...]
    silent: str
    glance: PlanGlance
    note: str
    paper: PaperLink | None
    reported: tuple[ReportedLine, ...]
    key: PlanKey | None
    table: PlanTable | None
    dates: PlanDates | None
    recommendations: tuple[RecommendationPart, ...]
    asked: str
    parts: tuple[BelowPlan, ...]
    measures: tuple[Link, ...]
    corrections: tuple[Corrected, ...]
    sources: tuple[Link, ...]
    data: Link
    edit: str


def plan_pages(facts: Facts) -> Iterator[Page]:
    """The page of every plan."""
    for plan in plans(facts).values():
        yield Page(
            plan.address,
            plan.plan.title,
            plan.plan.summary,
            PLANS,
            (Link(PLANS, "Plans"),),
            "pages/plan.html",
            plan_page(facts, plan),
            plan_entry(facts, plan),
        )


def plan_page(facts: Facts, plan: PlanFacts) -> PlanPage:
    """What the page of a plan shows."""
    record, written, name = facts.record, plan.plan, plan.plan.id
    return PlanPage(
        title=written.title,
        kind=full_stop(record.kinds[written.kind].title),
        owner=body_link(record, written.owner),
        withdrawn_on=written.withdrawn.on if written.withdrawn else None,
        withdrawn_why=full_stop(written.withdrawn.why) if written.withdrawn else "",
        successor=successor(record, written.withdrawn),
        predecessors=tuple(predecessors(facts).get(name, ())),
        silent=silent_sentence(record.portal, plan),
        glance=plan_glance(facts, plan),
        note=written.note or "",
        paper=paper_link(plan_papers(facts), paper_address(plan.address), "This plan as a report for an agenda pack"),
        reported=reported_lines(record, plan),
        key=plan_key(record, plan),
        table=plan_table(facts, plan) if plan.actions else None,
        dates=plan_dates(plan, SMALL_ROW),
        recommendations=tuple(recommendation_part(facts, plan, asked) for asked in written.recommendations),
        asked=counted(len(written.recommendations), written.called),
        parts=below_plans(facts)[name],
        measures=tuple(Link(measure_address(it.id), it.title) for it in measures_about(facts).get(name, ())),
        corrections=corrected_elsewhere(record, corrections_about(facts).get(name, ())),
        sources=document_links(record, documents_of(written)),
        data=Link(plan_data_address(name), "This plan as data (JSON)"),
        edit=edit_address(record, "plans", name),
    )
