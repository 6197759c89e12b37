"""The bodies that are part of another, on its page: what they answer for together, and each by itself."""

from dataclasses import dataclass

from macros.shown.links import Link, body_link
from macros.shown.progress import Progress, progress
from macros.standing.span import counted
from macros.things.action.action_line import ActionLine
from macros.things.body.body_facts import BodyFacts
from macros.things.plan.plan_facts import actions_by_plan
from macros.things.rating_key.clashes import Clash, clashes
from macros.things.theme.seen_words import seen_words


@dataclass(frozen=True)
class PartLine:
    """One part of a body: how many actions it and its own parts answer for, how far those are, and how many of them
    were late when last reported, or have passed their date since, by what these answer for.
    """

    body: Link
    actions: int
    done: int
    proved: int
    late: int
    passed: int


@dataclass(frozen=True)
class BodyFamily:
    """The parts of a body: what it answers for together with them, and what each of them answers for.

    There is no progress where no action names one of them. `idle` are the parts that no action names.
    """

    answers_for: str
    progress: Progress | None
    seen: str
    clashes: tuple[Clash, ...]
    late: tuple[ActionLine, ...]
    parts: tuple[PartLine, ...]
    idle: tuple[Link, ...]


def body_family(own: BodyFacts) -> BodyFamily | None:
    """The parts of a body; none where it has no parts."""
    if not own.parts:
        return None
    facts, count = own.facts, own.family_totals.count
    kind = own.body.kind
    who = f"With its parts, this {kind} answers" if own.actions else f"The parts of this {kind} answer"
    title = f"Actions of {own.body.title} and its parts, by stage"
    return BodyFamily(
        f"{who} for {counted(count, 'action')}",
        progress(own.family_totals, title) if own.has_busy_parts else None,
        seen_words(facts, own.family_actions),
        clashes(plan for plan, _ in actions_by_plan(facts, own.family_actions)),
        tuple(share.line for share in own.family_late),
        tuple(_part_line(part) for part in own.parts if part.family_totals.count),
        tuple(body_link(facts.record, part.id) for part in own.parts if not part.family_totals.count),
    )


def _part_line(part: BodyFacts) -> PartLine:
    it = part.family_totals
    return PartLine(body_link(part.facts.record, part.id), it.count, it.done, it.proved, it.late, it.passed)
