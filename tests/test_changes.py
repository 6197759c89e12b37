"""What changed and what is late follow from the dated facts alone, whatever the record."""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from macros.model.record import Record
from macros.standing.standing import Standing
from macros.standing.timeliness import WORST_FIRST, Timeliness
from macros.things.action.action import Action, Deadline, Evidence, Step, Update
from macros.things.action.action_facts import ActionFacts
from macros.things.change.action_change import ActionChange
from macros.things.change.changes import Changes
from macros.things.facts import Facts
from macros.things.plan.plan import Plan
from tests.invented import KEY, actions, days, records, whens

few = settings(max_examples=30, deadline=None)


@st.composite
def three_days(draw: st.DrawFn) -> tuple[date, date, date]:
    first, second, third = sorted(draw(st.tuples(days, days, days)))
    return first, second, third


def by_action(changes: Changes) -> dict[str, ActionChange]:
    return {change.facts.reference: change for change in changes.actions}


def both(first: Iterable[Hashable], second: Iterable[Hashable]) -> Counter[Hashable]:
    return Counter(first) + Counter(second)


@few
@given(records(), three_days())
def test_what_changed_from_a_to_b_and_from_b_to_c_gives_what_changed_from_a_to_c(
    record: Record, abc: tuple[date, date, date]
) -> None:
    a, b, c = abc
    facts = Facts(record, date(2025, 1, 1))
    first, then, in_all = Changes(facts, a, b), Changes(facts, b, c), Changes(facts, a, c)
    totals = [[(plan.id, total.as_at) for plan, total in changes.reported] for changes in (first, then, in_all)]
    assert both(totals[0], totals[1]) == Counter(totals[2])
    due = [[promise.promise.id for promise in changes.promises_due] for changes in (first, then, in_all)]
    assert both(due[0], due[1]) == Counter(due[2])
    assert {change.facts.reference for change in [*first.new, *then.new]} == {i.facts.reference for i in in_all.new}
    assert by_action(then).keys() == by_action(in_all).keys()
    for reference, ac in by_action(in_all).items():
        ab, bc = by_action(first).get(reference), by_action(then)[reference]
        if ab is None:  # promised after b
            assert (ac.moves, ac.evidence, ac.stages[1]) == (bc.moves, bc.evidence, bc.stages[1])
            continue
        assert ab.stages[1] is bc.stages[0]
        assert (ab.stages[0], bc.stages[1]) == ac.stages
        assert both(ab.moves, bc.moves) == Counter(ac.moves)
        assert both(ab.evidence, bc.evidence) == Counter(ac.evidence)
        assert set(ac.steps_done) <= {*ab.steps_done, *bc.steps_done}
        assert (ab.is_reported or bc.is_reported) == ac.is_reported
        assert (ab.has_changed or bc.has_changed) or not ac.has_changed


@few
@given(records(), three_days())
def test_an_action_is_silent_over_a_time_if_it_was_in_each_part_of_it(
    record: Record, abc: tuple[date, date, date]
) -> None:
    a, b, c = abc
    facts = Facts(record, date(2025, 1, 1))
    first, then, in_all = (
        {change.facts.reference for change in Changes(facts, *pair).silent} for pair in ((a, b), (b, c), (a, c))
    )
    old = {name for name, change in by_action(Changes(facts, a, b)).items() if not change.is_new}
    assert first & then == in_all & old


@few
@given(records(), days)
def test_nothing_changes_in_no_time(record: Record, day: date) -> None:
    changes = Changes(Facts(record, day), day, day)
    assert not any(change.has_changed or change.is_reported for change in changes.actions)
    assert not changes.reported
    assert not changes.promises_due


@few
@given(records(), days, days)
def test_an_action_went_at_most_one_way(record: Record, one: date, two: date) -> None:
    changes = Changes(Facts(record, max(one, two)), min(one, two), max(one, two))
    for change in changes.actions:
        assert change.is_newly_complete + change.is_newly_embedded + change.went_back <= 1
        assert change.has_changed or not (change.is_newly_complete or change.is_newly_embedded or change.went_back)


def days_late(standing: Standing) -> int:
    return (standing.day - standing.late_since).days if standing.late_since else 0


def published(action: Action) -> list[date]:
    """Every day on which a fact about an action or its steps was published."""
    things: list[Action | Step] = [action, *action.steps]
    dates = [when.last for thing in things for deadline in thing.deadlines if (when := deadline.as_at)]
    return dates + [rating.as_at.last for thing in things for rating in thing.ratings]


@given(actions, days, days)
def test_while_nothing_is_published_only_the_day_makes_late(action: Action, one: date, two: date) -> None:
    first, second = sorted([one, two])
    before, after = Standing(action, KEY, first), Standing(action, KEY, second)
    if any(first < day <= second for day in published(action)):
        return
    if before.timeliness is Timeliness.LATE:
        assert days_late(after) == days_late(before) + (second - first).days
    elif after.late_since:
        assert first <= after.late_since < second


