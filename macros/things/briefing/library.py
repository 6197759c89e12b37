"""The library: the published briefings on shelves, by theme, by audience and by review or plan.

A shelf with nothing on it is not there.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.shown.addresses import theme_address
from macros.things.briefing.briefing import Briefing
from macros.things.briefing.briefing_facts import briefings, briefings_of_plan, briefings_of_theme
from macros.things.facts import Facts
from macros.things.grouping import grouped
from macros.things.plan.plan_facts import plans

EVERYBODY = "Everybody who works with children"


@dataclass(frozen=True)
class Shelf:
    """Some briefings under one heading; `address` is where there is more on what the heading names."""

    anchor: str
    title: str
    briefings: list[Briefing]
    address: str = ""


def shelves_by_theme(facts: Facts) -> Iterator[Shelf]:
    """A shelf for each theme, in the order of the themes."""
    of_theme = briefings_of_theme(facts)
    for name, theme in facts.record.themes.items():
        if name in of_theme:
            yield Shelf(f"theme-{name}", theme.title, of_theme[name], theme_address(name))


def shelves_by_audience(facts: Facts) -> Iterator[Shelf]:
    """A shelf for each audience, in their order; the last is for everybody."""
    published = briefings(facts)
    for_audience = grouped((name, briefing) for briefing in published for name in briefing.audiences)
    for name, audience in facts.record.audiences.items():
        if name in for_audience:
            yield Shelf(audience_anchor(name), audience.title, for_audience[name])
    if for_all := [briefing for briefing in published if not briefing.audiences]:
        yield Shelf("everybody", EVERYBODY, for_all)


def shelves_by_plan(facts: Facts) -> Iterator[Shelf]:
    """A shelf for each review or plan that a briefing draws on, in the order of the plans."""
    of_plan = briefings_of_plan(facts)
    for name, plan in plans(facts).items():
        if name in of_plan:
            yield Shelf(f"plan-{name}", plan.plan.title, of_plan[name], plan.address)


def audience_anchor(name: str) -> str:
    """Where the shelf of an audience stands on the page of all briefings."""
    return f"for-{name}"


def audience_words(facts: Facts, briefing: Briefing) -> list[str]:
    """Who a briefing is for, as it stands within a sentence: "health visitors", "GPs"; none is everybody."""
    titles = [facts.record.audiences[name].title for name in briefing.audiences]
    return [title if title[1:2].isupper() else title[:1].lower() + title[1:] for title in titles]
