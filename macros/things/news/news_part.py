"""An action or a step of it as feeds tell of it: where it stands, its name, and the link to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from macros.model.partial_date import PartialDate, partial_date
from macros.model.written import Citation
from macros.shown.links import Link, about_links
from macros.standing.standing import Standing
from macros.things.action.action_facts import ActionFacts
from macros.things.facts import Facts, once
from macros.things.news.corrected_facts import corrected_in, corrections_naming
from macros.things.news.news_item import NewsItem, day_of, told
from macros.things.plan.plan_facts import actions


@dataclass(frozen=True)
class NewsPart:
    """An action or a step of it."""

    facts: Facts
    action: ActionFacts
    standing: Standing
    name: str
    link: Link
    bodies: tuple[str, ...]

    @property
    def source(self) -> Citation:
        """Where it stands, if a fact of it does not say where that does."""
        return self.standing.thing.source or self.action.action.source

    @property
    def ended(self) -> date:
        """The day from which it no longer stands: it was withdrawn, or its plan was."""
        plan = self.action.plan.withdrawn
        return min(self.action.ended, plan.on.said_by(self.facts.day) if plan else date.max)

    def item(
        self, name: str, kind: str, day: date, title: str, says: tuple[str, ...], rests_on: tuple[str, ...] = ()
    ) -> NewsItem:
        """A change of it, whose title begins with what it is."""
        plan, themes = (self.action.plan.id,), tuple(self.action.themes)
        title, says = f"{self.link.text}: {title}", told(self.standing.thing.title, *says)
        return NewsItem(name, kind, day, title, says, self.link.address, plan, themes, self.bodies, rests_on)

    def corrected(self, within: str) -> Iterator[tuple[str, PartialDate | None]]:
        """Each fact of one of its lists that a correction names, with the date in its name, if there is one."""
        for name in corrected_in(self.facts).get(f"{self.name}/{within}", ()):
            yield name, _date(name.rpartition("/")[2])

    def corrected_on(self, name: str) -> date:
        """The day of the first correction that names a fact."""
        return day_of(corrections_naming(self.facts)[name][0].on)


@once
def news_parts(facts: Facts) -> dict[str, NewsPart]:
    """Every action and every step, under its name."""
    return {part.name: part for action in actions(facts) for part in _parts(facts, action)}


def _parts(facts: Facts, action: ActionFacts) -> Iterator[NewsPart]:
    name = f"plans/{action.plan.id}/actions/{action.action.id}"
    link = about_links(facts.record, (action.reference,))[0]
    yield NewsPart(facts, action, action.standing, name, link, tuple(action.bodies))
    for step in action.steps:
        to_step = Link(step.address, f"{link.text}, step {step.id}")
        yield NewsPart(facts, action, step.standing, f"{name}/steps/{step.id}", to_step, tuple(step.leads))


def _date(typed: str) -> PartialDate | None:
    try:
        return partial_date(typed)
    except ValueError:
        return None
