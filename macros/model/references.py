"""References: which field of what names something else of the record by its id."""

from typing import Any

from pydantic import BaseModel

from macros.model.written import Citation
from macros.things.action.action import Action, Approval, Evidence, Rating, Step
from macros.things.body.body import Body
from macros.things.briefing.briefing import Briefing
from macros.things.correction.correction import Correction
from macros.things.learning_point.learning_point import LearningPoint
from macros.things.measure.measure import Measure
from macros.things.meeting.meeting import Item, Meeting, Question
from macros.things.plan.plan import Plan, Recommendation, Response
from macros.things.promise.promise import Promise
from macros.things.waiver.waiver import Waiver
from macros.things.year.year import Foreword

# Which field of what names an entry of which collection.
NAMED_IN: list[tuple[type[BaseModel], str, str]] = [
    (Plan, "kind", "kinds"),
    (Plan, "rating_key", "rating_keys"),
    (Plan, "owner", "bodies"),
    (Plan, "ratified_by", "bodies"),
    (Plan, "sources", "sources"),
    (Plan, "themes", "themes"),
    (LearningPoint, "themes", "themes"),
    (Recommendation, "themes", "themes"),
    (Action, "themes", "themes"),
    (Action, "leads", "bodies"),
    (Action, "supports", "bodies"),
    (Action, "measures", "measures"),
    (Step, "leads", "bodies"),
    (Step, "supports", "bodies"),
    (Rating, "by", "bodies"),
    (Response, "by", "bodies"),
    (Approval, "by", "bodies"),
    (Evidence, "checked_by", "bodies"),
    (Evidence, "measure", "measures"),
    (Measure, "themes", "themes"),
    (Meeting, "body", "bodies"),
    (Meeting, "sources", "sources"),
    (Question, "asked_by", "bodies"),
    (Question, "answered_by", "bodies"),
    (Question, "themes", "themes"),
    (Promise, "by", "bodies"),
    (Body, "part_of", "bodies"),
    (Body, "replaced_by", "bodies"),
    (Briefing, "review", "plans"),
    (Briefing, "plans", "plans"),
    (Briefing, "themes", "themes"),
    (Briefing, "audiences", "audiences"),
    (Briefing, "sources", "sources"),
    (Waiver, "role", "bodies"),
    (Foreword, "by", "bodies"),
    (Citation, "document", "sources"),
]

TELL_OF_ACTIONS: tuple[type[Any], ...] = (Measure, Item, Question, Promise, Correction)
