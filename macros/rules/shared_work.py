"""Who answers and who helps, and what one action serves besides its own recommendation."""

from typing import Any

from macros.model.record import Record
from macros.rules.finding import Findings
from macros.source.mistake import did_you_mean
from macros.things.action.action import Action, Step
from macros.things.plan.plan import Plan


def who_answers_does_not_only_help(record: Record) -> Findings:
    """A body that is named as a lead is not named as one that supports."""
    kinds: tuple[type[Any], ...] = (Action, Step)
    for kind in kinds:
        for file, path, thing in record.each(kind):
            for at, name in enumerate(thing.supports):
                if name in thing.leads:
                    text = f'"{name}" is a lead here, and so answers for it; take it out of "supports" or of "leads"'
                    yield file, (*path, "supports", at), text


def other_recommendations_are_the_plans_own(record: Record) -> Findings:
    """What an action stands under besides its own is another recommendation of its plan."""
    for file, path, plan in record.each(Plan):
        known = [recommendation.id for recommendation in plan.recommendations]
        for r, recommendation in enumerate(plan.recommendations):
            for a, action in enumerate(recommendation.actions):
                for at, name in enumerate(action.also_under):
                    spot = (*path, "recommendations", r, "actions", a, "also_under", at)
                    if name == recommendation.id:
                        yield file, spot, f'the action stands under "{name}" already; take this out'
                    elif name not in known:
                        near = did_you_mean(name, known) or f"; its recommendations are {', '.join(known)}"
                        yield file, spot, f'"{name}" is not a recommendation of this plan{near}'
