"""Each action and step that was newly reported done in a year, with who answers for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.shown.links import Link
from macros.things.change.action_change import ActionChange
from macros.things.year.done_section import newly_done
from macros.things.year.year_facts import YearFacts, action_link, step_link


@dataclass(frozen=True)
class DoneThing:
    """An action or a step that was newly reported done: the way to it, which of the two it is, and who answers."""

    link: Link
    is_step: bool
    leads: tuple[str, ...]


def done_things(year: YearFacts) -> list[DoneThing]:
    """Every action and step that was newly reported done in the year."""
    done = {it.action.reference for it in newly_done(year)}
    return [it for change in year.changes.actions for it in _of(change, change.action.reference in done)]


def _of(change: ActionChange, is_done: bool) -> Iterator[DoneThing]:
    action = change.action
    if is_done:
        yield DoneThing(action_link(action), False, tuple(action.bodies))
    for step in action.steps:
        if step.id in change.steps_done:
            yield DoneThing(step_link(step), True, step.leads)
