"""How the owner answered a recommendation, and where it stands itself where the source rates it and not its actions."""

from collections import Counter
from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.model.record import Record
from macros.shown.cite import Cite, cite
from macros.shown.due import Due, LedgerLine, due, ledger, ledger_caption
from macros.shown.links import Link, body_link
from macros.shown.status import Mark, Status, rating_mark, stage_status, timeliness_status
from macros.standing.span import counted, plural
from macros.standing.standing import Standing
from macros.standing.totals import totals
from macros.things.action.action import Step
from macros.things.action.rating_line import RatingLine, own_lines
from macros.things.plan.plan import Recommendation, Response
from macros.things.plan.plan_facts import PlanFacts


@dataclass(frozen=True)
class RecommendationResponse:
    """The owner's answer: "Partly accepted", when and by whom, why, and where that stands."""

    answer: str
    when: PartialDate | None
    by: Link | None
    why: str
    source: Cite | None


@dataclass(frozen=True)
class RecommendationStanding:
    """Where a recommendation stands itself: how far, in time or not, its latest rating, its dates, and all ratings."""

    stage: Status
    timeliness: Status
    mark: Mark
    due: Due | None
    moved: str
    ledger: tuple[LedgerLine, ...]
    ledger_caption: str
    ratings: tuple[RatingLine, ...]


def recommendation_response(
    record: Record, plan: PlanFacts, asked: Recommendation, called: str
) -> RecommendationResponse | None:
    """The answer to a recommendation, if one is recorded by the day."""
    it = _response(plan, asked)
    if it is None:
        return None
    why = it.why or f"Why this {called} is {it.answer} is not recorded."
    by = body_link(record, it.by) if it.by else None
    return RecommendationResponse(it.answer.capitalize(), it.on, by, why, cite(record, it.source, asked.source))


def recommendation_standing(record: Record, plan: PlanFacts, asked: Recommendation) -> RecommendationStanding | None:
    """Where a recommendation stands itself; none where the source gives it neither ratings nor deadlines."""
    it = standing_of(plan, asked)
    if it is None:
        return None
    has_more = len(it.deadlines) > 1 or bool(it.deadline and it.deadline.words)
    return RecommendationStanding(
        stage=stage_status(it.stage),
        timeliness=timeliness_status(it),
        mark=rating_mark(it.rating, it.key),
        due=due(it.deadline) if it.deadline else None,
        moved=it.moved_words,
        ledger=ledger(record, it, asked.source) if has_more else (),
        ledger_caption=ledger_caption(f"{asked.called or plan.plan.called} {asked.id}", it),
        ratings=own_lines(record, it, asked.source, f"r{asked.id}"),
    )


def asked_sentences(plan: PlanFacts) -> tuple[str, ...]:
    """How many recommendations of a plan are accepted, and how far those are that are rated themselves."""
    asked = plan.plan.recommendations
    answers = Counter(answer.answer for one in asked if (answer := _response(plan, one)))
    rated = totals(it for one in asked if (it := standing_of(plan, one)))
    told = []
    if answers:
        words = ", ".join(f"{number} {answer}" for answer, number in sorted(answers.items()))
        rest = len(asked) - answers.total()
        unsaid = f". The answer to {rest} is not recorded" if rest else ""
        told.append(f"Of {counted(len(asked), plan.plan.called)}: {words}{unsaid}.")
    if rated.count:
        one = f"{plan.plan.called} is rated by itself"
        them = one if rated.count == 1 else f"{plural(plan.plan.called)} are rated by themselves"
        late = f"{rated.done} reported done, {rated.late} late when last reported"
        passed = f", {rated.passed} past the date since the last report" if rated.passed else ""
        told.append(f"{rated.count} {them}: {late}{passed}.")
    return tuple(told)


def _response(plan: PlanFacts, asked: Recommendation) -> Response | None:
    it = asked.response
    return it if it and (it.on is None or it.on.said_by(plan.day) <= plan.day) else None


def standing_of(plan: PlanFacts, asked: Recommendation) -> Standing | None:
    """Where a recommendation stands, by the same rules as a step."""
    if not asked.ratings and not asked.deadlines:
        return None
    own = Step(
        id=asked.id,
        title=asked.title,
        deadlines=asked.deadlines,
        ratings=asked.ratings,
        updates=asked.updates,
        source=asked.source,
    )
    return Standing(own, plan.key, plan.day, plan.day)
