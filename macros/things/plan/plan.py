"""A plan: what a body promised to do after a review, an inspection or a complaint report (design, section 1)."""

from typing import Literal

from pydantic import Field

from macros.model.partial_date import When
from macros.model.written import Citation, Id, ItemId, Text, Whole, Written
from macros.things.action.action import Action, Update, Withdrawal
from macros.things.learning_point.learning_point import LearningPoint


class Reported(Written):
    """Totals as the plan's owner gave them on a date: how many actions in all, and how many of each rating."""

    as_at: When
    words: Text | None = None
    actions: Whole | None = None
    ratings: dict[Id, Whole] = Field(default_factory=dict)
    note: Text | None = None
    source: Citation


class Recommendation(Written):
    """What the review asked for. `called` is for a plan whose parts have different names."""

    id: ItemId
    title: Text
    text: Text | None = None
    called: Text | None = None
    note: Text | None = None
    source: Citation
    themes: tuple[Id, ...] = ()
    learning: tuple[ItemId, ...] = ()
    outcomes: tuple[Text, ...] = ()
    updates: tuple[Update, ...] = ()
    actions: tuple[Action, ...] = ()


class PlanKind(Written):
    """A kind of plan: what it is called, and what it is, in a sentence."""

    title: Text
    meaning: Text


class Plan(Written):
    """One plan. Without `ratified` it is "published, not yet agreed"; without `rating_key` it was never rated.

    `begun` is the day from which its actions count, where that is before it was published; `rating_dates` are
    the dates on which its owner says that it is rated; `called` is its own word for a recommendation.
    """

    id: Id
    title: Text
    kind: Id
    summary: Text
    note: Text | None = None
    called: Text = "recommendation"
    owner: Id
    rating_key: Id | None = None
    evidence: Literal["required", "asked for"] = "asked for"
    begun: When | None = None
    published: When | None = None
    ratified: When | None = None
    ratified_by: Id | None = None
    sources: tuple[Id, ...] = ()
    themes: tuple[Id, ...] = ()
    rating_dates: tuple[When, ...] = ()
    reported: tuple[Reported, ...] = ()
    learning: tuple[LearningPoint, ...] = ()
    updates: tuple[Update, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    withdrawn: Withdrawal | None = None
