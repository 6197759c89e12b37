"""Ratings as flat tables: /api/v1/ratings.csv, and /api/v1/actions-with-ratings.csv for a spreadsheet."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.model.written import Stage
from macros.shown.anchors import rating_anchors
from macros.shown.status import rating_mark
from macros.standing.stages import stage_of
from macros.standing.timeliness import Timeliness
from macros.things.action.action import Rating
from macros.things.action.flat_actions import FlatAction, flat_action
from macros.things.facts import Facts
from macros.things.open_data import DataTable
from macros.things.plan.plan_facts import actions
from macros.things.plan.rated_things import RatedThing, rated_things


@dataclass(frozen=True)
class FlatRating:
    """One rating of a recommendation, an action or a step, as it is written; `stage` is the one that it tells."""

    name: str
    plan: str
    recommendation: str
    action: str
    step: str
    as_at: PartialDate
    rating: str
    word: str
    stage: Stage
    assessment: str
    by: str
    done_on: PartialDate | None
    progress: int | None
    not_done: bool
    words: str
    note: str
    despite: str
    source_document: str
    source_place: str
    address: str


@dataclass(frozen=True)
class ActionWithRating:
    """One rating of an action, with what a reader of a spreadsheet needs beside it; or an action without a rating.

    It is named with its plan: a spreadsheet would take the action 1.10 alone for the number 1.1.
    """

    name: str
    reference: str
    plan: str
    title: str
    leads: tuple[str, ...]
    due: str
    original_due: str
    stage: Stage
    timeliness: Timeliness
    unproved: bool
    as_at: PartialDate | None
    rating: str
    word: str
    told_stage: str
    assessment: str
    by: str
    words: str
    note: str
    source_document: str
    source_place: str
    address: str


def _rows(facts: Facts) -> Iterator[FlatRating]:
    for it in rated_things(facts):
        ratings = it.written.ratings
        names, places = rating_anchors(ratings), rating_anchors(ratings, it.rating_place)
        for rating, name, place in zip(ratings, names, places, strict=True):
            yield _row(it, rating, name, place)


def _row(it: RatedThing, rating: Rating, name: str, place: str) -> FlatRating:
    document, where = it.source(rating.source, rating.as_at)
    return FlatRating(
        name=f"{it.name}/{name}",
        plan=it.plan.plan.id,
        recommendation=it.recommendation,
        action=it.action,
        step=it.step,
        as_at=rating.as_at,
        rating=rating.rating,
        word=rating_mark(rating, it.plan.key).word,
        stage=stage_of(rating, it.plan.key),
        assessment=rating.assessment,
        by=rating.by or "",
        done_on=rating.done_day,
        progress=rating.progress,
        not_done=rating.not_done,
        words=rating.words or "",
        note=rating.note or "",
        despite=rating.despite or "",
        source_document=document,
        source_place=where,
        address=f"{it.address.partition('#')[0]}#{place}",
    )


def _rows_for_a_spreadsheet(facts: Facts) -> Iterator[ActionWithRating]:
    ratings: dict[str, list[FlatRating]] = {}
    for it in _rows(facts):
        if it.action and not it.step:
            ratings.setdefault(f"{it.plan}/{it.action}", []).append(it)
    for action in map(flat_action, actions(facts)):
        found: list[FlatRating | None] = [*ratings.get(action.name, [])]
        yield from (_with_rating(action, rating) for rating in found or [None])


def _with_rating(action: FlatAction, rating: FlatRating | None) -> ActionWithRating:
    return ActionWithRating(
        name=rating.name if rating else action.name,
        reference=action.name,
        plan=action.plan,
        title=action.title,
        leads=action.leads,
        due=action.due,
        original_due=action.original_due,
        stage=action.stage,
        timeliness=action.timeliness,
        unproved=action.unproved,
        as_at=rating.as_at if rating else None,
        rating=rating.rating if rating else "",
        word=rating.word if rating else "",
        told_stage=rating.stage if rating else "",
        assessment=rating.assessment if rating else "",
        by=rating.by if rating else "",
        words=rating.words if rating else "",
        note=rating.note if rating else "",
        source_document=rating.source_document if rating else action.source_document,
        source_place=rating.source_place if rating else action.source_place,
        address=rating.address if rating else action.address,
    )


RATINGS = DataTable(
    "ratings", "Every rating of a recommendation, an action or a step, oldest first.", FlatRating, _rows, "name"
)
ACTIONS_WITH_RATINGS = DataTable(
    "actions-with-ratings",
    "For a spreadsheet: every action once for each of its ratings.",
    ActionWithRating,
    _rows_for_a_spreadsheet,
    "name",
    of_actions=True,
    for_spreadsheets=True,
)
