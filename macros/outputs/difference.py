"""What changes for the public between what is published and the files as they are now, in sentences for people."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from macros.model.as_at import as_at
from macros.model.reading import read
from macros.source.published_files import published_copy
from macros.standing.moved_date import MovedDate, moved_dates
from macros.standing.span import counted
from macros.things.action.action_facts import ActionFacts
from macros.things.facts import Facts
from macros.things.late.late_facts import late_actions
from macros.things.plan.plan_facts import live_actions

# What of a record is compared as a whole: is it there, and is it the same.
WHOLE = ("measures", "meetings", "briefings", "corrections")
ONE = {name: name.removesuffix("s") for name in WHOLE}


def difference(facts: Facts) -> str:
    """All that changes for the public, a line each; a sentence where nothing does, or where it cannot be told."""
    with tempfile.TemporaryDirectory() as folder:
        if why := published_copy(facts.record.root, Path(folder)):
            return f"What changes cannot be told: {why}."
        record, _ = read(Path(folder))
        if record is None:
            return "What changes cannot be told: what is published cannot be read by this version."
        before = Facts(record, as_at(record.portal))
        lines = [*_plans(before, facts), *_actions(before, facts), *_wholes(before, facts), *_late(before, facts)]
    return "\n".join(f"- {line}" for line in lines) or "Nothing changes for the public."


def _plans(before: Facts, now: Facts) -> Iterator[str]:
    for name, plan in now.record.plans.items():
        if name not in before.record.plans:
            count = sum(len(it.actions) for it in plan.recommendations)
            yield f'The plan "{plan.title}" is new, with {counted(count, "action")}.'
    for name, plan in before.record.plans.items():
        if name not in now.record.plans:
            yield f'The plan "{plan.title}" is gone.'


def _actions(before: Facts, now: Facts) -> Iterator[str]:
    old = {it.reference: it for it in live_actions(before)}
    for it in live_actions(now):
        if it.reference in old:
            yield from _of_action(now, old[it.reference], it)
        elif it.plan.id in before.record.plans:
            yield f"Action {_called(it)} is new: {it.action.title}."
    there = {it.reference for it in live_actions(now)}
    for it in old.values():
        if it.reference not in there and it.plan.id in now.record.plans:
            yield f"Action {_called(it)} no longer stands."


def _of_action(now: Facts, old: ActionFacts, it: ActionFacts) -> Iterator[str]:
    was, stands, told = old.standing, it.standing, list[str]()
    if was.stage is not stands.stage:
        told.append(f"goes from {was.stage} to {stands.stage}; evidence: {_evidence(it)}")
    elif was.rating != stands.rating:
        told.append(f"is rated anew and stays {stands.stage}")
    for move in moved_dates(it.action.deadlines, it.action.source):
        if move.after not in old.action.deadlines:
            told.append(_moved(now, move))
    added = len(it.action.evidence) - len(old.action.evidence)
    if added and was.stage is stands.stage:
        told.append(f"evidence: {counted(abs(added), 'piece')} {'more' if added > 0 else 'fewer'}")
    updates = len(it.action.updates) - len(old.action.updates)
    if updates > 0:
        told.append(f"{counted(updates, 'update')} more")
    if not told and old.action != it.action:
        told.append("is written in other words, or has other details")
    for line in told:
        yield f"Action {_called(it)}{': ' if line[0].isdigit() or line.startswith('evidence') else ' '}{line}."


def _moved(now: Facts, move: MovedDate) -> str:
    by = move.after.approved.by if move.after.approved else ""
    body = now.record.bodies.get(by)
    agreed = f"approved by {body.title}" if body else "no approval is recorded"
    return f"has its deadline moved: {move.shift}, {agreed}"


def _evidence(it: ActionFacts) -> str:
    kinds = [str(shown.kind) for shown in it.action.evidence]
    return ", ".join(dict.fromkeys(kinds)) or "none"


def _called(it: ActionFacts) -> str:
    return f'{it.action.id} of "{it.plan.title}"'


def _wholes(before: Facts, now: Facts) -> Iterator[str]:
    for name in WHOLE:
        old, new = getattr(before.record, name), getattr(now.record, name)
        for key in [*new, *(key for key in old if key not in new)]:
            if old.get(key) != new.get(key):
                how = "is new" if key not in old else "is gone" if key not in new else "changes"
                yield f"The {ONE[name]} {key} {how}."


def _late(before: Facts, now: Facts) -> Iterator[str]:
    more = len(late_actions(now)) - len(late_actions(before))
    if more:
        yield f"{counted(abs(more), 'action')} {'more' if more > 0 else 'fewer'} late when last reported."
