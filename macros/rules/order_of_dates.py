"""Dates: what comes after comes after, and nothing that is said to have happened lies in the future."""

from itertools import pairwise
from typing import Any

from macros.model.as_at import as_at
from macros.model.partial_date import PartialDate
from macros.model.record import PORTAL, Record
from macros.rules.finding import Findings
from macros.things.action.action import Action, Deadline, Evidence, Rating, Step, Update, Withdrawal
from macros.things.briefing.briefing import Briefing
from macros.things.correction.correction import Correction
from macros.things.measure.measure import Measure, Reading
from macros.things.meeting.meeting import Meeting
from macros.things.plan.plan import Plan, Reported
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
    done: tuple[type[Any], ...] = (Correction, Kept, Waiver, Withdrawal)
    for kind in done:
        for file, path, thing in record.each(kind):
            if thing.on.first > day:
                yield file, (*path, "on"), f"{thing.on} is after {day} ({PORTAL}: as_at); correct the date"


def reports_stand_in_order(record: Record) -> Findings:
    """Ratings and totals are written oldest first, one for a date."""
    for kind, name in ((Action, "ratings"), (Step, "ratings"), (Plan, "reported"), (Plan, "rating_dates")):
        for file, path, thing in record.each(kind):
            dates: list[PartialDate] = [getattr(entry, "as_at", entry) for entry in getattr(thing, name)]
            for number, (before, after) in enumerate(pairwise(dates), start=1):
                spot = (*path, name, number) if name == "rating_dates" else (*path, name, number, "as_at")
                if after.typed == before.typed:
                    yield file, spot, f"{after} stands here twice; keep one entry for a date"
                elif after.last < before.last:
                    yield file, spot, f"{after} stands after {before}; write the older one first"


def plans_follow_their_steps(record: Record) -> Findings:
    """A plan begins, is published and is ratified in that order."""
    for file, _, plan in record.each(Plan):
        if plan.published and plan.ratified and plan.ratified.last < plan.published.first:
            yield (
                file,
                ("ratified",),
                f"{plan.ratified} is before the plan was published ({plan.published}); correct one",
            )
        if plan.begun and plan.published and plan.published.last < plan.begun.first:
            yield file, ("begun",), f"{plan.begun} is after the plan was published ({plan.published}); correct one"


def deadlines_move_in_order(record: Record) -> Findings:
    """Each later deadline says when it was published, not before the one that it replaces, and is another date."""
    kinds: tuple[type[Any], ...] = (Action, Step)
    for kind in kinds:
        for file, path, thing in record.each(kind):
            for number, (before, after) in enumerate(pairwise(thing.deadlines), start=1):
                spot = (*path, "deadlines", number)
                if after.as_at is None:
                    yield file, spot, 'does not say when it was published; add "as_at: …", the date from which it held'
                elif before.as_at and after.as_at.last < before.as_at.last:
                    yield (
                        file,
                        (*spot, "as_at"),
                        f"{after.as_at} is before the deadline above it; write the older one first",
                    )
                if after.due.typed == before.due.typed:
                    yield file, (*spot, "due"), f"{after.due} is the deadline that was there before; write the new one"


def approvals_come_before_the_date(record: Record) -> Findings:
    """A later deadline was approved before that deadline itself came."""
    for file, path, deadline in record.each(Deadline):
        approved = deadline.approved.on if deadline.approved else None
        if approved and deadline.due.last < approved.first:
            text = f"{deadline.due} is before this date was approved, {approved} ({_line(record, file, path)})"
            yield file, (*path, "due"), f"{text}; correct one of the two"


def evidence_comes_after_the_promise(record: Record) -> Findings:
    """Evidence is not dated before its plan began (`begun`, else `published`): it cannot show that it was kept."""
    for file, path, evidence in record.each(Evidence):
        plan: Plan = record.plans[file.removeprefix("data/plans/").removesuffix(".yml")]
        start = plan.begun or plan.published
        if start and evidence.as_at.last < start.first:
            field = "begun" if plan.begun else "published"
            where = record.files[file].mistake((field,), "").line
            text = f"{evidence.as_at} is before the plan began on {start} (line {where}); correct one of the two"
            yield file, (*path, "as_at"), text


def promises_follow_their_meeting(record: Record) -> Findings:
    """A promise is due and kept after the meeting at which it was given."""
    for file, path, meeting in record.each(Meeting):
        for number, promise in enumerate(meeting.promises):
            spot = (*path, "promises", number)
            if promise.due and promise.due.last < meeting.date.first:
                yield file, (*spot, "due"), f"{promise.due} is before the meeting of {meeting.date}; correct one"
            if promise.kept and promise.kept.on.last < meeting.date.first:
                yield (
                    file,
                    (*spot, "kept", "on"),
                    f"{promise.kept.on} is before the meeting of {meeting.date}; correct one",
                )


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


def _line(record: Record, file: str, path: tuple[str | int, ...]) -> str:
    return f"line {record.files[file].mistake((*path, 'approved', 'on'), '').line}"
