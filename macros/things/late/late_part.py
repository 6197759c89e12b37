"""The parts of the page of what is late that hold actions and steps of one timeliness, or what is not proved."""

from collections.abc import Sequence
from dataclasses import dataclass

from macros.shown.voice import do_not_say, holds_no
from macros.standing.span import counted
from macros.standing.timeliness import Timeliness
from macros.things.action.action_facts import ActionFacts, StepFacts
from macros.things.action.action_line import PlanGroup, StepGroup, action_groups, step_groups
from macros.things.facts import Facts
from macros.things.late.late_facts import actions_that_are, late_actions, steps_that_are, unproved
from macros.things.late.late_in_totals import only_in_totals_words
from macros.things.plan.claims import claims_of
from macros.things.plan.plan_facts import live_plans


@dataclass(frozen=True)
class LateHead:
    """The head of a part of the page: its id, its title, how many are in it, and what it means to be there."""

    id: str
    title: str
    count: str
    says: str


@dataclass(frozen=True)
class LatePart:
    """A part of the page: some actions and some steps, under their plans."""

    head: LateHead
    actions: tuple[PlanGroup, ...]
    steps: tuple[StepGroup, ...] = ()


def late_actions_head(facts: Facts) -> LateHead:
    """That of the actions that were late when last reported."""
    says = "An action without a date of its own is late where a step of it is."
    return LateHead("late-actions", "Actions late when last reported", counted_actions(late_actions(facts)), says)


def late_steps_head(facts: Facts) -> LateHead:
    """That of the steps that were late when last reported."""
    late = steps_that_are(facts, Timeliness.LATE)
    return LateHead("steps", "Steps late when last reported", counted_steps(late), "")


def passed_part(facts: Facts) -> LatePart:
    """What is past its date, with no report since that says either way."""
    gap = do_not_say(facts.record.portal, "whether they were done by then or later")
    totals = only_in_totals_words(facts, actions_that_are(facts, Timeliness.PASSED))
    if late := sum(claims_of(plan).late_in_totals for plan in live_plans(facts)):
        totals += f" At least {late} of them {'was' if late == 1 else 'were'} late by those totals."
    says = f"The date of these has passed. {gap} We do not call them late: they may have been done. {totals}"
    return _both(facts, Timeliness.PASSED, "passed", "Date passed since the last report", says.strip())


def done_late_part(facts: Facts) -> LatePart:
    """What was done late, by the day that a source gives."""
    says = "The source gives the day on which these were done. That was after their date."
    return _both(facts, Timeliness.DONE_LATE, "done-late", "Done late", says)


def unproved_part(facts: Facts) -> LatePart:
    """What is reported done, with no evidence published."""
    gap = holds_no(facts.record.portal, "evidence that shows it")
    says = f"Their owners report these complete or embedded. {gap}"
    head = LateHead("unproved", "Reported done; no evidence published", counted_actions(unproved(facts)), says)
    return LatePart(head, action_groups(facts, unproved(facts)))


def counted_actions(actions: Sequence[ActionFacts]) -> str:
    """How many actions: "3 actions"."""
    return counted(len(actions), "action")


def counted_steps(steps: Sequence[StepFacts]) -> str:
    """How many steps: "3 steps"."""
    return counted(len(steps), "step")


def counted_both(number: int, number_of_steps: int) -> str:
    """How many actions and steps, those that there are: "3 actions; 2 steps", "2 steps", "none"."""
    told = [counted(*it) for it in ((number, "action"), (number_of_steps, "step")) if it[0]]
    return "; ".join(told) or "none"


def _both(facts: Facts, timeliness: Timeliness, name: str, title: str, says: str) -> LatePart:
    """The actions and the steps of one timeliness."""
    actions, steps = actions_that_are(facts, timeliness), steps_that_are(facts, timeliness)
    head = LateHead(name, title, counted_both(len(actions), len(steps)), says)
    return LatePart(head, action_groups(facts, actions), step_groups(facts, steps, f"{title}: steps"))
