"""What changed and what is late follow from the dated facts alone, whatever the record."""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from macros.model.record import Record
from macros.standing.lateness import late_by, late_since, latest_step
from macros.standing.standing import Standing
from macros.standing.timeliness import WORST_FIRST, Timeliness
from macros.standing.totals import Totals, totals
from macros.things.action.action import Action, Deadline, Evidence, Step, Update
from macros.things.action.action_facts import ActionFacts
from macros.things.change.action_change import ActionChange
from macros.things.change.change_part import quiet_parts, stage_parts
from macros.things.change.changes import Changes
from macros.things.facts import Facts
from macros.things.late.late_facts import late_actions
from macros.things.plan.plan import Plan
from macros.things.plan.plan_facts import actions as actions_of
from macros.things.plan.plan_facts import live_actions, plans
from macros.things.promise.promise_facts import promises
from tests.invented import KEY, actions, dated_actions, days, records, whens

few = settings(max_examples=30, deadline=None)
# All that is invented was said by then.
TODAY = date(2025, 1, 1)


@st.composite
def three_days(draw: st.DrawFn) -> tuple[date, date, date]:
    first, second, third = sorted(draw(st.tuples(days, days, days)))
    return first, second, third


def by_action(changes: Changes) -> dict[str, ActionChange]:
    return {change.action.reference: change for change in changes.actions}


def both(first: Iterable[Hashable], second: Iterable[Hashable]) -> Counter[Hashable]:
    return Counter(first) + Counter(second)


@few
@given(records(), three_days())
def test_what_changed_from_a_to_b_and_from_b_to_c_gives_what_changed_from_a_to_c(
    record: Record, abc: tuple[date, date, date]
) -> None:
    a, b, c = abc
    facts = Facts(record, TODAY)
    first, then, in_all = Changes(facts, a, b), Changes(facts, b, c), Changes(facts, a, c)
    said = [[(plan.plan.id, total.as_at) for plan, total in changes.reported] for changes in (first, then, in_all)]
    assert both(said[0], said[1]) == Counter(said[2])
    due = [[promise.promise.id for promise in changes.promises_due] for changes in (first, then, in_all)]
    assert both(due[0], due[1]) == Counter(due[2])
    assert {change.action.reference for change in [*first.new, *then.new]} == {it.action.reference for it in in_all.new}
    assert by_action(then).keys() == by_action(in_all).keys()
    before, after = by_action(first), by_action(then)
    for reference in after.keys() - before.keys():  # promised after b
        bc, ac = after[reference], by_action(in_all)[reference]
        assert (ac.moved_dates, ac.evidence, ac.stages[1]) == (bc.moved_dates, bc.evidence, bc.stages[1])
    for reference, ab in before.items():
        bc, ac = after[reference], by_action(in_all)[reference]
        assert ab.stages[1] is bc.stages[0]
        assert (ab.stages[0], bc.stages[1]) == ac.stages
        assert both(ab.moved_dates, bc.moved_dates) == Counter(ac.moved_dates)
        assert both(ab.evidence, bc.evidence) == Counter(ac.evidence)
        assert set(ac.steps_done) <= {*ab.steps_done, *bc.steps_done}
        assert (ab.is_reported or bc.is_reported) == ac.is_reported
        assert ac.has_changed <= (ab.has_changed or bc.has_changed)


