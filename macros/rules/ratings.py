"""Ratings: only what the plan's key knows, and nothing that the rest of the record contradicts."""

from typing import Any

from macros.model.as_at import as_at
from macros.model.record import Record
from macros.model.written import Stage
from macros.rules.assessments import rated_by
from macros.rules.finding import Findings
from macros.rules.meant_rating import meant_rating
from macros.source.yaml_source import Path
from macros.standing.stages import NOT_RECORDED, stage_of
from macros.standing.standing import Standing
from macros.things.action.action import Action, Rating, Step
from macros.things.plan.plan import Reported
from macros.things.rating_key.rating_key import RatingKey


def ratings_are_in_the_key(record: Record) -> Findings:
    """A rating is one of its plan's rating key, or "not-recorded"; so is every colour of a reported total."""
    kinds: tuple[type[Any], ...] = (Rating, Reported)
    for kind in kinds:
        for file, path, thing in record.each(kind):
            key = _key(record, file)
            known = key.ratings if key else {}
            for spot, name in _names(thing):
                if name not in known and name != NOT_RECORDED and not _is_unread(record, file):
                    text = f'"{name}" is not in the rating key of this plan{meant_rating(name, known)}'
                    yield file, (*path, *spot), text


def a_stage_is_typed_where_no_colour_tells(record: Record) -> Findings:
    """`stage` never contradicts the colour beside it: it is for what the rating key says nothing of."""
    for file, path, rating in record.each(Rating):
        told = stage_of(rating, _key(record, file))
        if rating.stage and rating.stage is not told:
            text = f'"{rating.rating}" means {told} in this plan, and this says {rating.stage}'
            yield file, (*path, "stage"), f'{text}; take "stage" out or correct the rating'


def not_done_is_all_that_is_said(record: Record) -> Findings:
    """`not_done` is for a source that does not say how far a thing is."""
    for file, path, rating in record.each(Rating):
        told, stage = "", stage_of(rating, _key(record, file))
        if stage is not Stage.NOT_KNOWN:
            told = str(stage)
        elif rating.progress is not None:
            told = f"{rating.progress}% done"
        if rating.not_done and told:
            text = f"the rating says {told} already"
            yield file, (*path, "not_done"), f'{text}; take "not_done" out, or correct the rating'


def not_done_stands_beside_no_proof(record: Record) -> Findings:
    """What is reported as not done has no evidence of the same day, unless `despite` says how both can be."""
    kinds: tuple[type[Any], ...] = (Action, Step)
    for kind in kinds:
        for file, path, thing in record.each(kind):
            shown = {it.as_at.typed: number for number, it in reversed([*enumerate(thing.evidence)])}
            for number, rating in enumerate(thing.ratings):
                if rating.not_done and not rating.despite and rating.as_at.typed in shown:
                    line = _line(record, file, (*path, "evidence", shown[rating.as_at.typed]))
                    text = f"says that it is not done, on the day of its evidence (line {line})"
                    mend = 'correct one, take "not_done" out, or say in "despite" how both can be'
                    yield file, (*path, "ratings", number, "not_done"), f"{text}; {mend}"


def ratings_have_a_source_where_required(record: Record) -> Findings:
    """Where a plan says `evidence: required`, each of its ratings says where it is published."""
    for file, path, rating in record.each(Rating):
        plan = record.plan_in(file)
        if plan and plan.evidence == "required" and not rating.source:
            text = "this rating has no source, and this plan requires proof of what is said"
            yield file, path, f'{text}; add "source: {{document: …, place: …}}"'


def a_rating_says_something(record: Record) -> Findings:
    """A rating gives a colour, a stage, a share in per cent, that it is not done, or the source's words."""
    for file, path, rating in record.each(Rating):
        is_said = rating.stage or rating.words or rating.note or rating.not_done or rating.progress is not None
        if rating.rating == NOT_RECORDED and not is_said:
            yield file, path, 'says nothing; add "rating", or "stage" with "words", or take the entry out'


def done_is_all_done(record: Record) -> Findings:
    """What is rated complete or embedded is not told to be done in part; `note` or `despite` says why it is right."""
    for file, path, rating in record.each(Rating):
        stage, is_explained = stage_of(rating, _key(record, file)), bool(rating.note or rating.despite)
        if stage.is_done and rating.progress is not None and rating.progress < 100 and not is_explained:
            text = f"says {rating.progress}% done of what is rated {stage}; correct one"
            yield file, (*path, "progress"), f'{text}, or say in "note" why both are right'


def done_has_no_open_step(record: Record) -> Findings:
    """Nothing is rated complete or embedded over an open step; `despite` gives the reason where it is right."""
    for file, path, action in record.each(Action):
        key = _key(record, file)
        for number, rating in enumerate(action.ratings):
            if not stage_of(rating, key).is_done or rating.despite:
                continue
            for at, step in enumerate(action.steps):
                state = _stage_on(step, rating, key)
                if state in (Stage.NOT_STARTED, Stage.UNDER_WAY):
                    line = _line(record, file, (*path, "steps", at))
                    text = f"rates the action {stage_of(rating, key)}, but step {step.id} (line {line}) was {state}"
                    yield file, (*path, "ratings", number), f'{text}; correct one, or say in "despite" why it is right'


def done_has_evidence_where_required(record: Record) -> Findings:
    """Where a plan says `evidence: required`, complete needs evidence, and embedded that of adoption or impact."""
    day = as_at(record.portal)
    for file, path, action in record.each(Action):
        plan = record.plan_in(file)
        if not plan or plan.evidence != "required":
            continue
        standing = Standing(action, record.key_of(plan), day, day)
        if standing.is_unproved and standing.rating:
            needed = "adoption or impact" if standing.stage is Stage.EMBEDDED else "activity, adoption or impact"
            text = f"is rated {standing.stage} and this plan requires evidence for that; add evidence of {needed}"
            yield file, (*path, "ratings", action.ratings.index(standing.rating)), text


def _names(thing: Rating | Reported) -> list[tuple[Path, str]]:
    if isinstance(thing, Rating):
        return [(("rating",), thing.rating)]
    return [(("ratings", name), name) for name in thing.ratings]


def _key(record: Record, file: str) -> RatingKey | None:
    plan = record.plan_in(file)
    return record.key_of(plan) if plan else None


def _is_unread(record: Record, file: str) -> bool:
    """Whether the rating key of a plan, or the name of it, is among what could not be read."""
    plan = record.plan_in(file)
    if plan is None or _key(record, file):
        return False
    return plan.rating_key is not None or file in record.unread


def _stage_on(step: Step, rating: Rating, key: RatingKey | None) -> Stage:
    """The stage of a step when its action was rated, by who rated that: a check does not gainsay a claim."""
    known = [it for it in step.ratings if it.as_at.last <= rating.as_at.last and rated_by(it) == rated_by(rating)]
    return stage_of(known[-1], key) if known else Stage.NOT_KNOWN


def _line(record: Record, file: str, path: Path) -> int:
    return record.files[file].mistake(path, "").line
