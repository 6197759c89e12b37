"""Every year with what follows for it: the record as it stood on its last day, and what changed in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from macros.model.partial_date import PartialDate, long_date
from macros.model.record import Record
from macros.model.report_year import ReportYear
from macros.model.told_years import told_years
from macros.shown.addresses import year_address
from macros.shown.links import Link
from macros.things.action.action_facts import ActionFacts, StepFacts
from macros.things.change.changes import Changes
from macros.things.facts import Facts, once
from macros.things.plan.plan_facts import PlanFacts, actions_by_plan
from macros.things.year.told_by import told_by
from macros.things.year.year_section import YearTable, year_table


@dataclass(frozen=True, eq=False)
class YearFacts:
    """One year. `then` are the facts as they stood on its last day, or stand now where it is not over."""

    facts: Facts
    year: ReportYear
    then: Facts

    @property
    def record(self) -> Record:
        """The whole record: what stands in it now may be linked to."""
        return self.facts.record

    @property
    def address(self) -> str:
        """The address of its page."""
        return year_address(self.year.name)

    @property
    def is_over(self) -> bool:
        """Whether it has ended."""
        return self.year.is_over(self.facts.day)

    @property
    def day(self) -> str:
        """The day on which its numbers stand, in words."""
        return long_date(self.then.day)

    @cached_property
    def changes(self) -> Changes:
        """What changed in it, as it was told by its last day."""
        return Changes(self.then, self.year.eve, self.then.day)

    @cached_property
    def since(self) -> Changes | None:
        """What came after it; nothing where it is not over."""
        return Changes(self.facts, self.then.day, self.facts.day) if self.is_over else None

    def holds(self, when: PartialDate | None) -> bool:
        """Whether something of a date was told in it."""
        return when is not None and self.year.first <= when.said_by(self.facts.day) <= self.then.day

    def at(self, part: str, words: str) -> Link:
        """To a part of its page."""
        return Link(f"{self.address}#{part}", words)


@once
def years(facts: Facts) -> list[YearFacts]:
    """Every year of which something is told, the newest first."""
    return [_year(facts, it) for it in reversed(told_years(facts.record, facts.day))]


def short_link(action: ActionFacts) -> Link:
    """To an action, named with its plan alone: its title stands just above."""
    return Link(action.address, f"{action.plan.title} {action.action.id}")


def action_link(action: ActionFacts) -> Link:
    """To an action, named with its plan and its title."""
    return Link(action.address, f"{action.plan.title} {action.action.id}: {action.action.title}")


def step_link(step: StepFacts) -> Link:
    """To a step, named with its plan, its action and its title."""
    name = f"{step.action.plan.title} {step.action.action.id}, step {step.id}"
    return Link(step.address, f"{name}: {step.standing.thing.title}")


def thing_link(it: ActionFacts | StepFacts) -> Link:
    """To an action or a step."""
    return step_link(it) if isinstance(it, StepFacts) else action_link(it)


def plan_link(plan: PlanFacts) -> Link:
    """To a plan."""
    return Link(plan.address, plan.plan.title)


def actions_table(year: YearFacts, part: str, caption: str, actions: Iterable[ActionFacts]) -> YearTable | None:
    """A table of many actions, a line for each plan: how many, and their ids."""
    groups = actions_by_plan(year.then, actions)
    rows = ((plan_link(plan), (str(len(these)), ", ".join(it.action.id for it in these))) for plan, these in groups)
    return year_table(part, caption, ("Plan", "How many", "Which actions"), rows)


def _year(facts: Facts, year: ReportYear) -> YearFacts:
    day: date = min(year.last, facts.day)
    return YearFacts(facts, year, Facts(told_by(facts.record, day, facts.day), day, facts.press))
