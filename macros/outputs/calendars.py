"""/calendar.ics, and the calendars of plans and bodies: deadlines, promises and meetings as iCalendar (RFC 5545).

An event keeps its UID when its day moves, when it is corrected or called off, and then its SEQUENCE counts on. Events
are whole days, which end the day after; they make nobody busy and ring no alarm. DTSTAMP is the day of the latest fact:
a build changes nothing.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event, Timezone, TimezoneStandard

from macros.outputs.publication import Publication
from macros.shown.addresses import calendar_address, has_calendar
from macros.things.diary.diary_facts import DiaryEvent, diary, diary_by_page
from macros.things.facts import Facts, once
from macros.things.first_name import first_name
from macros.things.news.news_facts import followed_pages

END = b"END:VCALENDAR"


def calendars(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Every calendar under its address."""
    facts = publication.facts
    for page, title in followed_pages(facts):
        if has_calendar(page):
            events = diary_by_page(facts).get(page, []) if page else diary(facts)
            called = title if not page else f"{title} - {facts.record.portal.title}"
            yield calendar_address(page), calendar(facts, called, events)


def calendar(facts: Facts, title: str, events: Sequence[DiaryEvent]) -> bytes:
    """A calendar of some events."""
    made = Calendar()
    made.add("prodid", "-//Candour//Candour//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for name in ("name", "x-wr-calname"):
        made.add(name, title)
    made.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", "P1D")
    if not events:
        made.add_component(_nothing())
    head, end, tail = bytes(made.to_ical()).rpartition(END)
    return b"".join([head, *(_events(facts)[it.name] for it in events), end, tail])


@once
def _events(facts: Facts) -> dict[str, bytes]:
    """Every event as it is written, under its name: it stands in several calendars."""
    return {it.name: _event(facts, it) for it in diary(facts)}


def _event(facts: Facts, it: DiaryEvent) -> bytes:
    portal = facts.record.portal
    event = Event()
    event.add("uid", f"{portal.address}calendar/{first_name(facts, it.name)}")
    for name in ("dtstamp", "last-modified"):
        event.add(name, datetime.combine(it.stamped, time(), UTC))
    event.add("sequence", it.changes)
    event.add("dtstart", it.day)
    event.add("dtend", it.day + timedelta(days=1))
    event.add("summary", it.title)
    event.add("description", "\n".join(it.says))
    event.add("url", portal.address + it.address)
    event.add("categories", [it.kind])
    event.add("status", "CANCELLED" if it.is_off else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    return bytes(event.to_ical())


def _nothing() -> Timezone:
    """What a calendar without events holds: one with no part at all is none (RFC 5545, section 3.6)."""
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", "UTC")
    standard.add("dtstart", datetime(1970, 1, 1))
    for name in ("tzoffsetfrom", "tzoffsetto"):
        standard.add(name, timedelta())
    zone.add_component(standard)
    return zone
