"""The paper of a plan for an agenda pack: /plans/<plan>.pdf, dated, with its key, its proof and its sources."""

from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.press.paper import Paper
from macros.shown.due import Move
from macros.shown.progress import Progress, progress, steps_sentence
from macros.shown.sentence import full_stop
from macros.shown.told import Told, told
from macros.things.facts import Facts, once
from macros.things.plan.asked_part import AskedPart, asked_part
from macros.things.plan.plan_facts import PlanFacts, plans
from macros.things.plan.plan_key import PlanKey, plan_key
from macros.things.plan.plan_moves import plan_moves
from macros.things.plan.plan_sentences import no_actions_sentence, promised_sentence, silent_sentence
from macros.things.plan.reported_line import ReportedLine, reported_lines
from macros.things.portal.imprint import Imprint, imprint
from macros.things.printed import printed_paper


@dataclass(frozen=True)
class PlanPaper:
    """All that the paper of a plan shows, from the top."""

    imprint: Imprint
    name: str
    kicker: str
    withdrawn: str
    summary: str
    silent: str
    last_report: str
    answer: str
    steps: str
    progress: Progress | None
    published: PartialDate | None
    agreed: str
    last_reported: PartialDate | None
    note: str
    key: PlanKey | None
    reported: tuple[ReportedLine, ...]
    recommendations: tuple[AskedPart, ...]
    moves: tuple[Move, ...]
    updates: tuple[Told, ...]


@once
def plan_papers(facts: Facts) -> dict[str, Paper]:
    """The paper of every plan, under its address."""
    papers = (
        printed_paper(facts, plan.address, "plan.typ", plan_paper(facts, plan), plan.plan.sources)
        for plan in plans(facts).values()
    )
    return {paper.address: paper for paper in papers}


def plan_paper(facts: Facts, plan: PlanFacts) -> PlanPaper:
    """What the paper of a plan shows."""
    record, written, totals, published_by = facts.record, plan.plan, plan.totals, imprint(facts, plan.address)
    kind, owner = record.kinds[written.kind].title, record.bodies[written.owner].title
    silent = silent_sentence(plan, record.portal.stale_after_months)
    return PlanPaper(
        imprint=published_by,
        name=f"Action plan: {written.title}",
        kicker=f"{kind} · {owner} · as at {published_by.as_at}",
        withdrawn=f"Withdrawn, {written.withdrawn.on}: {written.withdrawn.why}" if written.withdrawn else "",
        summary=written.summary,
        silent=silent,
        last_report=f"The last report is of {plan.last_reported}." if silent else "",
        answer=promised_sentence(totals) if totals.count else no_actions_sentence(plan),
        steps=steps_sentence(plan.steps),
        progress=progress(totals, f"Actions of {written.title} by stage") if totals.count else None,
        published=written.published,
        agreed=_agreed(facts, plan),
        last_reported=plan.last_reported,
        note=written.note or "",
        key=plan_key(record, plan),
        reported=reported_lines(record, plan),
        recommendations=tuple(asked_part(record, plan, asked) for asked in written.recommendations),
        moves=plan_moves(record, plan),
        updates=told(record, plan.updates, None),
    )


def _agreed(facts: Facts, plan: PlanFacts) -> str:
    """When it was agreed and by whom; empty where no document says so."""
    on, by = plan.plan.ratified, plan.plan.ratified_by
    if not on:
        return ""
    return full_stop(f"{on}, by {facts.record.bodies[by].title}" if by else str(on))
