"""Dates: what comes after comes after, and nothing that is said to have happened lies in the future."""

from collections.abc import Iterator
from typing import Any

from macros.model.as_at import as_at
from macros.model.partial_date import PartialDate
from macros.model.record import PORTAL, Record
from macros.rules.finding import Findings
from macros.source.yaml_source import Path
from macros.things.action.action import Action, Deadline, Evidence, Rating, Step, Update, Withdrawal
from macros.things.briefing.briefing import Briefing
from macros.things.correction.correction import Correction
from macros.things.measure.measure import Measure, Reading
from macros.things.meeting.meeting import Meeting
from macros.things.plan.plan import Plan, Recommendation, Reported, Response
from macros.things.promise.promise import Kept
from macros.things.waiver.waiver import Waiver


def nothing_reported_is_in_the_future(record: Record) -> Findings:
    """A rating, an update, evidence, a total or a reading is dated no later than the portal's as-at date."""
    day = as_at(record.portal)
    kinds: tuple[type[Any], ...] = (Rating, Update, Evidence, Reported, Reading, Deadline)
    for kind in kinds:
        for file, path, thing in record.each(kind):
            if thing.as_at and thing.as_at.first > day:
                yield (
                    file,
                    (*path, "as_at"),
                    f"{thing.as_at} is after {day} ({PORTAL}: as_at); nothing can be reported yet",
                )
    done: tuple[type[Any], ...] = (Correction, Kept, Response, Waiver, Withdrawal)
    for kind in done:
        for file, path, thing in record.each(kind):
            if thing.on and thing.on.first > day:
                yield file, (*path, "on"), f"{thing.on} is after {day} ({PORTAL}: as_at); correct the date"


def reports_stand_in_order(record: Record) -> Findings:
    """Ratings and totals are written oldest first, one for a date; of ratings, one of each who rates.

    A year and then a month of it are in order: only what ended before an earlier entry began is not.
    """
    kinds: tuple[type[Any], ...] = (Action, Step, Recommendation)
    for kind in kinds:
        for file, path, thing in record.each(kind):
            for of_one in _by_assessor(thing.ratings):
                yield from _twice(file, (*path, "ratings"), of_one, RATED_TWICE)
            yield from _not_in_order(file, (*path, "ratings"), [it.as_at for it in thing.ratings], ("as_at",))
    for file, path, plan in record.each(Plan):
        for name, dates, field in (
            ("reported", [it.as_at for it in plan.reported], ("as_at",)),
            ("rating_dates", list(plan.rating_dates), ()),
        ):
            yield from _twice(file, (*path, name), [((number, *field), it) for number, it in enumerate(dates)], TWICE)
            yield from _not_in_order(file, (*path, name), dates, field)


TWICE = "keep one entry for a date"
RATED_TWICE = 'keep one, or write "assessment: check" and "by: …" in that of somebody who checked it'


def _by_assessor(ratings: tuple[Rating, ...]) -> Iterator[list[tuple[Path, PartialDate]]]:
    """The dates of the owner's claims, and of each body's checks."""
    found: dict[str | None, list[tuple[Path, PartialDate]]] = {}
    for number, rating in enumerate(ratings):
        who = rating.by if rating.assessment == "check" else None
        found.setdefault(who, []).append(((number, "as_at"), rating.as_at))
    yield from found.values()


def _twice(file: str, path: Path, dates: list[tuple[Path, PartialDate]], mend: str) -> Findings:
    seen = set[str]()
    for spot, when in dates:
        if when.typed in seen:
            yield file, (*path, *spot), f"{when} stands here twice; {mend}"
        seen.add(when.typed)


def _not_in_order(file: str, path: Path, dates: list[PartialDate], field: Path) -> Findings:
    latest = dates[0] if dates else None
    for number, when in enumerate(dates):
        assert latest
        if when.last < latest.first and when not in dates[:number]:
            yield file, (*path, number, *field), f"{when} stands after {latest}; write the older one first"
        latest = max(latest, when, key=lambda it: it.first)


def plans_follow_their_steps(record: Record) -> Findings:
    """A plan is ratified after it is published; its work may begin before or after that."""
    for file, _, plan in record.each(Plan):
        if plan.published and plan.ratified and plan.ratified.last < plan.published.first:
            text = f"{plan.ratified} is before the plan was published ({plan.published}); correct one"
            yield file, ("ratified",), text


def evidence_comes_after_the_promise(record: Record) -> Findings:
    """Evidence is not dated before its plan: before it began and was published, for it cannot show that it was kept."""
    for file, path, evidence in record.each(Evidence):
        plan = record.plans[file.removeprefix("data/plans/").removesuffix(".yml")]
        known = [(when, field) for field in ("begun", "published") if (when := getattr(plan, field))]
        start, field = min(known, key=lambda it: it[0].first, default=(None, ""))
        if start and evidence.as_at.last < start.first:
            where = record.files[file].mistake((field,), "").line
            began = "began" if field == "begun" else "was published"
            text = f"{evidence.as_at} is before the plan {began}, {start} (line {where}); correct one of the two"
            yield file, (*path, "as_at"), text


def promises_follow_their_meeting(record: Record) -> Findings:
    """A promise is due and kept after the meeting at which it was given."""
    for file, path, meeting in record.each(Meeting):
        for number, promise in enumerate(meeting.promises):
            spot = (*path, "promises", number)
            if promise.due and promise.due.last < meeting.date.first:
                yield file, (*spot, "due"), f"{promise.due} is before the meeting of {meeting.date}; correct one"
            if promise.kept and promise.kept.on.last < meeting.date.first:
                text = f"{promise.kept.on} is before the meeting of {meeting.date}; correct one"
                yield file, (*spot, "kept", "on"), text


def briefings_are_reviewed_later(record: Record) -> Findings:
    """A briefing is to be looked at again after it was written."""
    for file, _, briefing in record.each(Briefing):
        if briefing.review_by.last <= briefing.date.last:
            yield file, ("review_by",), f"{briefing.review_by} is not after {briefing.date}; write a later date"


def periods_end_after_they_start(record: Record) -> Findings:
    """The period of a reading ends after it starts."""
    for file, path, measure in record.each(Measure):
        readings = [*enumerate(measure.readings)] + ([(None, measure.baseline)] if measure.baseline else [])
        for number, reading in readings:
            period = reading.period
            if period.start and period.end and period.end.last < period.start.first:
                spot = (*path, "baseline") if number is None else (*path, "readings", number)
                yield file, (*spot, "period", "end"), f"{period.end} is before the start, {period.start}; correct one"
