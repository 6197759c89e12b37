"""Assessments: who rates is said, nothing goes back without a word, and the day on which it was done can be true."""

from collections.abc import Iterator, Sequence
from typing import Any

from macros.model.as_at import as_at
from macros.model.due_words import done_day_in_words
from macros.model.partial_date import PartialDate
from macros.model.record import PORTAL, Record
from macros.model.written import Stage
from macros.rules.finding import Findings
from macros.standing.stages import IN_ORDER, NOT_RECORDED, stage_of
from macros.things.action.action import Action, Rating, Step
from macros.things.plan.plan import Recommendation
from macros.things.rating_key.rating_key import RatingKey


def rated_by(rating: Rating) -> str | None:
    """Who rates: the body that checked it; none for the owner's own claim."""
    return rating.by if rating.assessment == "check" else None


def a_check_names_who_checked(record: Record) -> Findings:
    """A check says in `by` whose it is; the owner's own claim says nothing of that kind."""
    for file, path, rating in record.each(Rating):
        if rating.assessment == "check" and not rating.by:
            text = 'is a check and does not say whose; add "by: …", the body that checked it, or take "assessment" out'
            yield file, (*path, "assessment"), text
        elif rating.by and rating.assessment != "check":
            text = '"by" is for who checked it; add "assessment: check", or take "by" out of the owner\'s own rating'
            yield file, (*path, "by"), text


def nothing_goes_back_without_a_word(record: Record) -> Findings:
    """Who rates a thing less far than before says why: in `despite`, in a note, or in the source's words."""
    kinds: tuple[type[Any], ...] = (Action, Step, Recommendation)
    for kind in kinds:
        for file, path, thing in record.each(kind):
            key = record.key_of(plan) if (plan := record.plan_in(file)) else None
            for number, at in _going_back(thing.ratings, key):
                before, after = thing.ratings[at], thing.ratings[number]
                line = record.files[file].mistake((*path, "ratings", at), "").line
                was = f"{stage_of(before, key)}, {before.as_at} (line {line})"
                text = f"goes back from {was}, to {stage_of(after, key)}, {after.as_at}"
                yield file, (*path, "ratings", number), f'{text}; correct one, or say why in "despite"'


def _going_back(ratings: Sequence[Rating], key: RatingKey | None) -> Iterator[tuple[int, int]]:
    """The number of each rating that goes back without a word, and of the one before it by who rates both."""
    latest: dict[str | None, tuple[int, Stage]] = {}
    for number, rating in enumerate(ratings):
        stage, who = stage_of(rating, key), rated_by(rating)
        at, before = latest.get(who, (0, Stage.NOT_KNOWN))
        if _is_less(stage, before) and not (rating.despite or rating.note or rating.words):
            yield number, at
        if stage is not Stage.NOT_KNOWN:
            latest[who] = number, stage


def the_day_it_was_done_can_be_true(record: Record) -> Findings:
    """`done_on` is no later than the report that says it, is of something done, and is the day that the words name."""
    day = as_at(record.portal)
    for file, path, rating in record.each(Rating):
        plan = record.plan_in(file)
        stage = stage_of(rating, record.key_of(plan) if plan else None)
        field = "done_on" if rating.done_on else "words"
        if stage is Stage.NOT_KNOWN and not _is_in(rating, record.key_of(plan) if plan else None):
            continue  # another rule tells of a rating that the key does not have
        if rating.done_on and not stage.is_done:
            mend = 'add "stage: complete"' if stage is Stage.NOT_KNOWN else "correct one"
            text = f'is the day when it was done, and this rating says {stage}; {mend}, or take "done_on" out'
            yield file, (*path, "done_on"), text
        elif stage.is_done and rating.done_day and rating.done_day.first > rating.as_at.said_by(day):
            line = record.files[file].mistake((*path, "as_at"), "").line
            said = f"the report that says so, {rating.as_at} (line {line})"
            late = said if rating.done_day.first > rating.as_at.last else f"{day} ({PORTAL}: as_at)"
            yield file, (*path, field), f"{rating.done_day} is after {late}; correct one of the two"
        elif rating.done_on and (named := done_day_in_words(rating.words or "")) and not _share(named, rating.done_on):
            text = f'{rating.done_on} is not the day that "words" name, {named}; correct one of the two'
            yield file, (*path, "done_on"), text


def _is_in(rating: Rating, key: RatingKey | None) -> bool:
    return rating.rating == NOT_RECORDED or bool(key and rating.rating in key.ratings)


def _share(one: PartialDate, other: PartialDate) -> bool:
    """Whether two dates can be one day."""
    return one.first <= other.last and other.first <= one.last


def _is_less(stage: Stage, before: Stage) -> bool:
    """Whether a stage is less far than the one before; what was done and then will not be done is so too."""
    if stage is Stage.WILL_NOT_BE_DONE:
        return before.is_done
    return stage in IN_ORDER and before in IN_ORDER and IN_ORDER.index(stage) < IN_ORDER.index(before)
