"""The library: the published briefings, newest first, and by theme, by audience and by review or plan."""

from dataclasses import dataclass
from functools import cached_property

from macros.facts.facts import Facts
from macros.facts.grouping import grouped
from macros.facts.plan_facts import PlanFacts
from macros.model.briefing import Briefing

EVERYBODY = "Everybody who works with children"


@dataclass(frozen=True)
class Shelf:
    """Some briefings under one heading; `address` is where there is more on what the heading names."""

    anchor: str
    title: str
    briefings: list[Briefing]
    address: str = ""


@dataclass(frozen=True, eq=False)
class Library:
    """The briefings of the record on its shelves; a shelf with nothing on it is not there."""

    facts: Facts

    @cached_property
    def by_theme(self) -> list[Shelf]:
        """A shelf for each theme, in the order of the themes."""
        found = grouped((theme, briefing) for briefing in self.facts.briefings for theme in briefing.themes)
        themes = self.facts.record.themes
        return [
            Shelf(f"theme-{name}", theme.title, found[name], f"themes/{name}/")
            for name, theme in themes.items()
            if name in found
        ]

    @cached_property
    def by_audience(self) -> list[Shelf]:
        """A shelf for each audience, in their order; the last is for everybody."""
        found = grouped((name, briefing) for briefing in self.facts.briefings for name in briefing.audiences)
        audiences = self.facts.record.audiences
        shelves = [Shelf(f"for-{name}", it.title, found[name]) for name, it in audiences.items() if name in found]
        others = [briefing for briefing in self.facts.briefings if not briefing.audiences]
        return shelves + ([Shelf("everybody", EVERYBODY, others)] if others else [])

    @cached_property
    def by_plan(self) -> list[Shelf]:
        """A shelf for each review or plan that a briefing draws on, in the order of the plans."""
        found = self.facts.briefings_of_plan
        plans: dict[str, PlanFacts] = self.facts.plans
        return [
            Shelf(f"plan-{name}", plan.plan.title, found[name], plan.address)
            for name, plan in plans.items()
            if name in found
        ]


def audience_words(facts: Facts, briefing: Briefing) -> list[str]:
    """Who a briefing is for, as it stands within a sentence: "health visitors", "GPs"; none is everybody."""
    titles = [facts.record.audiences[name].title for name in briefing.audiences]
    return [title if title[1:2].isupper() else title[:1].lower() + title[1:] for title in titles]
