"""What a rating tells: its stage by the plan's rating key, and the evidence that such a stage needs."""

from macros.model.action import Rating
from macros.model.vocabulary import RatingKey
from macros.model.written import EvidenceKind, Stage

NOT_RECORDED = "not-recorded"


def stage_of(rating: Rating, key: RatingKey | None) -> Stage:
    """The stage that a colour tells in its key; else the stage that the source said in words; else not known."""
    colour = key.ratings.get(rating.rating) if key else None
    if colour and colour.stage is not Stage.NOT_KNOWN:
        return colour.stage
    return rating.stage or Stage.NOT_KNOWN


def proves(kind: EvidenceKind, stage: Stage) -> bool:
    """Whether evidence of a kind can show a stage (design, section 5, rule 1): activity cannot show "embedded"."""
    return stage is not Stage.EMBEDDED or kind is not EvidenceKind.ACTIVITY
