"""The published briefings, in order and by what they draw on."""

from macros.model.partial_date import PartialDate
from macros.things.briefing.briefing import Briefing
from macros.things.facts import Facts, once
from macros.things.grouping import grouped


@once
def briefings(facts: Facts) -> list[Briefing]:
    """The published briefings, newest first."""
    published = [it for it in facts.record.briefings.values() if it.status == "published"]
    return sorted(published, key=lambda it: (it.date.last, it.title), reverse=True)


@once
def briefings_of_plan(facts: Facts) -> dict[str, list[Briefing]]:
    """The briefings that draw on each plan or its review."""
    return grouped((plan, it) for it in briefings(facts) for plan in plans_of_briefing(it))


@once
def briefings_of_theme(facts: Facts) -> dict[str, list[Briefing]]:
    """The briefings of each theme."""
    return grouped((theme, it) for it in briefings(facts) for theme in it.themes)


def plans_of_briefing(briefing: Briefing) -> list[str]:
    """The ids of the plans that a briefing draws on, that of its review first; each once."""
    return list(dict.fromkeys((*filter(None, [briefing.review]), *briefing.plans)))


def missed_review(facts: Facts, briefing: Briefing) -> PartialDate | None:
    """The date by which a briefing should have been looked at again, where that is over."""
    return briefing.review_by if briefing.review_by.last < facts.day else None
