"""A new plan: the fields at its top, and the recommendations that were read from a document."""

from collections.abc import Mapping, Sequence

from macros.model.record import Record
from macros.office.draft import Draft, Values
from macros.office.import_given import Ask, ImportGiven
from macros.things.rating_key.rating_key import RatingKey

HEAD = """\
# Read from {} by `make import`. A place that begins with ?? is to be filled in: `make check` names each.
# Then say every action in plain words, and look whether the document says what stands here.
"""
DONE = ("complete", "embedded")


def new_plan(record: Record, draft: Draft, given: ImportGiven, ask: Ask) -> Values:
    """The values of a plan's file."""
    place = "the plan"
    steps = (step for _, action in draft.actions() for step in action.get("steps", ()))
    rated = any(it.get("ratings") for it in (*draft.recommendations, *(it for _, it in draft.actions()), *steps))
    made: Values = {
        "title": given.title or ask("What is the plan called?", ()) or draft.ask(place, "what is the plan called?"),
        "kind": _chosen(record.kinds, given.kind, "What kind of plan is it?", ask, draft),
        "summary": draft.ask(place, "why was it made, in two or three plain sentences?"),
        "called": draft.called or "recommendation",
        "owner": _chosen(record.bodies, given.owner, "Which body owns the plan?", ask, draft),
    }
    if rated:
        made["rating_key"] = _chosen(record.rating_keys, given.key, "Which rating key is it?", ask, draft)
    unproved = _unproved(draft, record.rating_keys.get(given.key))
    made["evidence"] = "asked for" if unproved else "required"
    if unproved:
        count = f"{unproved} action{'s are' if unproved > 1 else ' is'} rated as done without evidence"
        draft.said.append(f'{count}, so the plan says "evidence: asked for"; write "required" once they have it')
    else:
        _cite_ratings(draft)
    made["sources"] = [given.source]
    made["recommendations"] = [{name: it for name, it in rec.items() if it} for rec in draft.recommendations]
    return made


def _cite_ratings(draft: Draft) -> None:
    """Say of each rating where it stands: a plan that requires proof asks for that."""
    things = [(it, it["source"]) for it in (*draft.recommendations, *(it for _, it in draft.actions()))]
    steps = [(step, source) for it, source in things for step in it.get("steps", ())]
    for thing, source in (*things, *steps):
        for rating in thing.get("ratings", ()):
            rating.setdefault("source", thing.get("source", source))


def _chosen(known: Mapping[str, object], given: str, question: str, ask: Ask, draft: Draft) -> str:
    """One of the entries of a vocabulary."""
    names: Sequence[str] = tuple(known)
    answer = given or ask(question, names)
    if answer:
        return answer
    some = ", ".join(names[:8]) + (" …" if len(names) > 8 else "")
    return draft.ask("the plan", f"{question.lower()} One of: {some}")


def _unproved(draft: Draft, key: RatingKey | None) -> int:
    """How many actions are rated as done without evidence."""

    def is_done(rating: Values) -> bool:
        colour = key.ratings.get(rating.get("rating", "")) if key else None
        return rating.get("stage") in DONE or bool(colour and colour.stage in DONE)

    found = (action for _, action in draft.actions() if not action.get("evidence"))
    return sum(any(is_done(rating) for rating in action.get("ratings", ())) for action in found)
