"""An action and what belongs to it: deadlines, ratings, updates, evidence and steps (design, section 1)."""

from macros.model.partial_date import When
from macros.model.written import Citation, EvidenceKind, Flag, Id, ItemId, Stage, Text, Written


class Approval(Written):
    """Who agreed to a later deadline, and when; `words` is the source's own wording of that date."""

    by: Id
    on: When | None = None
    words: Text | None = None


class Deadline(Written):
    """A date that a thing was due by. The first of a list is the original; each later one says why it moved.

    `as_at` is when this deadline was published: the plan's own publication where it is left out.
    """

    due: When
    as_at: When | None = None
    words: Text | None = None
    reason: Text | None = None
    approved: Approval | None = None
    note: Text | None = None
    source: Citation | None = None


class Rating(Written):
    """How the plan's owner rated something on a date, in the plan's own rating key.

    `stage` is for a source that says in words how far it is ("completed") where no colour tells; `despite` says why
    a rating of complete stands although a step is open, or why an order of ratings that looks impossible is right.
    """

    as_at: When
    rating: Id = "not-recorded"
    stage: Stage | None = None
    words: Text | None = None
    note: Text | None = None
    despite: Text | None = None
    source: Citation | None = None


class Update(Written):
    """What the owner reported on a date. `no_change` is for "checked, no change"."""

    as_at: When
    text: Text
    no_change: Flag = False
    source: Citation | None = None


class Evidence(Written):
    """What shows that a claim holds, of a kind, on a date. Without `checked_by` it is the owner's own claim."""

    as_at: When
    kind: EvidenceKind
    text: Text
    checked_by: Id | None = None
    measure: Id | None = None
    source: Citation | None = None


class Withdrawal(Written):
    """When and why something published was withdrawn; its page stays and says so."""

    on: When
    why: Text


class Step(Written):
    """A part of an action (a, b, c…) with deadlines and a state of its own."""

    id: ItemId
    title: Text
    note: Text | None = None
    leads: tuple[Id, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    ratings: tuple[Rating, ...] = ()
    updates: tuple[Update, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    source: Citation | None = None


class Action(Written):
    """One thing promised under a recommendation. A fact in it without a source has the action's own."""

    id: ItemId
    title: Text
    text: Text | None = None
    note: Text | None = None
    source: Citation
    leads: tuple[Id, ...] = ()
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
    withdrawn: Withdrawal | None = None
