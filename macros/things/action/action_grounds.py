"""Why an action is further than it is rated itself: its steps tell so, or what was said of all actions of its plan."""

from collections.abc import Sequence

from macros.model.written import Stage
from macros.standing.span import counted
from macros.standing.stages import IN_ORDER
from macros.standing.standing import Standing
from macros.standing.timeliness import Timeliness
from macros.things.action.action_sentences import all_steps
from macros.things.plan.last_told import told_when
from macros.things.plan.plan import Plan, Reported

# What is said of each of them, as a state and with a verb.
OR_FURTHER = {
    Stage.UNDER_WAY: ("started or further", "have started"),
    Stage.COMPLETE: ("complete or further", "are complete or further"),
    Stage.EMBEDDED: ("embedded", "are embedded"),
}

# So many steps are named by their letters.
MOST_NAMED = 3


def action_grounds(plan: Plan, it: Standing) -> str:
    """What makes the stage of an action, in a sentence; empty where its own rating does, or where nothing does."""
    if it.stage is it.rated_stage or it.stage not in IN_ORDER:
        return ""
    if it.stage is Stage.UNDER_WAY and any(step.stage in IN_ORDER[1:] for step in it.steps):
        return _of_steps(it)
    return said_of_all_sentence(plan, it)


def said_of_all_sentence(plan: Plan, it: Standing) -> str:
    """What the owner said of all actions at once, where that makes the stage of this one; else empty."""
    said = [when for when, stage in it.said_of_all if it.has_said(when) and stage is it.stage]
    told = [reported for reported in plan.reported if reported.as_at in said]
    if not told or it.stage is it.rated_stage or it.stage not in OR_FURTHER:
        return ""
    return _of_all(told[-1], it.stage)


def totals_unsaid_sentence(plan: Plan, it: Standing) -> str:
    """That totals of the plan came after the date of an action and do not say whether it was done; else empty."""
    if it.timeliness is not Timeliness.PASSED or not it.due:
        return ""
    later = [reported for reported in plan.reported if it.has_said(reported.as_at) and reported.date.first > it.due]
    if not later:
        return ""
    return f"The plan's totals of {told_when(later[-1])} came after this date. They do not say whether this was done."


def _of_all(reported: Reported, stage: Stage) -> str:
    when, (state, verb) = told_when(reported), OR_FURTHER[stage]
    if reported.at_least:
        return f"The owner said of all actions at once ({when}) that they {verb}."
    return f"The owner's totals of {when} rate all {counted(sum(reported.ratings.values()), 'action')} {state}."


def _of_steps(it: Standing) -> str:
    done = [step.thing.id for step in it.steps if step.stage.is_done]
    begun = [step.thing.id for step in it.steps if step.stage is Stage.UNDER_WAY]
    if len(done) == len(it.steps):
        return f"{all_steps(it)}; {_own_rating(it)}."
    number = len(it.steps)
    parts = (
        _steps(done, number, "is reported complete", "are reported complete"),
        _steps(begun, number, "has begun", "have begun"),
    )
    return f"Under way: {'; '.join(filter(None, parts))}. {_own_rating(it).capitalize()}."


def _steps(ids: Sequence[str], number: int, one: str, more: str) -> str:
    """Which steps are so far; of many only how many: "step b has begun", "7 of 8 steps are reported complete"."""
    if len(ids) <= 1:
        return f"step {ids[0]} {one}" if ids else ""
    if len(ids) > MOST_NAMED:
        return f"{len(ids)} of {number} steps {more}"
    return f"steps {', '.join(ids[:-1])} and {ids[-1]} {more}"


def _own_rating(it: Standing) -> str:
    if it.rated_stage is not Stage.NOT_KNOWN:
        return f"the action itself is rated {it.rated_stage}"
    return "the action's own rating does not tell how far it is" if it.colour else "the action itself is not rated"
