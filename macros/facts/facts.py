"""The facts of the whole record on one day: every plan, action, body and theme with what follows for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from macros.facts.action_facts import ActionFacts
from macros.facts.grouping import grouped
from macros.facts.plan_facts import PlanFacts
from macros.facts.promise_facts import PromiseFacts
from macros.facts.span import counted
from macros.facts.standing import Standing
from macros.facts.timeliness import Timeliness
from macros.facts.totals import Totals, totals
from macros.model.briefing import Briefing
from macros.model.measure import Measure
from macros.model.meeting import Meeting, Question
from macros.model.plan import Plan
from macros.model.record import Record, file_of
from macros.model.vocabulary import Body, Correction, Theme
from macros.source.yaml_source import Path


@dataclass(frozen=True)
class Facts:
    """What follows from a record on a day. Everything is worked out once, in time that grows with the record."""

    record: Record
    day: date

    @cached_property
    def plans(self) -> dict[str, PlanFacts]:
        """Every plan in the order of the kinds of plan, then the newest first."""
        kinds = list(self.record.kinds)
        ordered = sorted(self.record.plans.values(), key=lambda plan: plan.title)
        ordered.sort(key=lambda plan: plan.published.last if plan.published else date.min, reverse=True)
        ordered.sort(key=lambda plan: kinds.index(plan.kind))
        return {plan.id: self._plan(plan) for plan in ordered}

    def _plan(self, plan: Plan) -> PlanFacts:
        key = self.record.key_of(plan)
        actions = [
            ActionFacts(
                plan, recommendation, action, Standing(action, key, self.day), ("recommendations", r, "actions", a)
            )
            for r, recommendation in enumerate(plan.recommendations)
            for a, action in enumerate(recommendation.actions)
        ]
        return PlanFacts(plan, key, actions, self.day)

    @property
    def actions(self) -> Iterator[ActionFacts]:
        """Every action of every plan."""
        return (action for plan in self.plans.values() for action in plan.actions)

    @cached_property
    def live(self) -> list[ActionFacts]:
        """Every action that stands."""
        return [action for plan in self.plans.values() for action in plan.live]

    @cached_property
    def totals(self) -> Totals:
        """All actions, added up."""
        return totals(action.standing for action in self.live)

    @cached_property
    def steps(self) -> Totals:
        """The steps of all actions, added up."""
        return totals(step for action in self.live for step in action.standing.steps)

    @property
    def actions_with_steps(self) -> str:
        """How many actions have steps, in words."""
        return counted(sum(bool(action.action.steps) for action in self.live), "action")

    @cached_property
    def only_totals(self) -> list[PlanFacts]:
        """The plans of which no single action is published, but a total is reported."""
        return [plan for plan in self.plans.values() if not plan.actions and plan.listed_actions]

    @cached_property
    def actions_of_body(self) -> dict[str, list[ActionFacts]]:
        """The actions that each body answers for itself."""
        return grouped((body, action) for action in self.live for body in action.bodies)

    @cached_property
    def actions_of_theme(self) -> dict[str, list[ActionFacts]]:
        """The actions of each theme."""
        return grouped((theme, action) for action in self.live for theme in action.themes)

    @cached_property
    def late(self) -> list[ActionFacts]:
        """The late actions, the latest first."""
        late = [action for action in self.live if action.standing.timeliness is Timeliness.LATE]
        return sorted(late, key=lambda action: action.standing.late_since or self.day)

    @cached_property
    def meetings(self) -> list[Meeting]:
        """Every meeting, newest first."""
        return sorted(self.record.meetings.values(), key=lambda meeting: (meeting.date.last, meeting.id), reverse=True)

    @property
    def next_meeting(self) -> Meeting | None:
        """The first meeting after the day, of those announced."""
        ahead = [meeting for meeting in self.meetings if meeting.date.last > self.day]
        return ahead[-1] if ahead else None

    @property
    def last_meeting(self) -> Meeting | None:
        """The latest meeting until the day."""
        return next((meeting for meeting in self.meetings if meeting.date.last <= self.day), None)

    @cached_property
    def promises(self) -> list[PromiseFacts]:
        """Every promise to the committee, the newest meeting first."""
        return [
            PromiseFacts(meeting, promise, self.day, ("promises", number))
            for meeting in self.meetings
            if meeting.date.first <= self.day
            for number, promise in enumerate(meeting.promises)
        ]

    @cached_property
    def questions_about(self) -> dict[str, list[tuple[Meeting, Question]]]:
        """The questions asked about each plan and action, newest meeting first."""
        return grouped(
            (about, (meeting, question))
            for meeting in self.meetings
            for question in meeting.questions
            for about in question.about
        )

    @cached_property
    def promises_about(self) -> dict[str, list[PromiseFacts]]:
        """The promises about each plan and action."""
        return grouped((about, promise) for promise in self.promises for about in promise.promise.about)

    @cached_property
    def measures_about(self) -> dict[str, list[Measure]]:
        """The measures of each plan and action."""
        told = ((about, measure) for measure in self.record.measures.values() for about in measure.about)
        named = (
            (action.reference, self.record.measures[name]) for action in self.actions for name in action.action.measures
        )
        return {
            reference: list({m.id: m for m in found}.values()) for reference, found in grouped((*told, *named)).items()
        }

    @cached_property
    def corrections_about(self) -> dict[str, list[tuple[str, Correction]]]:
        """The corrections of each plan and action, with their ids."""
        return grouped((about, found) for found in self.record.corrections.items() for about in found[1].about)

    @cached_property
    def briefings(self) -> list[Briefing]:
        """The published briefings, newest first."""
        published = [b for b in self.record.briefings.values() if b.status == "published"]
        return sorted(published, key=lambda briefing: (briefing.date.last, briefing.title), reverse=True)

    @cached_property
    def briefings_of_plan(self) -> dict[str, list[Briefing]]:
        """The briefings that draw on each plan or its review."""
        return grouped(
            (plan, b) for b in self.briefings for plan in dict.fromkeys((*b.plans, *filter(None, [b.review])))
        )

    def body(self, name: str) -> Body:
        """A body by its id."""
        return self.record.bodies[name]

    def theme(self, name: str) -> Theme:
        """A theme by its id."""
        return self.record.themes[name]

    def file_address(self, collection: str, record_id: str, path: Path = ()) -> str:
        """Where a reader can suggest a correction: a record's file, at the line of what `path` leads to."""
        file = file_of(collection, record_id)
        line = self.record.files[file].line(path)
        return self.record.portal.file_address.replace("{file}", file).replace("{line}", str(line))
