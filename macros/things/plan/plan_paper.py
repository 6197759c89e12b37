"""The paper of a plan for an agenda pack: /plans/<plan>.pdf, dated, with its key, its proof and its sources."""

from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.press.paper import Paper
from macros.shown.due import Move
from macros.shown.sentence import full_stop
from macros.shown.told import Told, told
from macros.shown.voice import do_not_say
from macros.things.facts import Facts, once
from macros.things.plan.asked_part import AskedPart, asked_part
from macros.things.plan.last_told import plan_last_told
from macros.things.plan.plan_answer import PlanAnswer, plan_answer
from macros.things.plan.plan_facts import PlanFacts, plans
from macros.things.plan.plan_key import PlanKey, plan_key
from macros.things.plan.plan_moves import plan_moves
from macros.things.plan.plan_sentences import silent_sentence
from macros.things.plan.recommendation_standing import asked_sentences
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
    answer: PlanAnswer
    asked: tuple[str, ...]
    published: PartialDate | None
    agreed: str
    last_reported: str
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
    record, written, published_by = facts.record, plan.plan, imprint(facts, plan.address)
    kind, owner = record.kinds[written.kind].title, record.bodies[written.owner].title
    return PlanPaper(
        imprint=published_by,
        name=f"Action plan: {written.title}",
        kicker=f"{kind} · {owner} · as at {published_by.as_at}",
        withdrawn=f"Withdrawn, {written.withdrawn.on}: {written.withdrawn.why}" if written.withdrawn else "",
        summary=written.summary,
        silent=silent_sentence(record.portal, plan),
        answer=plan_answer(record, plan),
        asked=asked_sentences(plan),
        published=written.published,
        agreed=_agreed(facts, plan),
        last_reported=plan_last_told(plan).words,
        note=written.note or "",
        key=plan_key(record, plan),
        reported=reported_lines(record, plan),
        recommendations=tuple(asked_part(record, plan, asked) for asked in written.recommendations),
        moves=plan_moves(record, plan),
        updates=told(record, plan.updates, None),
    )


def _agreed(facts: Facts, plan: PlanFacts) -> str:
    """When it was agreed and by whom, or that it is not told."""
    on, by = plan.plan.ratified, plan.plan.ratified_by
    if not on:
        return do_not_say(facts.record.portal, "that it was agreed")
    return full_stop(f"{on}, by {facts.record.bodies[by].title}" if by else str(on))
