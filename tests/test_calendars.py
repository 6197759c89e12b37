"""Calendars: others' programs show each deadline, promise and meeting on its day, and follow it when that moves."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import recurring_ical_events  # type: ignore[import-untyped]
from icalendar import Calendar

from macros.outputs.calendars import calendars
from macros.outputs.publication import Publication
from macros.things.facts import Facts
from tests.bless import invented_facts
from tests.html_page import html_page
from tests.test_feeds import HOSTILE, hostile_facts


@pytest.fixture(scope="module")
def facts() -> Facts:
    return invented_facts()


@pytest.fixture(scope="module")
def made(facts: Facts) -> dict[str, bytes]:
    return dict(calendars(Publication(facts)))


def events(made: Mapping[str, bytes], address: str = "calendar.ics") -> dict[str, Any]:
    """The events of a calendar, by the names of what they are of."""
    found = Calendar.from_ical(made[address]).walk("VEVENT")
    named = {str(event["UID"]).partition("/calendar/")[2]: event for event in found}
    assert len(named) == len(found)
    return named


def on(made: Mapping[str, bytes], day: date) -> list[str]:
    """What a program for calendars shows on a day."""
    return [
        str(event["SUMMARY"]) for event in recurring_ical_events.of(Calendar.from_ical(made["calendar.ics"])).at(day)
    ]


def test_the_portal_and_each_plan_and_body_has_one(facts: Facts, made: Mapping[str, bytes]) -> None:
    plans, bodies = facts.record.plans, facts.record.bodies
    pages = ["", *(f"plans/{name}/" for name in plans), *(f"bodies/{name}/" for name in bodies)]
    assert set(made) == {f"{page}calendar.ics" for page in pages}


def test_a_program_shows_each_thing_on_its_day_alone(made: Mapping[str, bytes]) -> None:
    due = "Due: Robin, action 1.1: Write one referral form"
    assert due in on(made, date(2021, 9, 30))
    assert due not in on(made, date(2021, 10, 1))
    assert due not in on(made, date(2020, 12, 31))
    assert "Done: Robin, action 1.2: Hold a workshop" in on(made, date(2020, 12, 1))
    assert "Kept: Bring the form back." in on(made, date(2020, 12, 31))
    assert "Scrutiny Committee: Meeting of 9 June 2020" in on(made, date(2020, 6, 9))


def test_events_are_whole_days_that_end_the_day_after_and_ring_no_alarm(made: Mapping[str, bytes]) -> None:
    for event in events(made).values():
        assert event["DTSTART"].params["VALUE"] == event["DTEND"].params["VALUE"] == "DATE"
        assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(1)
        assert event["TRANSP"] == "TRANSPARENT"
        assert not event.subcomponents
        assert not {"RRULE", "ORGANIZER", "ATTENDEE"} & set(event)


def test_a_deadline_that_moves_moves_its_event(facts: Facts, made: Mapping[str, bytes]) -> None:
    name = "plans/robin/actions/1.1/deadline"
    before = events(dict(calendars(Publication(Facts(facts.record, date(2020, 12, 15))))))[name]
    after = events(made)[name]
    assert (before["DTSTART"].dt, before["SEQUENCE"]) == (date(2020, 12, 31), 1)
    assert (after["DTSTART"].dt, after["SEQUENCE"]) == (date(2021, 9, 30), 2)
    assert "The date moved twice, 15 months later in all." in after["DESCRIPTION"]


@pytest.mark.parametrize(
    ("page", "calendar"),
    [("", "calendar.ics"), ("plans/robin/1.1/", "plans/robin/calendar.ics"), ("help/data/", "calendar.ics")],
)
def test_the_head_of_a_page_names_its_calendar(site: Path, page: str, calendar: str) -> None:
    links = html_page(site / page / "index.html").all("link")
    (link,) = [it["href"] for it in links if it.get("type") == "text/calendar"]
    assert (site / page / link).resolve() == (site / calendar).resolve()


def test_what_was_withdrawn_is_cancelled(made: Mapping[str, bytes]) -> None:
    event = events(made)["plans/robin/actions/1.4/deadline"]
    assert (event["STATUS"], event["SUMMARY"]) == ("CANCELLED", "Withdrawn: Robin, action 1.4: Print a leaflet")
    assert event["DESCRIPTION"] == "Withdrawn 1 December 2020: The form replaced it."


def test_no_stamp_is_of_the_build(facts: Facts, made: Mapping[str, bytes]) -> None:
    later = events(dict(calendars(Publication(Facts(facts.record, facts.day + timedelta(1))))))
    was = events(made)
    assert {name: event["DTSTAMP"].dt for name, event in later.items()} == {
        name: event["DTSTAMP"].dt for name, event in was.items()
    }


def test_a_meeting_of_which_no_day_is_known_is_on_no_day(facts: Facts, made: Mapping[str, bytes]) -> None:
    assert "2022-05" in facts.record.meetings
    assert "meetings/2022-05" not in events(made)


def test_a_calendar_of_a_plan_or_a_body_holds_its_own_alone(made: Mapping[str, bytes]) -> None:
    assert all(name.startswith(("plans/robin/", "meetings/")) for name in events(made, "plans/robin/calendar.ics"))
    assert "plans/robin/actions/1.2/deadline" in events(made, "bodies/first-contact/calendar.ics")
    assert "plans/robin/actions/1.2/deadline" not in events(made, "bodies/chief-nurse/calendar.ics")


def test_one_without_events_can_be_read(made: Mapping[str, bytes]) -> None:
    empty = [text for address, text in made.items() if not events(made, address)]
    assert empty
    assert all(Calendar.from_ical(text).subcomponents for text in empty)


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    made = dict(calendars(Publication(hostile_facts(tmp_path))))
    (event,) = events(made).values()
    assert event["SUMMARY"] == f"Due: {HOSTILE}, action 1: {HOSTILE}"
    for text in made.values():
        assert all(len(line) <= 75 for line in text.split(b"\r\n"))
        names = {line.partition(b":")[0].partition(b";")[0] for line in text.replace(b"\r\n ", b"").split(b"\r\n")}
        assert names <= {
            *(b"BEGIN", b"END", b"VERSION", b"PRODID", b"METHOD", b"NAME", b"X-WR-CALNAME", b"REFRESH-INTERVAL", b""),
            *(b"X-PUBLISHED-TTL", b"SUMMARY", b"DTSTART", b"DTEND", b"DTSTAMP", b"LAST-MODIFIED", b"UID", b"SEQUENCE"),
            *(b"CATEGORIES", b"DESCRIPTION", b"STATUS", b"TRANSP", b"URL", b"TZID", b"TZOFFSETFROM", b"TZOFFSETTO"),
        }
