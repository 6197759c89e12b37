"""A status: a word, a shape and a colour, never one of them alone. And a rating, in the key of its plan."""

from dataclasses import dataclass, replace

from macros.model.written import Stage
from macros.standing.lateness import late_by
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
    """Whether a thing is in time: "Late when last reported, by 3 months". An action without a date of its own is as its
    steps are, and then it is said of these: "Step c late when last reported, by 9 months".
    """
    timeliness, late = standing.timeliness, late_by(standing)
    words = f"{timeliness.capitalize()}, by {late}" if late else timeliness.capitalize()
    if not standing.punctuality and any(step.due for step in standing.steps):
        words = _of_steps(standing, words, late)
    return Status(timeliness.slug, timeliness.slug, words)


def _of_steps(standing: Standing, words: str, late: str) -> str:
    """What is said of the steps of an action that has no date of its own.

    That those with a date are done says nothing of an action that is not done itself.
    """
    timeliness, is_done = standing.timeliness, standing.stage.is_done
    these = [step for step in standing.steps if step.timeliness is timeliness]
    if timeliness is Timeliness.NO_DATE:
        return "No date of its own"
    if timeliness in DONE:
        return words if is_done else f"Steps with a date: {words[:1].lower()}{words[1:]}"
    if len(these) == 1:
        return f"Step {these[0].thing.id}: {words[:1].lower()}{words[1:]}"
    of_them = f"{timeliness}, the longest by {late}" if late else timeliness
    return f"{counted(len(these), 'step')}: {of_them}" if these else words


def plain_timeliness(timeliness: Timeliness) -> Status:
    """A timeliness as a status, of no thing in particular."""
    return Status(timeliness.slug, timeliness.slug, timeliness.capitalize())


def unproved_status(standing: Standing) -> Status | None:
    """That a thing is reported done and nothing published shows it, where that is so."""
    if not standing.is_unproved:
        return None
    proof = "the evidence published does not show it" if standing.evidence else "no evidence published"
    return Status("no-evidence", "no-evidence", f"Reported {standing.stage}; {proof}")


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
