"""The stages, in order; and what a rating tells: its stage by the plan's key, and the evidence that it needs."""

from collections.abc import Callable, Iterable, Sequence
from itertools import takewhile

from macros.model.written import EvidenceKind, Stage
from macros.things.action.action import Rating
from macros.things.rating_key.rating_key import RatingKey

NOT_RECORDED = "not-recorded"
# From the least to the furthest; what is not known has no place among them.
IN_ORDER = (Stage.NOT_STARTED, Stage.UNDER_WAY, Stage.COMPLETE, Stage.EMBEDDED)
FURTHEST_FIRST = (*reversed(IN_ORDER), Stage.WILL_NOT_BE_DONE, Stage.NOT_KNOWN)


def stage_of(rating: Rating, key: RatingKey | None) -> Stage:
    """The stage that a colour tells in its key; else the stage that the source said in words; else not known."""
    colour = key.ratings.get(rating.rating) if key else None
    if colour and colour.stage is not Stage.NOT_KNOWN:
        return colour.stage
    return rating.stage or Stage.NOT_KNOWN


def says_open(rating: Rating, key: RatingKey | None) -> bool:
    """Whether a rating says that a thing is not done: by its stage, or in so many words, or by its share."""
    stage = stage_of(rating, key)
    is_in_part = rating.progress is not None and rating.progress < 100
    return stage in IN_ORDER[:2] or (stage is Stage.NOT_KNOWN and (rating.not_done or is_in_part))


def ratings_that_hold(ratings: Sequence[Rating], key: RatingKey | None, is_it: Callable[[Stage], bool]) -> list[Rating]:
    """The latest of some ratings that tell a stage of a kind, back to the first since another stage was told."""
    return [*takewhile(lambda rating: is_it(stage_of(rating, key)), reversed(ratings))][::-1]


def proves(kind: EvidenceKind, stage: Stage) -> bool:
    """Whether evidence of a kind can show a stage (design, section 5, rule 1): activity cannot show "embedded"."""
    return stage is not Stage.EMBEDDED or kind is not EvidenceKind.ACTIVITY


def furthest(stages: Iterable[Stage]) -> Stage:
    """The furthest of some stages; not known where none of them has a place in the order."""
    return max((it for it in stages if it in IN_ORDER), key=IN_ORDER.index, default=Stage.NOT_KNOWN)
