"""A status: a word, a shape and a colour, never one of them alone. And a rating, in the key of its plan."""

from dataclasses import dataclass, replace

from macros.model.written import Stage
from macros.standing.lateness import late_by, late_steps
from macros.standing.span import counted
from macros.standing.standing import Standing
from macros.standing.timeliness import Timeliness
from macros.things.action.action import Rating
from macros.things.rating_key.rating_key import Colour, RatingKey


@dataclass(frozen=True)
class Status:
    """A status: its name in a style, its shape, and its words."""

    slug: str
    shape: str
    words: str


@dataclass(frozen=True)
class Mark:
    """A rating: its colour, the shape of the stage that it tells, its word, and what it means in its plan.

    What is not recorded has no colour ("none"); `meaning` is then what the source says in words, if it says anything.
    """

    colour: str
    shape: str
    word: str
    meaning: str


NOT_RECORDED = Mark("none", "not-known", "Not recorded", "")
WITHDRAWN = Status("not-known", "no-date", "Withdrawn")
DONE = (Timeliness.DONE_IN_TIME, Timeliness.DONE_LATE, Timeliness.DONE)
NO_EVIDENCE = Status("no-evidence", "no-evidence", "No evidence published")


def stage_status(stage: Stage) -> Status:
    """A stage as a status."""
    return Status(stage.slug, stage.slug, stage.capitalize())


def standing_status(standing: Standing) -> Status:
    """The stage of a thing; where its own rating does not tell it, it is so far at least."""
    status, is_rated = stage_status(standing.stage), standing.stage is standing.rated_stage
    may_be_further = not is_rated and standing.stage in (Stage.UNDER_WAY, Stage.COMPLETE)
    return replace(status, words=f"{status.words} at least") if may_be_further else status


def timeliness_status(standing: Standing) -> Status:
    """Whether a thing is in time: "Late when last reported, by 3 months", and of how many steps that is said.

    That its steps with a date are done says nothing of an action that is not done itself, so it is said of these.
    """
    words = standing.timeliness.capitalize() + (f", by {late_by(standing)}" if late_by(standing) else "")
    if late_steps(standing) and not standing.punctuality:
        words += f" ({counted(late_steps(standing), 'step')})"
    if standing.timeliness in DONE and not standing.stage.is_done:
        words = f"Steps with a date: {words[:1].lower()}{words[1:]}"
    return Status(standing.timeliness.slug, standing.timeliness.slug, words)


def plain_timeliness(timeliness: Timeliness) -> Status:
    """A timeliness as a status, of no thing in particular."""
    return Status(timeliness.slug, timeliness.slug, timeliness.capitalize())


def unproved_status(standing: Standing) -> Status | None:
    """That a thing is reported done and nothing published shows it, where that is so."""
    if not standing.is_unproved:
        return None
    return Status("no-evidence", "no-evidence", f"Reported {standing.stage}; no evidence published")


def colour_mark(colour: Colour) -> Mark:
    """A colour of a rating key."""
    return Mark(colour.colour, colour.stage.slug, colour.word, colour.meaning)


def rating_mark(rating: Rating | None, key: RatingKey | None) -> Mark:
    """A rating in the key of its plan; or that none is recorded, with what the source says in words."""
    if rating and key and rating.rating in key.ratings:
        return colour_mark(key.ratings[rating.rating])
    if rating and rating.words:
        return Mark("none", "not-known", "Not recorded", f"The source says: “{rating.words}”")
    return NOT_RECORDED
