"""Everything by its name and by how far it is: the lists of those who read without search."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from macros.facts.action_facts import ActionFacts
from macros.facts.addresses import BODIES, MEASURES, MEETINGS, SEARCH, THEMES, briefing_address
from macros.facts.facts import Facts
from macros.facts.grouping import grouped
from macros.model.written import Stage

A_TO_Z, BY_STATUS = f"{SEARCH}a-to-z/", f"{SEARCH}by-status/"


@dataclass(frozen=True, order=True)
class Entry:
    """One page in the alphabet: its name, what kind of page it is, and its address."""

    title: str
    kind: str
    address: str


@dataclass(frozen=True)
class Listing:
    """The whole record, listed."""

    facts: Facts

    @cached_property
    def by_letter(self) -> dict[str, list[Entry]]:
        """Every page of the record under the first letter of its name, in the order of the alphabet."""
        entries = sorted(self._entries(), key=lambda entry: (entry.title.casefold(), entry.kind, entry.address))
        return dict(sorted(grouped((_letter(entry.title), entry) for entry in entries).items()))

    @cached_property
    def by_stage(self) -> dict[Stage, list[ActionFacts]]:
        """Every action that stands under its stage, the stages in their order."""
        found = grouped((action.standing.stage, action) for action in self.facts.live)
        return {stage: found.get(stage, []) for stage in Stage}

    def _entries(self) -> Iterator[Entry]:
        facts, record = self.facts, self.facts.record
        for plan in facts.plans.values():
            yield Entry(plan.plan.title, "Plan", plan.address)
        for action in facts.actions:
            called = f"{action.plan.title}, action {action.action.id}"
            yield Entry(action.action.title, called, action.address)
        for briefing in facts.briefings:
            yield Entry(briefing.title, "Briefing", briefing_address(briefing.id))
        for name, theme in record.themes.items():
            yield Entry(theme.title, "Theme", f"{THEMES}{name}/")
        for name, body in record.bodies.items():
            yield Entry(body.title, body.kind.capitalize(), f"{BODIES}{name}/")
        for measure in record.measures.values():
            yield Entry(measure.title, "Measure", f"{MEASURES}{measure.id}/")
        for meeting in facts.meetings:
            yield Entry(meeting.title, "Meeting", f"{MEETINGS}{meeting.id}/")


def letter_address(letter: str) -> str:
    """/search/a-to-z/<letter>/"""
    return f"{A_TO_Z}{letter.lower()}/"


def stage_address(stage: Stage) -> str:
    """/search/by-status/<stage>/"""
    return f"{BY_STATUS}{stage.slug}/"


def _letter(title: str) -> str:
    """A letter of the English alphabet, or "0-9" for all else."""
    first = next((sign for sign in title.upper() if sign.isalnum()), "")
    return first if "A" <= first <= "Z" else "0-9"
