"""An action and what belongs to it: deadlines, ratings, updates, evidence and steps (design, section 1)."""

from typing import Literal

from macros.model.due_words import day_in_words, done_day_in_words
from macros.model.heard_from import HeardFrom
from macros.model.partial_date import PartialDate, When
from macros.model.written import (
    Citation,
    EvidenceKind,
    Flag,
    Id,
    ItemId,
    Line,
    Percent,
    Reference,
    Stage,
    Text,
    Written,
)
from macros.things.rating_key.rating_key import RatingName


class Approval(Written):
    """Who agreed to a later deadline, and when; `words` is the source's own wording of that date."""

    by: Id
    on: When | None = None
    words: Line | None = None


class Deadline(Written):
    """A date that a thing was due by. The first of a list is the original; each later one says why it moved.

    `as_at` is when this deadline was published: the plan's own publication where it is left out. Where the source gives
    no date, `words` alone are the deadline ("ongoing").
    """

    due: When | None = None
    as_at: When | None = None
    words: Line | None = None
    reason: Text | None = None
    approved: Approval | None = None
    note: Text | None = None
    source: Citation | None = None

    @property
    def date(self) -> PartialDate | None:
        """The date that it means: the one that is written, else the one that its words name, if they name one."""
        return self.due or (day_in_words(self.words) if self.words else None)


class Rating(Written):
    """How the plan's owner rated something on a date, in the plan's own rating key.

    `stage` is for a source that says in words how far it is ("completed") where no colour tells; `despite` says why
    a rating of complete stands although a step is open, or why an order of ratings that looks impossible is right.
    `assessment` is who rates: the owner's claim, or the check of somebody else, `by`. `done_on` is the day on which the
    owner says that it was done; `progress` how far it is, in per cent. `not_done` is for a source that says no more
    than that it is not done ("delayed"), and so not how far it is.
    """

    as_at: When
    rating: RatingName = "not-recorded"
    stage: Stage | None = None
    assessment: Literal["claim", "check"] = "claim"
    by: Id | None = None
    done_on: When | None = None
    progress: Percent | None = None
    not_done: Flag = False
    words: Line | None = None
    note: Text | None = None
    despite: Text | None = None
    source: Citation | None = None

    @property
    def done_day(self) -> PartialDate | None:
        """The day on which it was done, where the source gives it: as it is written, else as its words say."""
        return self.done_on or (done_day_in_words(self.words) if self.words else None)


class Update(Written):
    """What the owner reported on a date. `no_change` is for "checked, no change"; `training` says that it tells of
    training.
    """

    as_at: When
    text: Text
    no_change: Flag = False
    training: Flag = False
    heard_from: HeardFrom | None = None
    source: Citation | None = None


class Evidence(Written):
    """What shows that a claim holds, of a kind, on a date. Without `checked_by` it is the owner's own claim.

    `training` says that it tells of training.
    """

    as_at: When
    kind: EvidenceKind
    text: Text
    checked_by: Id | None = None
    measure: Id | None = None
    training: Flag = False
    heard_from: HeardFrom | None = None
    source: Citation | None = None


class Withdrawal(Written):
    """When and why something published was withdrawn; its page stays and says so, and what took its place."""

    on: When
    why: Text
    replaced_by: Reference | None = None


class Step(Written):
    """A part of an action (a, b, c…) with deadlines and a state of its own; `supports` help and do not answer."""

    id: ItemId
    title: Line
    note: Text | None = None
    leads: tuple[Id, ...] = ()
    supports: tuple[Id, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    ratings: tuple[Rating, ...] = ()
    updates: tuple[Update, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    source: Citation | None = None


class Action(Written):
    """One thing promised under a recommendation. A fact in it without a source has the action's own.

    `supports` are bodies that help and do not answer; `priority` is the plan's own word; `also_under` are other
    recommendations of the plan that it serves too: it stands under each, and counts once. `despite` says why it stands
    although its recommendation was rejected. `was` are ids that it had.
    """

    id: ItemId
    title: Line
    text: Text | None = None
    note: Text | None = None
    source: Citation
    leads: tuple[Id, ...] = ()
    supports: tuple[Id, ...] = ()
    priority: Line | None = None
    also_under: tuple[ItemId, ...] = ()
    themes: tuple[Id, ...] = ()
    learning: tuple[ItemId, ...] = ()
    measures: tuple[Id, ...] = ()
    outcomes: tuple[Text, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    ratings: tuple[Rating, ...] = ()
    steps: tuple[Step, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    updates: tuple[Update, ...] = ()
    added: When | None = None
    despite: Text | None = None
    withdrawn: Withdrawal | None = None
    was: tuple[ItemId, ...] = ()
