"""Every deadline, promise and meeting that has a day, as an event; and which of them concern one plan or body."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from macros.model.partial_date import PartialDate
from macros.model.written import Stage
from macros.shown.addresses import BODIES, PLANS, meeting_address
from macros.shown.due import due_words
from macros.shown.links import about_links
from macros.shown.sentence import full_stop
from macros.shown.status import standing_status, timeliness_status
from macros.standing.stages import stage_of
from macros.standing.standing import Standing
from macros.standing.timeliness import Timeliness
from macros.things.action.action import Withdrawal
from macros.things.action.action_facts import ActionFacts, StepFacts
from macros.things.facts import Facts, once
from macros.things.grouping import grouped
from macros.things.meeting.meeting import Meeting
from macros.things.meeting.meeting_facts import is_only_announced, meetings
from macros.things.news.corrected_facts import corrected_in, corrections_naming
from macros.things.news.news_item import told
from macros.things.plan.plan_facts import actions
from macros.things.promise.promise_facts import PromiseFacts, promises
from macros.things.promise.promise_words import BY, status_words

COUNTED_TO = "The date is given as {}. It is counted to its last day."


@dataclass(frozen=True)
class DiaryEvent:
    """One event of a whole day: its name, which stays when the day moves, how often it changed, and what is said.

    `changes` counts each time that its day moved, that it was called off, and that a fact of it was corrected.
    `stamped` is the day of the latest fact that made it so. `is_off` says that it no longer counts.
    """

    name: str
    kind: str
    day: date
    changes: int
    title: str
    says: tuple[str, ...]
    address: str
    stamped: date
    is_off: bool = False
    plans: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()


@once
def diary(facts: Facts) -> list[DiaryEvent]:
    """Every event, by its day."""
    found = [*_deadlines(facts), *_promises(facts), *_meetings(facts)]
    return sorted(found, key=lambda it: (it.day, it.name))


@once
def diary_by_page(facts: Facts) -> dict[str, list[DiaryEvent]]:
    """The events of each plan and body, under the address of its page."""
    return grouped((page, it) for it in diary(facts) for page in _pages(it))


def _pages(it: DiaryEvent) -> Iterator[str]:
    for section, names in ((PLANS, it.plans), (BODIES, it.bodies)):
        yield from (f"{section}{name}/" for name in dict.fromkeys(names))


def _deadlines(facts: Facts) -> Iterator[DiaryEvent]:
    for action in actions(facts):
        name = f"plans/{action.plan.id}/actions/{action.action.id}"
        title = about_links(facts.record, (action.reference,))[0].text
        yield from _deadline(facts, action, action, name, title)
        for step in action.steps:
            yield from _deadline(facts, action, step, f"{name}/steps/{step.id}", f"{title}, step {step.id}")


def _deadline(
    facts: Facts, action: ActionFacts, part: ActionFacts | StepFacts, name: str, title: str
) -> Iterator[DiaryEvent]:
    """The deadline of an action or a step that holds, where it has a day."""
    it, withdrawn = part.standing, _withdrawal(facts, action)
    if not (it.due and it.deadline and it.deadline.date):
        return
    is_off = bool(withdrawn) or it.timeliness is Timeliness.NO_LONGER_DUE
    state = "Withdrawn" if withdrawn else "No longer due" if is_off else "Done" if it.stage.is_done else "Due"
    reason = full_stop(f"Withdrawn {withdrawn.on}: {withdrawn.why}") if withdrawn else ""
    says = told(
        "" if withdrawn else f"{standing_status(it).words}. {timeliness_status(it).words}.",
        it.moved_words and full_stop(f"The date {it.moved_words}"),
        _counted_to(it.deadline.date, due_words(it.deadline)),
        reason,
    )
    listed = (fact for of in ("deadlines", "ratings") for fact in corrected_in(facts).get(f"{name}/{of}", ()))
    corrected = _corrected(facts, name, f"{name}/withdrawn", f"plans/{action.plan.id}/withdrawn", *listed)
    known = (it.deadline.as_at, it.last_reported, withdrawn.on if withdrawn else None, action.plan.published)
    yield DiaryEvent(
        name=f"{name}/deadline",
        kind="deadline",
        day=it.due,
        changes=len(it.deadlines) - 1 + _turns(it) + bool(withdrawn) + len(corrected),
        title=f"{state}: {title}: {it.thing.title}",
        says=says,
        address=part.address,
        stamped=_latest(facts, *known, *corrected),
        is_off=is_off,
        plans=(action.plan.id,),
        bodies=tuple(part.leads if isinstance(part, StepFacts) else action.bodies),
    )


def _withdrawal(facts: Facts, action: ActionFacts) -> Withdrawal | None:
    """That an action was withdrawn, or its plan."""
    both = (it for it in (action.action.withdrawn, action.plan.withdrawn) if it)
    return next((it for it in both if it.on.said_by(facts.day) <= facts.day), None)


def _turns(it: Standing) -> int:
    """How often the owner said that it will not be done, or that it will be done after all."""
    is_off = (stage_of(rating, it.key) is Stage.WILL_NOT_BE_DONE for rating in it.claims)
    return sum(before != after for before, after in pairwise([False, *is_off]))


def _corrected(facts: Facts, *names: str) -> list[PartialDate]:
    """When some facts were corrected, each time."""
    return [it.on for name in names for it in corrections_naming(facts).get(name, ())]


def _promises(facts: Facts) -> Iterator[DiaryEvent]:
    for it in promises(facts):
        if it.promise.due:
            yield _promise(facts, it, it.promise.due)


def _promise(facts: Facts, it: PromiseFacts, due: PartialDate) -> DiaryEvent:
    by = facts.record.bodies[it.promise.by].title if it.promise.by else ""
    kept = it.promise.kept if it.state == "kept" else None
    about = tuple(dict.fromkeys(reference.partition("/")[0] for reference in it.promise.about))
    says = told(f"{BY[it.promise.kind]} {by}." if by else "", _counted_to(due, str(due)), kept.how if kept else "")
    name = f"meetings/{it.meeting.id}/promises/{it.promise.id}"
    corrected = _corrected(facts, name, f"{name}/kept")
    return DiaryEvent(
        name=name,
        kind=it.promise.kind,
        day=due.last,
        changes=len(corrected),
        title=f"{status_words(it)}: {it.promise.promise}",
        says=says,
        address=f"{meeting_address(it.meeting.id)}#{it.promise.id.lower()}",
        stamped=_latest(facts, it.meeting.date, kept.on if kept else None, *corrected),
        plans=about,
        bodies=(it.promise.by,) if it.promise.by else (),
    )


def _meetings(facts: Facts) -> Iterator[DiaryEvent]:
    """The meetings of which the day is known: of a month or a year nobody could say when to go."""
    for it in meetings(facts):
        if not it.date.is_partial:
            yield _meeting(facts, it)


def _meeting(facts: Facts, it: Meeting) -> DiaryEvent:
    about = tuple(reference.partition("/")[0] for item in it.items for reference in item.about)
    announced = "The documents say no more than that it would be held." if is_only_announced(it) else ""
    name = f"meetings/{it.id}"
    corrected = _corrected(facts, name)
    return DiaryEvent(
        name=name,
        kind="meeting",
        day=it.date.last,
        changes=len(corrected),
        title=f"{facts.record.bodies[it.body].title}: {it.title}",
        says=told(it.summary, announced),
        address=meeting_address(it.id),
        stamped=_latest(facts, it.date, *corrected),
        plans=about,
        bodies=(it.body,),
    )


def _counted_to(when: PartialDate, words: str) -> str:
    return COUNTED_TO.format(words) if when.is_partial else ""


def _latest(facts: Facts, *days: PartialDate | None) -> date:
    """The latest of some days; without any, a day of the portal's that no build moves."""
    prepared = facts.record.portal.accessibility.prepared.last
    return max((when.last for when in days if when), default=prepared)
