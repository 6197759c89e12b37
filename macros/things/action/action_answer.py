"""The answer at the top of the page of an action: how far it is, whether it is in time, who answers for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.record import Record
from macros.shown.addresses import recommendation_address
from macros.shown.due import Due, due
from macros.shown.links import Link, dated_body_links
from macros.shown.sentence import capital
from macros.shown.status import (
    WITHDRAWN,
    Mark,
    Status,
    rating_mark,
    standing_status,
    timeliness_status,
    unproved_status,
)
from macros.shown.told import NO_CHECK
from macros.shown.voice import do_not_say, holds_no
from macros.standing.lateness import late_steps
from macros.standing.span import counted
from macros.standing.standing import Standing
from macros.things.action.action_facts import ActionFacts
from macros.things.action.action_grounds import action_grounds, said_of_all_sentence, totals_unsaid_sentence
from macros.things.action.action_sentences import (
    disputed_sentence,
    done_sentence,
    dropped_sentence,
    due_by_steps,
    original_words,
    progress_words,
    rating_note,
    steps_count,
    unsaid_sentence,
)
from macros.things.action.rating_line import RatingLine, check_lines, rating_line
from macros.things.late.late_headline import since_words
from macros.things.plan.last_told import last_told
from macros.things.plan.plan import Plan, Recommendation
from macros.things.plan.plan_facts import PlanFacts


@dataclass(frozen=True)
class ActionAnswer:
    """What is known of an action, in short. `published` is how much evidence there is, `late` since when
    it is late, or which of its steps are, `grounds` why it is further than it is rated itself, `unsaid` that a
    later report does not say whether it was done. Of a withdrawn one it is not said how far it is.
    """

    stage: Status
    timeliness: Status | None
    unproved: Status | None
    published: str
    proof: str
    grounds: str
    rating_called: str
    mark: Mark
    rating: RatingLine | None
    checks: tuple[RatingLine, ...]
    disputed: str
    done: str
    progress: str
    due: Due | None
    moved: str
    no_date: str
    late: tuple[str, ...]
    dropped: str
    unsaid: str
    original: Due | None
    against_original: str
    leads: tuple[Link, ...]
    supports: tuple[Link, ...]
    priority: str
    also_under: tuple[Link, ...]
    steps: str
    last_reported: str
    no_report: str


def action_answer(record: Record, plan: PlanFacts, action: ActionFacts) -> ActionAnswer:
    """The answer of an action."""
    it, written, is_live = action.standing, action.action, not action.action.withdrawn
    against_original = original_words(it) if is_live else ""
    return ActionAnswer(
        stage=standing_status(it) if is_live else WITHDRAWN,
        timeliness=timeliness_status(it) if is_live else None,
        unproved=unproved_status(it) if is_live else None,
        published=f"{counted(len(it.evidence), 'piece')} of evidence" if it.evidence else "",
        proof=_proof(record, it),
        grounds=_grounds(record, plan.plan, it) if is_live else "",
        rating_called="The owner's own rating" if it.checks else "Rating",
        mark=rating_mark(it.rating, it.key),
        rating=rating_line(record, it, it.rating, written.source),
        checks=check_lines(record, it, written.source),
        disputed=disputed_sentence(record, it),
        done=done_sentence(it),
        progress=progress_words(it),
        due=due(it.deadline) if it.deadline else None,
        moved=it.moved_words,
        no_date=due_by_steps(it) or "No date",
        late=tuple(_late(it)) if is_live else (),
        dropped=dropped_sentence(it),
        unsaid=unsaid_sentence(it) or totals_unsaid_sentence(plan.plan, it),
        original=due(it.original) if it.original and against_original else None,
        against_original=against_original,
        leads=dated_body_links(record, written.leads),
        supports=dated_body_links(record, written.supports),
        priority=written.priority or "",
        also_under=tuple(recommendation_link(plan.plan, asked) for asked in action.also_under),
        steps=_steps(plan.plan, it),
        last_reported=capital(last_told(plan, action).words),
        no_report=holds_no(record.portal, "report on it"),
    )


def recommendation_link(plan: Plan, asked: Recommendation) -> Link:
    """To a recommendation on the page of its plan: "Recommendation 1: Share what you know"."""
    called = (asked.called or plan.called).capitalize()
    return Link(recommendation_address(plan.id, asked.id), f"{called} {asked.id}: {asked.title}")


def _late(it: Standing) -> Iterator[str]:
    """Since when it is late; or which of its steps are, each by its own date, and what is to be known of the report."""
    if it.is_late and it.punctuality:
        yield f"{capital(since_words(it))}."
    for step in late_steps(it):
        yield " ".join(filter(None, (f"Step {step.thing.id}: {since_words(step)}.", rating_note(step))))


def _proof(record: Record, it: Standing) -> str:
    """Whether anybody but the owner has checked the evidence, or that there is none."""
    if it.is_unproved and not it.evidence:
        return ""
    if not it.evidence:
        return holds_no(record.portal, "evidence for it")
    checked = sum(bool(piece.checked_by) for piece in it.evidence)
    return f"{checked} checked by somebody else." if checked else NO_CHECK


def _grounds(record: Record, plan: Plan, it: Standing) -> str:
    told = action_grounds(plan, it)
    if not told or told != said_of_all_sentence(plan, it):
        return told
    return f"{told} {do_not_say(record.portal, 'how far this one is')}"


def _steps(plan: Plan, it: Standing) -> str:
    """How far its steps are; the part of the page that lists them says how many are complete."""
    if not it.steps or (it.colour is None and action_grounds(plan, it)):
        return ""
    return f"{steps_count(it)}. The action itself is {f'rated {it.colour.word.lower()}' if it.colour else 'not rated'}."
