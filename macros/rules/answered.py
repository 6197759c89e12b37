"""Recommendations: each has something that answers it, and what its owner rejected is not promised all the same."""

from collections.abc import Iterator

from macros.model.record import Record
from macros.rules.finding import Findings
from macros.source.yaml_source import Path
from macros.things.action.action import Action
from macros.things.plan.plan import Plan, Recommendation


def recommendations_have_something(record: Record) -> Findings:
    """A recommendation has an action, a response, or something reported of it: an empty one says nothing to anybody."""
    for file, path, plan in record.each(Plan):
        served = {name for it in plan.recommendations for action in it.actions for name in action.also_under}
        for number, recommendation in enumerate(plan.recommendations):
            if not (_is_answered(recommendation) or recommendation.id in served):
                text = f'"{recommendation.id}" has neither actions nor updates'
                mend = 'add what was promised or said, or the answer, as in "response: {answer: rejected, why: …}"'
                yield file, (*path, "recommendations", number, "id"), f"{text}; {mend}"


def what_is_rejected_is_not_promised(record: Record) -> Findings:
    """A recommendation that its owner rejected has no action that still stands, unless it says why in `despite`."""
    for file, path, plan in record.each(Plan):
        for number, recommendation in enumerate(plan.recommendations):
            if not recommendation.response or recommendation.response.answer != "rejected":
                continue
            for spot, action in _actions_under(path, plan, recommendation.id):
                line = record.files[file].mistake(spot, "").line
                text = f"the recommendation is rejected, and its action {action.id} (line {line}) still stands"
                mend = 'write "partly accepted", withdraw the action, or say in "despite" of the action why it stands'
                yield file, (*path, "recommendations", number, "response", "answer"), f"{text}; {mend}"


def _actions_under(path: Path, plan: Plan, name: str) -> Iterator[tuple[Path, Action]]:
    """The actions that serve a recommendation, and neither are withdrawn nor say in `despite` why they stand."""
    for r, recommendation in enumerate(plan.recommendations):
        for a, action in enumerate(recommendation.actions):
            serves = name == recommendation.id or name in action.also_under
            if serves and not action.withdrawn and not action.despite:
                yield (*path, "recommendations", r, "actions", a), action


def _is_answered(it: Recommendation) -> bool:
    return bool(it.actions or it.response or it.updates or it.ratings or it.deadlines)