@few
@given(records(), three_days())
def test_an_action_is_silent_over_a_time_if_it_was_in_each_part_of_it(
    record: Record, abc: tuple[date, date, date]
) -> None:
    a, b, c = abc
    facts = Facts(record, TODAY)
    first, then, in_all = (
        {change.action.reference for change in Changes(facts, *pair).silent} for pair in ((a, b), (b, c), (a, c))
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
    for it in changes.actions:
        ways = (it.is_newly_complete, it.is_newly_embedded, it.has_gone_back, it.is_dropped, it.is_begun)
        assert sum([*ways, it.is_rated_anew]) <= 1
        assert it.has_changed >= any([*ways, it.is_rated_anew])
        assert it.is_begun >= it.is_begun_by_a_step


@few
@given(records(), days, days)
def test_every_action_stands_somewhere_and_in_one_part_of_the_stages_if_its_own_changed(
    record: Record, one: date, two: date
) -> None:
    changes = Changes(Facts(record, max(one, two)), min(one, two), max(one, two))
    stages = Counter(names(it for part in stage_parts(changes) for it in part.actions))
    others = (changes.checked, changes.stepped, changes.stepped_otherwise, changes.moved, changes.proved, changes.new)
    told = {*stages, *names(it for part in others for it in part)}
    quiet = set(names(it for part in quiet_parts(changes) for it in part.actions))
    assert stages == Counter(names(it for it in changes.actions if how_far(it.before) != how_far(it.after)))
    assert {it.action.reference for it in changes.actions if it.has_changed} == told
    assert told | quiet == set(by_action(changes))


def names(changes: Iterable[ActionChange]) -> list[str]:
    return [change.action.reference for change in changes]


def how_far(it: Standing) -> tuple[str, str]:
    return it.stage, it.rating.rating if it.rating else "not-recorded"


def standing_on(thing: Action | Step, day: date) -> Standing:
    return Standing(thing, KEY, day, TODAY)


def days_late(standing: Standing) -> int:
    since = late_since(standing)
    return (standing.day - since).days if since else 0


def published(action: Action) -> list[date]:
    """Every day on which a fact about an action or its steps was published."""
    things: list[Action | Step] = [action, *action.steps]
    dates = [when.last for thing in things for deadline in thing.deadlines if (when := deadline.as_at)]
    return dates + [rating.as_at.last for thing in things for rating in thing.ratings]


@st.composite
def quiet_times(draw: st.DrawFn) -> tuple[Standing, Standing]:
    """Where an action with a date stands on two days between which nothing about it was published."""
    action = draw(dated_actions())
    known = sorted({date(2018, 1, 1), *published(action)})
    due = [deadline.date.last for deadline in action.deadlines if deadline.date]
    begin = draw(st.sampled_from(known) | st.sampled_from([max(day for day in known if day <= on) for on in due]))
    end = min([day for day in known if day > begin], default=TODAY) - timedelta(days=1)
    edges = [begin, end, *(on + timedelta(days=more) for on in due for more in (0, 1))]
    some = st.dates(begin, end) | st.sampled_from([day for day in edges if begin <= day <= end])
    first, second = sorted([draw(some), draw(some)])
    return standing_on(action, first), standing_on(action, second)


@given(quiet_times())
def test_while_nothing_is_published_no_day_makes_late_and_all_that_happens_is_that_a_date_passes(
    quiet: tuple[Standing, Standing],
) -> None:
    before, after = quiet
    has_passed = before.timeliness is Timeliness.NOT_DUE_YET and after.due is not None and after.due < after.day
    assert after.timeliness is (Timeliness.PASSED if has_passed else before.timeliness)
    assert (late_since(after), late_by(after)) == (late_since(before), late_by(before))


@given(actions, days)
def test_what_is_late_is_past_its_date_and_was_reported_on_since_and_not_as_done(action: Action, day: date) -> None:
    standing = standing_on(action, day)
    assert (days_late(standing) > 0) is standing.is_late
    assert bool(late_by(standing)) is standing.is_late
    if standing.is_late:
        late = latest_step(standing) or standing
        assert late.due
        assert late.last_reported
        assert late.due < late.last_reported.last <= day
        assert not late.stage.is_done


def new_dates(day: date) -> dict[str, str]:
    return {"as_at": day.isoformat(), "text": "Said."}


@given(actions, days, days)
def test_adding_an_update_or_evidence_never_makes_anything_later(action: Action, day: date, said_on: date) -> None:
    update = Update.model_validate(new_dates(said_on))
    evidence = Evidence.model_validate(new_dates(said_on) | {"kind": "activity"})
    steps = tuple(step.model_copy(update={"updates": (update,)}) for step in action.steps)
    before = standing_on(action, day)
    for change in ({"updates": (*action.updates, update)}, {"evidence": (evidence,)}, {"steps": steps}):
        after = standing_on(action.model_copy(update=change), day)
        assert after.timeliness is before.timeliness
        assert days_late(after) <= days_late(before)


@given(actions, days, days)
def test_adding_an_update_never_takes_back_the_day_of_the_latest_report(
    action: Action, day: date, said_on: date
) -> None:
    update = Update.model_validate(new_dates(said_on))
    said = action.model_copy(update={"updates": (*action.updates, update)})
    before, after = (standing_on(thing, day).last_reported for thing in (action, said))
    told = [when.last for when in (before, update.as_at) if when and when.last <= day]
    assert (after.last if after else None) == max(told, default=None)


def moved_later(thing: Action | Step, day: date, more: timedelta) -> Action | Step:
    """A thing with one more deadline, published by the day, later than the one that held then."""
    standing = Standing(thing, None, day, TODAY)
    if not standing.due:
        return thing
    due = (standing.due + more).isoformat()
    later = Deadline.model_validate({"due": due, "as_at": day.isoformat()})
    held = [deadline for deadline in thing.deadlines if deadline in standing.deadlines]
    return thing.model_copy(update={"deadlines": (*held, later)})


@given(actions, days, st.timedeltas(timedelta(days=1), timedelta(days=900)))
def test_moving_a_deadline_later_never_makes_a_thing_later(action: Action, day: date, more: timedelta) -> None:
    steps = tuple(moved_later(step, day, more) for step in action.steps)
    before = standing_on(action, day)
    for moved in (moved_later(action, day, more), action.model_copy(update={"steps": steps})):
        after = standing_on(moved, day)
        assert days_late(after) <= days_late(before)
        assert WORST_FIRST.index(after.timeliness) >= WORST_FIRST.index(before.timeliness)


@given(actions, days, whens(2019, 2023))
def test_an_original_date_that_is_later_never_makes_a_thing_later(action: Action, day: date, due: str) -> None:
    first, second = sorted(
        (Deadline.model_validate({"due": when}) for when in (due, "2021")),
        key=lambda deadline: deadline.date.last if deadline.date else date.min,
    )
    early, late = (action.model_copy(update={"deadlines": (deadline,)}) for deadline in (first, second))
    before, after = standing_on(early, day), standing_on(late, day)
    assert days_late(after) <= days_late(before)
    assert WORST_FIRST.index(after.timeliness) >= WORST_FIRST.index(before.timeliness)


def told(facts: Facts) -> object:
    """What a record tells on a day, whatever the order in which it is written."""
    standings = {action.reference: _told(action) for action in actions_of(facts)}
    late = {action.reference for action in late_actions(facts)}
    promised = {(it.meeting.id, it.promise.id, it.state) for it in promises(facts)}
    changes = by_action(Changes(facts, date(2021, 1, 1), facts.day)) if facts.day > date(2021, 1, 1) else {}
    moved = {name: (change.stages, change.moved_dates, change.is_new) for name, change in changes.items()}
    steps = {name: plan.steps for name, plan in plans(facts).items()}
    return standings, late, promised, moved, all_totals(facts), steps


def all_totals(facts: Facts) -> Totals:
    return totals(action.standing for action in live_actions(facts))


def _told(action: ActionFacts) -> object:
    it = action.standing
    return it.stage, it.timeliness, late_since(it), late_by(it), it.last_reported


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
    assert [_told(action) for action in actions_of(alone)] == [_told(action) for action in plans(beside)["one"].actions]
    assert all_totals(alone).count + plans(beside)["two"].totals.count == all_totals(beside).count


@few
@given(records(), days)
def test_totals_count_every_action_once(record: Record, day: date) -> None:
    facts = Facts(record, day)
    it = all_totals(facts)
    assert sum(it.stages.values()) == sum(it.timeliness.values()) == it.count == len([*actions_of(facts)])
    assert it.unproved <= it.done <= it.count
    assert it.late == len(late_actions(facts))
