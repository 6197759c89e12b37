"""The page of a body, /bodies/<id>/: what it answers for."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.edit_address import edit_address
from macros.shown.addresses import BODIES, body_address
from macros.shown.due import Move, move
from macros.shown.links import Link, body_link
from macros.shown.progress import Progress, progress, steps_sentence
from macros.standing.moved_date import MovedDate
from macros.standing.span import counted
from macros.standing.totals import totals
from macros.things.action.action_facts import ActionFacts, StepFacts
from macros.things.action.action_line import ActionLine, PlanGroup, StepGroup, step_groups
from macros.things.body.body_entry import body_entry
from macros.things.body.body_facts import BodyFacts, bodies, dates_agreed_by
from macros.things.body.body_family import BodyFamily, body_family
from macros.things.body.body_share import share_groups
from macros.things.body.body_times import BodyTimes, body_times
from macros.things.facts import Facts
from macros.things.page import Page
from macros.things.plan.plan_facts import PlanFacts, actions_by_plan, live_plans
from macros.things.plan.plan_sentences import short_sentence
from macros.things.promise.promise_facts import promises_of
from macros.things.promise.promised import Promised, promised_elsewhere
from macros.things.rating_key.clashes import Clash, clashes
from macros.things.theme.seen_words import seen_words


@dataclass(frozen=True)
class OwnedPlan:
    """A plan that a body owns, or a part of it (`owner`): how far it is, in a sentence."""

    plan: Link
    owner: Link | None
    told: str


@dataclass(frozen=True)
class BodyPage:
    """All that the page of a body shows, from the top: what it answers for with its parts comes first.

    There is no progress where no action names it; `unnamed` says so. Whether an action is in time is told as far as
    this body answers for it. The plans that it owns stand for themselves.
    """

    kicker: str
    part_of: Link | None
    kind: str
    heading: str
    meaning: str
    times: BodyTimes | None
    answers_for: str
    count: str
    progress: Progress | None
    seen: str
    steps_told: str
    clashes: tuple[Clash, ...]
    unnamed: str
    owns: tuple[OwnedPlan, ...]
    not_late: str
    late: tuple[ActionLine, ...]
    others: tuple[PlanGroup, ...]
    steps: tuple[StepGroup, ...]
    supports: tuple[Link, ...]
    family: BodyFamily | None
    agreed_to: str
    agreed_caption: str
    agreed: tuple[Move, ...]
    promises_heading: str
    promises: tuple[Promised, ...]
    edit: str


def body_pages(facts: Facts) -> Iterator[Page]:
    """The page of every body, in the order of the file."""
    return (_page(own) for own in bodies(facts).values())


def _page(own: BodyFacts) -> Page:
    title = own.body.title
    return Page(
        body_address(own.id),
        # A plan can be called like the body that owns it: their titles tell them apart.
        f"{title}: what it answers for",
        f"What {title} has to do, and how far it is.",
        BODIES,
        (Link(BODIES, "Who answers for what"),),
        "pages/body.html",
        body_page(own),
        body_entry(own.body),
    )


def body_page(own: BodyFacts) -> BodyPage:
    """What the page of a body shows."""
    facts, it = own.facts, own.body
    record, agreed = facts.record, dates_agreed_by(facts).get(own.id, [])
    return BodyPage(
        kicker=it.kind.capitalize(),
        part_of=body_link(record, it.part_of) if it.part_of else None,
        kind=it.kind,
        heading=it.title + (f" ({it.short})" if it.short else ""),
        meaning=it.meaning or "",
        times=body_times(own),
        answers_for=_answers_for(own),
        count=counted(own.totals.count, "action"),
        progress=progress(own.totals, f"Actions of {it.title} by stage") if own.actions else None,
        seen=seen_words(facts, own.actions),
        steps_told=steps_sentence(totals(step.standing for step in own.steps), "It answers for"),
        clashes=clashes(plan for plan, _ in actions_by_plan(facts, own.actions)),
        unnamed=_unnamed(own),
        owns=tuple(_owned(own, plan) for plan in live_plans(facts) if plan.plan.owner in {it.id for it in own.family}),
        not_late=f"0 of {counted(own.totals.count, 'action')}, by what this {it.kind} answers for.",
        late=tuple(share.line for share in own.late),
        others=share_groups(facts, [share for share in own.shares if not share.is_late]),
        steps=step_groups(facts, own.steps, "Steps, the late ones first,"),
        supports=tuple(map(_supported, own.supported)),
        family=body_family(own),
        agreed_to=f"It agreed to {counted(len(agreed), 'later date')}.",
        agreed_caption=f"Later dates agreed by {it.title}",
        agreed=tuple(_agreed(facts, action, moved) for action, moved in agreed),
        promises_heading=f"What this {it.kind} promised to the committee",
        promises=promised_elsewhere(record, promises_of(facts).get(own.id, ())),
        edit=edit_address(record, "bodies", own.id, (own.id,)),
    )


def _answers_for(own: BodyFacts) -> str:
    them = "it" if own.totals.count == 1 else "them"
    who = "By itself it" if own.has_busy_parts else f"This {own.body.kind}"
    return f"{who} answers for {counted(own.totals.count, 'action')}, or for a step of {them}:"


def _unnamed(own: BodyFacts) -> str:
    itself = f"the {own.body.kind} itself" if own.family_totals.count else "it"
    return f"No action on this portal names {itself} as answerable."


def _owned(own: BodyFacts, plan: PlanFacts) -> OwnedPlan:
    record, owner = own.facts.record, plan.plan.owner
    of_part = body_link(record, owner) if owner != own.id else None
    return OwnedPlan(Link(plan.address, plan.plan.title), of_part, short_sentence(record.portal, plan))


def _supported(thing: ActionFacts | StepFacts) -> Link:
    """An action or a step that a body supports, named with its plan."""
    if isinstance(thing, StepFacts):
        named = f"{thing.action.plan.title}, {thing.action.action.id} step {thing.id}"
    else:
        named = f"{thing.plan.title}, {thing.action.id}"
    return Link(thing.address, f"{named}: {thing.standing.thing.title}")


def _agreed(facts: Facts, action: ActionFacts, moved: MovedDate) -> Move:
    """A later date that a body agreed to, named with its plan."""
    called = f"{action.plan.title}, {action.action.id}"
    if not moved.step:
        return move(facts.record, moved, Link(action.address, called))
    address = f"{action.address}#step-{moved.step.lower()}"
    return move(facts.record, moved, Link(address, f"{called} step {moved.step}"))
