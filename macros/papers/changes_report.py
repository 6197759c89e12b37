"""The report of what changed between two days, for an agenda pack: of a meeting since the one before, or of any two."""

from dataclasses import dataclass
from typing import Any

from macros.facts.action_change import ActionChange
from macros.facts.changes import Changes
from macros.facts.facts import Facts
from macros.facts.measure_facts import period_words, value_words
from macros.facts.promise_facts import PromiseFacts
from macros.facts.sittings import Sittings
from macros.facts.timeliness import Timeliness
from macros.model.measure import Measure, Reading
from macros.papers.cited import Cited
from macros.papers.press import Press
from macros.papers.shown import (
    action_values,
    colour_values,
    evidence_values,
    long_date,
    moves_values,
    portal_values,
)

Values = dict[str, Any]

STATES = ("overdue", "open", "kept")


@dataclass(frozen=True)
class Report:
    """What a report is called, whom it is for, where its page is, and the changes that it tells; none at the first."""

    title: str
    about: str
    address: str
    changes: Changes
    is_first: bool = False


def printed_report(report: Report, facts: Facts, press: Press) -> bytes:
    """The PDF of one report."""
    return press.printed("changes.typ", _report(report, facts, Cited(facts.record)), facts.day)


def _report(report: Report, facts: Facts, cited: Cited) -> Values:
    changes, sittings = report.changes, Sittings(facts)
    late = [change for change in changes.actions if change.after.timeliness is Timeliness.LATE]
    extended = [change for change in changes.actions if change.after.timeliness is Timeliness.LATE_AGAINST_ORIGINAL]
    stepped = [change for change in changes.actions if change.steps_done]
    values = {
        "portal": portal_values(facts, report.address),
        "title": report.title,
        "about": report.about,
        "is_first": report.is_first,
        "first": long_date(changes.first),
        "second": long_date(changes.second),
        "answer": changes.answer,
        "complete": _changed(changes.newly_complete, facts),
        "embedded": _changed(changes.newly_embedded, facts),
        "back": _changed(changes.gone_back, facts),
        "steps": [{**_change(change, facts), "done": change.steps_done} for change in stepped],
        "moves": moves_values(sittings.moved_dates(changes.moved), facts, cited),
        "evidence": _evidence(changes, facts, cited),
        "new": _grouped(changes.new, sittings),
        "reported": _totals(changes, facts, cited),
        "whole": [{"plan": p.plan.title, "number": number} for p, number in sittings.plan_updates(changes)],
        "unchanged": _grouped(changes.unchanged, sittings),
        "silent": _grouped(changes.silent, sittings),
        "late": _changed(sorted(late, key=lambda change: change.after.late_since or changes.second), facts),
        "extended": _changed(extended, facts),
        "promises": [_promise(promise, facts, cited) for promise in _promises(changes)],
        "measures": _measures(changes, cited),
    }
    return values | {"sources": cited.listed()}


def _change(change: ActionChange, facts: Facts) -> Values:
    return {**action_values(change.facts, change.after, facts), "before": change.before.stage}


def _changed(changes: list[ActionChange], facts: Facts) -> list[Values]:
    return [_change(change, facts) for change in changes if not change.facts.action.withdrawn]


def _grouped(changes: list[ActionChange], sittings: Sittings) -> list[Values]:
    """Many actions on which there is little to say: their ids, by plan."""
    groups = sittings.by_plan(changes)
    return [{"plan": plan.plan.title, "ids": [change.facts.action.id for change in found]} for plan, found in groups]


def _evidence(changes: Changes, facts: Facts, cited: Cited) -> list[Values]:
    return [
        {
            "plan": change.facts.plan.title,
            "id": change.facts.action.id,
            **evidence_values(evidence, change.facts.action.source, facts, cited),
        }
        for change in changes.proved
        for evidence in change.evidence
    ]


def _totals(changes: Changes, facts: Facts, cited: Cited) -> list[Values]:
    found = []
    for plan, reported in changes.reported:
        known = facts.plans[plan.id]
        colours = known.key.ratings if known.key else {}
        ratings = [{**(colour_values(colours[name]) or {}), "number": n} for name, n in reported.ratings.items()]
        found.append(
            {
                "plan": plan.title,
                "when": reported.words or str(reported.as_at),
                "actions": reported.actions,
                "ratings": ratings,
                "words": known.reconciled(reported).words,
                "source": cited.cite(reported.source),
            }
        )
    return found


def _promises(changes: Changes) -> list[PromiseFacts]:
    """The promises that fell due, and those that were still open on the second day: the overdue first."""
    due = {(promise.meeting.id, promise.promise.id) for promise in changes.promises_due}
    given = [
        PromiseFacts(promise.meeting, promise.promise, changes.second, promise.path)
        for promise in changes.facts.promises
        if promise.meeting.date.last <= changes.second
    ]
    told = [p for p in given if p.state != "kept" or (p.meeting.id, p.promise.id) in due]
    return sorted(told, key=lambda promise: STATES.index(promise.state))


def _promise(it: PromiseFacts, facts: Facts, cited: Cited) -> Values:
    kept = it.promise.kept if it.state == "kept" else None
    return {
        "text": it.promise.promise,
        "meeting": it.meeting.title,
        "by": facts.body(it.promise.by).title if it.promise.by else None,
        "due": str(it.promise.due) if it.promise.due else None,
        "words": it.promise.words,
        "state": it.state,
        "overdue_by": it.overdue_by,
        "kept_on": str(kept.on) if kept else None,
        "kept_how": kept.how if kept else None,
        "source": cited.cite(it.promise.source),
    }


def _measures(changes: Changes, cited: Cited) -> list[Values]:
    """Each reading that was published between the two days."""
    return [
        _reading(measure, reading, cited)
        for measure in changes.facts.record.measures.values()
        for reading in measure.readings
        if changes.first < reading.as_at.last <= changes.second
    ]


def _reading(measure: Measure, reading: Reading, cited: Cited) -> Values:
    def figure(known: Any) -> str | None:
        return value_words(known.value, measure.unit) if known else None

    return {
        "title": measure.title,
        "figure": figure(reading),
        "period": period_words(reading.period),
        "place": reading.place,
        "baseline": figure(measure.baseline),
        "target": figure(measure.target),
        "better": measure.better,
        "source": cited.cite(reading.source),
    }
