"""What needs an update before the next meeting, by body: what is open and was not reported on since the last one."""

from collections.abc import Iterator
from datetime import date

from macros.model.partial_date import long_date
from macros.standing.span import counted
from macros.things.action.action_facts import ActionFacts
from macros.things.body.body_facts import bodies
from macros.things.facts import Facts
from macros.things.plan.plan_facts import live_actions

NO_LEAD = "Nobody is named as lead"


def due_updates(facts: Facts) -> str:
    """All that needs an update, as a text in Markdown; what to do stands at its top."""
    days = sorted({it.date.last for it in facts.record.meetings.values()})
    before = max((day for day in days if day <= facts.day), default=facts.day)
    after = min((day for day in days if day > facts.day), default=None)
    parts = [part for name, actions in _by_body(facts) if (part := _part(facts, name, actions, before))]
    until = f"the meeting of {long_date(after)}" if after else "the next meeting"
    if not parts:
        return f"Nothing open waits for an update before {until}."
    head = f"# To be updated before {until}\n\nReport each: add a rating or an update; where nothing changed, "
    return "\n".join([f'{head}an update with "no_change: yes".\n', *parts]).rstrip()


def _by_body(facts: Facts) -> Iterator[tuple[str, list[ActionFacts]]]:
    for it in bodies(facts).values():
        yield it.body.title, it.actions
    yield NO_LEAD, [action for action in live_actions(facts) if not action.bodies]


def _part(facts: Facts, name: str, actions: list[ActionFacts], before: date) -> str:
    waiting = [it for it in actions if it.standing.stage.is_open and _last(it) <= before]
    if not waiting:
        return ""
    waiting.sort(key=lambda it: (it.standing.due or date.max, it.reference))
    return "\n".join([f"## {name}: {counted(len(waiting), 'action')}\n", *map(_line, waiting), ""])


def _last(it: ActionFacts) -> date:
    told = it.standing.last_reported
    return told.last if told else date.min


def _line(it: ActionFacts) -> str:
    due = f"due {long_date(it.standing.due)}" if it.standing.due else "no date"
    told = it.standing.last_reported
    said = f"last report {told}" if told else "no report is recorded"
    return f"- {it.reference} {it.action.title} ({it.standing.stage}; {due}; {said})"