@given(actions, days)
def test_what_is_late_is_past_its_date_and_not_reported_done(action: Action, day: date) -> None:
    standing = Standing(action, KEY, day)
    if standing.timeliness is Timeliness.LATE:
        assert days_late(standing) > 0
        assert standing.late_by
        assert not (standing.deadline and standing.stage.is_done)
    else:
        assert not standing.late_by


def new_dates(day: date) -> dict[str, str]:
    return {"as_at": day.isoformat(), "text": "Said."}


@given(actions, days, days)
def test_adding_an_update_or_evidence_never_makes_anything_later(action: Action, day: date, said_on: date) -> None:
    update = Update.model_validate(new_dates(said_on))
    evidence = Evidence.model_validate(new_dates(said_on) | {"kind": "activity"})
    steps = tuple(step.model_copy(update={"updates": (update,)}) for step in action.steps)
    before = Standing(action, KEY, day)
    for change in ({"updates": (*action.updates, update)}, {"evidence": (evidence,)}, {"steps": steps}):
        after = Standing(action.model_copy(update=change), KEY, day)
        assert after.timeliness is before.timeliness
        assert days_late(after) <= days_late(before)
        if before.last_reported and "updates" in change:
            assert after.last_reported
            assert after.last_reported.last >= before.last_reported.last


def moved_later(thing: Action | Step, day: date, more: timedelta) -> Action | Step:
    """A thing with one more deadline, published by the day, later than the one that held then."""
    standing = Standing(thing, None, day)
    if not standing.deadline:
        return thing
    due = (standing.deadline.due.last + more).isoformat()
    later = Deadline.model_validate({"due": due, "as_at": day.isoformat()})
    held = [deadline for deadline in thing.deadlines if deadline in standing.deadlines]
    return thing.model_copy(update={"deadlines": (*held, later)})


@given(actions, days, st.timedeltas(timedelta(days=1), timedelta(days=900)))
def test_moving_a_deadline_later_never_makes_a_thing_later(action: Action, day: date, more: timedelta) -> None:
    steps = tuple(moved_later(step, day, more) for step in action.steps)
    before = Standing(action, KEY, day)
    for moved in (moved_later(action, day, more), action.model_copy(update={"steps": steps})):
        after = Standing(moved, KEY, day)
        assert days_late(after) <= days_late(before)
        assert WORST_FIRST.index(after.timeliness) >= WORST_FIRST.index(before.timeliness)


@given(actions, days, whens(2019, 2023))
def test_an_original_date_that_is_later_never_makes_a_thing_later(action: Action, day: date, due: str) -> None:
    first, second = sorted(
        (Deadline.model_validate({"due": when}) for when in (due, "2021")), key=lambda deadline: deadline.due.last
    )
    early, late = (action.model_copy(update={"deadlines": (deadline,)}) for deadline in (first, second))
    before, after = Standing(early, KEY, day), Standing(late, KEY, day)
    assert days_late(after) <= days_late(before)
    assert WORST_FIRST.index(after.timeliness) >= WORST_FIRST.index(before.timeliness)


def told(facts: Facts) -> object:
    """What a record tells on a day, whatever the order in which it is written."""
    standings = {action.reference: _told(action) for action in facts.actions}
    late = {action.reference for action in facts.late}
    promises = {(promise.meeting.id, promise.promise.id, promise.state) for promise in facts.promises}
    changes = by_action(Changes(facts, date(2021, 1, 1), facts.day)) if facts.day > date(2021, 1, 1) else {}
    moved = {name: (change.stages, change.moves, change.is_new) for name, change in changes.items()}
    return standings, late, promises, moved, facts.totals, facts.steps


def _told(action: ActionFacts) -> object:
    return action.standing.stage, action.standing.timeliness, action.standing.late_since, action.standing.last_reported


def turned_round(plan: Plan) -> Plan:
    recommendations = tuple(r.model_copy(update={"actions": r.actions[::-1]}) for r in plan.recommendations)
    return plan.model_copy(update={"recommendations": recommendations[::-1]})


@few
@given(records(), days)
def test_the_order_in_which_independent_things_are_written_changes_nothing(record: Record, day: date) -> None:
    other_way = {name: turned_round(plan) for name, plan in reversed(record.plans.items())}
    bodies = dict(reversed(record.bodies.items()))
    assert told(Facts(replace(record, plans=other_way, bodies=bodies), day)) == told(Facts(record, day))


@few
@given(records(), days)
def test_a_plan_more_or_less_changes_nothing_of_another(record: Record, day: date) -> None:
    alone = Facts(replace(record, plans={"one": record.plans["one"]}), day)
    beside = Facts(record, day)
    assert [_told(action) for action in alone.actions] == [_told(action) for action in beside.plans["one"].actions]
    assert alone.totals.count + beside.plans["two"].totals.count == beside.totals.count


@few
@given(records(), days)
def test_totals_count_every_action_once(record: Record, day: date) -> None:
    totals = Facts(record, day).totals
    assert sum(totals.stages.values()) == sum(totals.timeliness.values()) == totals.count
    assert totals.unproved <= totals.done <= totals.count
