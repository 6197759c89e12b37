"""References: whatever one record says of another by its id is there."""

from collections.abc import Mapping
from typing import Any, get_args, get_origin

from macros.model.meant_name import unknown_name
from macros.model.published_names import FactName
from macros.model.record import PORTAL, Record, file_of
from macros.model.references import NAMED_IN, TELL_OF_ACTIONS
from macros.rules.finding import Findings
from macros.source.mistake import did_you_mean
from macros.things.action.action import Action, Withdrawal
from macros.things.briefing.briefing import Briefing, Translation
from macros.things.plan.plan import Recommendation


def names_are_known(record: Record) -> Findings:
    """A lead, a theme, a source, a kind, a measure is an id of its vocabulary or its folder."""
    for kind, field, collection in NAMED_IN:
        for file, path, thing in record.each(kind):
            named = getattr(thing, field)
            for at, name in enumerate(named) if isinstance(named, tuple) else [(None, named)]:
                if name is not None and not _is_known(record, collection, name):
                    spot = (*path, field) if at is None else (*path, field, at)
                    yield file, spot, unknown_name(name, collection, getattr(record, collection))


def names_stand_once(record: Record) -> Findings:
    """A list of names or words has each of them once; that of a correction names a fact for each time it was said."""
    for kind in record.kinds_held():
        fields = [name for name, field in kind.model_fields.items() if _is_of_texts(field.annotation)]
        for file, path, thing in record.each(kind) if fields else ():
            for field in fields:
                named: tuple[str, ...] = getattr(thing, field)
                for at, name in enumerate(named):
                    if name in named[:at]:
                        yield file, (*path, field, at), f'"{name}" stands here twice; keep it once'


def the_committee_is_known(record: Record) -> Findings:
    """The committee of the configuration is a body."""
    committee = record.portal.committee
    if not _is_known(record, "bodies", committee):
        yield PORTAL, ("committee",), unknown_name(committee, "bodies", record.bodies)


def what_is_told_of_is_known(record: Record) -> Findings:
    """What a measure, a meeting or a correction is about, and what replaced something withdrawn, is a plan, or an
    action of it ("leo", "leo/1.1").
    """
    actions = {plan.id: {a.id for r in plan.recommendations for a in r.actions} for plan in record.plans.values()}
    for kind in TELL_OF_ACTIONS:
        for file, path, thing in record.each(kind):
            for at, reference in enumerate(thing.about):
                if wrong := _wrong_with(record, reference, actions):
                    yield file, (*path, "about", at), wrong
    for file, path, withdrawn in record.each(Withdrawal):
        if withdrawn.replaced_by and (wrong := _wrong_with(record, withdrawn.replaced_by, actions)):
            yield file, (*path, "replaced_by"), wrong


def learning_points_are_the_plans_own(record: Record) -> Findings:
    """A learning point that a recommendation or an action names is one of its own plan."""
    points = {file_of("plans", plan.id): {p.id for p in plan.learning} for plan in record.plans.values()}
    kinds: tuple[type[Any], ...] = (Recommendation, Action)
    for kind in kinds:
        for file, path, thing in record.each(kind):
            for at, name in enumerate(thing.learning):
                if name not in points[file]:
                    near = did_you_mean(name, points[file]) or '; add it to "learning" of this plan'
                    yield file, (*path, "learning", at), f'"{name}" is not a learning point of this plan{near}'


def learning_points_are_known(record: Record) -> Findings:
    """A learning point that a briefing teaches is one of the plan that it names ("sam-and-kyle/114")."""
    for file, path, briefing in record.each(Briefing):
        for at, reference in enumerate(briefing.learning):
            plan, _, point = reference.partition("/")
            points = [p.id for p in record.plans[plan].learning] if plan in record.plans else None
            if not _is_known(record, "plans", plan):
                yield file, (*path, "learning", at), unknown_name(plan, "plans", record.plans)
            elif points is not None and point not in points and file_of("plans", plan) not in record.unread:
                near = did_you_mean(point, points) or f'; add it to "learning" of {file_of("plans", plan)} first'
                yield file, (*path, "learning", at), f'"{point}" is not a learning point of the plan {plan}{near}'


def translations_have_an_original(record: Record) -> Findings:
    """A translation stands beside the briefing that it translates, and its language is known."""
    for file, _, translation in record.each(Translation):
        for collection, name in (("briefings", translation.briefing), ("languages", translation.language)):
            if not _is_known(record, collection, name):
                yield file, ("title",), unknown_name(name, collection, getattr(record, collection))


def _is_of_texts(annotation: Any) -> bool:
    """Whether a field holds some texts; those with a form of their own are annotated."""
    entry = get_args(annotation)[0] if get_origin(annotation) is tuple else None
    return entry != FactName and getattr(entry, "__origin__", entry) is str


def _wrong_with(record: Record, reference: str, actions: Mapping[str, set[str]]) -> str:
    """What is wrong with a reference to a plan or to one of its actions; nothing where that is there."""
    plan, _, action = reference.partition("/")
    if not _is_known(record, "plans", plan):
        return unknown_name(plan, "plans", record.plans)
    if not action or action in actions.get(plan, ()) or file_of("plans", plan) in record.unread:
        return ""
    near = did_you_mean(action, actions.get(plan, ())) or "; write the id of one, or the plan alone"
    return f'"{action}" is not an action of the plan {plan}{near}'


def _is_known(record: Record, collection: str, name: str) -> bool:
    return name in getattr(record, collection) or file_of(collection, name) in record.unread
