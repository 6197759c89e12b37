"""Invented records for property tests: hypothesis strategies of what an editor could write, as objects of the model.

What begins does so by the end of 2019, what is reported or moved is dated later: nobody reports before the promise.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, TypeVar

from hypothesis import strategies as st

from macros.model.partial_date import partial_date
from macros.model.record import Record
from macros.rules.checked import checked_record
from macros.things.action.action import Action
from macros.things.meeting.meeting import Meeting
from macros.things.plan.plan import Plan
from tests.portals import PORTAL

Fields = dict[str, Any]
T = TypeVar("T")

PORTAL_RECORD = checked_record(PORTAL)
KEY = PORTAL_RECORD.rating_keys["reviews"]
SOURCE = {"document": "minutes", "place": "item 1"}

days = st.dates(date(2018, 1, 1), date(2024, 12, 31))


def whens(first: int, last: int) -> st.SearchStrategy[str]:
    """Dates as they are typed: days, months and years."""
    iso = st.dates(date(first, 1, 1), date(last, 12, 31)).map(date.isoformat)
    return st.builds(lambda day, length: day[:length], iso, st.sampled_from([10, 10, 7, 4]))


begun, reported = whens(2018, 2019), whens(2020, 2023)


def in_order(entries: st.SearchStrategy[T], when: Callable[[T], str], most: int = 2) -> st.SearchStrategy[list[T]]:
    """Entries in the order of their dates, no two of them dated the same."""
    lists = st.lists(entries, max_size=most, unique_by=lambda entry: partial_date(when(entry)).last)
    return lists.map(lambda found: sorted(found, key=lambda entry: partial_date(when(entry)).last))


def _as_at(entry: Fields) -> str:
    return str(entry["as_at"])


@st.composite
def deadlines(draw: st.DrawFn) -> list[Fields]:
    dates = draw(in_order(reported, str))
    dues = draw(st.lists(whens(2019, 2023), min_size=len(dates) + 1, max_size=len(dates) + 1))
    moved = [{"due": due, "as_at": as_at} for due, as_at in zip(dues[1:], dates, strict=True)]
    return draw(st.sampled_from([[{"due": dues[0]}, *moved], []]))


_rating = st.fixed_dictionaries(
    {"as_at": reported, "rating": st.sampled_from(["red", "amber", "green", "blue", "not-recorded"])}
).map(lambda rating: rating | {"words": "said", "despite": "It was said."})
_evidence = st.fixed_dictionaries({"as_at": reported, "kind": st.sampled_from(["activity", "adoption", "impact"])})
_update = st.fixed_dictionaries({"as_at": reported, "text": st.just("Said.")})
_thing = {
    "title": st.just("Do it"),
    "deadlines": deadlines(),
    "ratings": in_order(_rating, _as_at),
    "evidence": st.lists(_evidence.map(lambda shown: shown | {"text": "Seen."}), max_size=1),
    "updates": st.lists(_update, max_size=1),
}
_steps = st.lists(st.fixed_dictionaries(_thing), max_size=2)
_action = st.fixed_dictionaries(
    _thing | {"source": st.just(SOURCE), "steps": _steps.map(lambda found: _numbered(found, "ab"))},
    optional={"added": begun},
)


@st.composite
def dated_actions(draw: st.DrawFn) -> Action:
    """Actions with a date, under way when they were first reported: late sooner or later, until they are done."""
    fields, due, when = draw(_action), draw(whens(2019, 2023)), draw(begun)
    first = {"as_at": when, "rating": "amber", "words": "said", "despite": "It was said."}
    later = draw(st.sampled_from([[], fields["ratings"]]))
    dated = {"id": "1", "deadlines": fields["deadlines"] or [{"due": due}], "ratings": [first, *later]}
    return Action.model_validate(fields | dated)


actions = st.one_of(_action.map(lambda fields: Action.model_validate(fields | {"id": "1"})), dated_actions())


def _numbered(things: list[Fields], ids: str) -> list[Fields]:
    return [{"id": name, **thing} for name, thing in zip(ids, things, strict=False)]


_total = st.fixed_dictionaries({"as_at": reported, "actions": st.just("4"), "source": st.just(SOURCE)})
_plan = st.fixed_dictionaries(
    {
        "recommendations": st.lists(_action, min_size=1, max_size=2).map(
            lambda found: [{"id": "1", "title": "One", "source": SOURCE, "actions": _numbered(found, "12")}]
        ),
        "reported": in_order(_total, _as_at),
        "published": begun,
    },
)
_told = {"kind": "review", "summary": "Invented.", "owner": "partnership", "rating_key": "reviews"}
_promise = st.fixed_dictionaries(
    {"promise": st.just("A report."), "source": st.just(SOURCE)},
    optional={
        "due": reported,
        "kept": reported.map(lambda when: {"on": when, "how": "It came.", "source": SOURCE}),
    },
)


@dataclass(frozen=True, repr=False)
class Invented(Record):
    """A record that shows of itself only what was invented."""

    def __repr__(self) -> str:
        things = [*self.plans.values(), *self.meetings.values()]
        return "\n".join(str(thing.model_dump(exclude_defaults=True)) for thing in things)


@st.composite
def records(draw: st.DrawFn) -> Record:
    """A record of two plans and a meeting, with the vocabularies of the invented portal."""
    plans = {name: Plan.model_validate(draw(_plan) | _told | {"id": name, "title": name}) for name in ("one", "two")}
    promises = _numbered(draw(st.lists(_promise, max_size=2)), "pq")
    told = {"id": "2019", "title": "Meeting", "body": "scrutiny-committee", "summary": "Invented.", "date": "2019"}
    meeting = Meeting.model_validate(told | {"known_from": "minutes", "promises": promises})
    around = {field.name: getattr(PORTAL_RECORD, field.name) for field in fields(Record)}
    return Invented(**around | {"plans": plans, "meetings": {"2019": meeting}})
