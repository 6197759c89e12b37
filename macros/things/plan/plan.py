"""A plan: what a body promised to do after a review, an inspection or a complaint report (design, section 1)."""

from typing import Literal

from pydantic import Field

from macros.model.due_words import narrowed
from macros.model.partial_date import PartialDate, When
from macros.model.written import Citation, Id, ItemId, Line, Stage, Text, Whole, Written
from macros.things.action.action import Action, Deadline, Rating, Update, Withdrawal
from macros.things.learning_point.learning_point import LearningPoint
from macros.things.rating_key.rating_key import RatingName


class Reported(Written):
    """Totals as the plan's owner gave them on a date: how many actions in all, and how many of each rating.

    `at_least` is for what the owner says of all actions at once, such as that all have started.
    """

    as_at: When
    words: Line | None = None
    actions: Whole | None = None
    ratings: dict[RatingName, Whole] = Field(default_factory=dict)
    at_least: Stage | None = None
    note: Text | None = None
    source: Citation

    @property
    def date(self) -> PartialDate:
        """When it was reported: `as_at`, narrowed where `words` say in which part of a year."""
        return narrowed(self.as_at, self.words) if self.words else self.as_at

    @property
    def count(self) -> int:
        """How many actions it counts: as it says, else all that it gives a rating."""
        return sum(self.ratings.values()) if self.actions is None else self.actions


class Response(Written):
    """The owner's answer to a recommendation, and why."""

    answer: Literal["accepted", "partly accepted", "rejected"]
    on: When | None = None
    by: Id | None = None
    why: Text | None = None
    source: Citation | None = None


class Recommendation(Written):
    """What the review asked for. `called` is for a plan whose parts have different names.

    Ratings and deadlines are those that the source gives it and not its actions.
    """

    id: ItemId
    title: Line
    text: Text | None = None
    called: Line | None = None
    note: Text | None = None
    source: Citation
    themes: tuple[Id, ...] = ()
    learning: tuple[ItemId, ...] = ()
    outcomes: tuple[Text, ...] = ()
    response: Response | None = None
    deadlines: tuple[Deadline, ...] = ()
    ratings: tuple[Rating, ...] = ()
    updates: tuple[Update, ...] = ()
    actions: tuple[Action, ...] = ()


class PlanKind(Written):
    """A kind of plan: what it is called, and what it is, in a sentence."""

    title: Line
    meaning: Text


class Plan(Written):
    """One plan. Without `ratified` it is "published, not yet agreed"; without `rating_key` it was never rated.

    `begun` is the day from which its actions count, where that is before it was published; `rating_dates` are
    the dates on which its owner says that it is rated; `called` is its own word for a recommendation. `was` are ids
    that it had: their addresses lead here.
    """

    id: Id
    title: Line
    kind: Id
    summary: Text
    note: Text | None = None
    called: Line = "recommendation"
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
    was: tuple[Id, ...] = ()
