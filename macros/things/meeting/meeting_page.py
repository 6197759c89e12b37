"""The page of a meeting: /meetings/<id>/"""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.edit_address import edit_address
from macros.model.partial_date import PartialDate, long_date
from macros.model.record import Record
from macros.shown.about_plan import AboutPlan, by_about_plan
from macros.shown.addresses import MEETINGS, meeting_address, paper_address
from macros.shown.cite import Cite, cite
from macros.shown.heard_link import heard_link
from macros.shown.links import Link, about_links, body_link, document_links
from macros.shown.paper_link import PaperLink, paper_link
from macros.standing.span import counted
from macros.things.change.change_answer import change_answer
from macros.things.change.change_paper import meeting_papers
from macros.things.change.pairs import Pair
from macros.things.facts import Facts
from macros.things.meeting.asked import Asked, asked_here
from macros.things.meeting.known import known_words, notice_words
from macros.things.meeting.meeting import Item, Meeting
from macros.things.meeting.meeting_entry import meeting_entry
from macros.things.meeting.meeting_facts import (
    day_words,
    has_passed,
    held_meetings,
    is_only_announced,
    meetings,
    meetings_before,
)
from macros.things.page import Page
from macros.things.promise.promise_facts import promises_at
from macros.things.promise.promise_words import kinds_words
from macros.things.promise.promised import Promised, promised_here

ITEMS = {
    "minutes": "What it looked at",
    "papers": "What its papers put before it",
    "announcement": "What was announced",
    "mention": "What it looked at",
}
PAPER = "What changed, what is late and what was promised, as a report for an agenda pack"


@dataclass(frozen=True)
class ChangedSince:
    """What changed since the meeting before, in a few sentences, and where all of it stands."""

    sentence: str
    address: str


@dataclass(frozen=True)
class ItemPart:
    """One item of the agenda on the page of its meeting."""

    number: str
    title: str
    text: str
    about: tuple[Link, ...]
    resolved: tuple[str, ...]
    source: Cite | None
    heard: Link | None


@dataclass(frozen=True)
class MeetingPage:
    """All that the page of a meeting shows, from the top. Of one that is not known to have been held, `notice` says it.

    `is_past` is whether its day has passed, `is_told` whether a document tells of it as held. `since` leads to what
    changed after it, up to the next meeting and to the latest.
    """

    kicker: str
    body: Link
    title: str
    summary: str
    is_past: bool
    is_told: bool
    changed: ChangedSince | None
    since: tuple[Link, ...]
    no_later: str
    notice: str
    paper: PaperLink | None
    date: PartialDate
    words: str
    known_from: str
    note: str
    items_heading: str
    items: tuple[ItemPart, ...]
    questions_heading: str
    questions: tuple[AboutPlan[Asked], ...]
    promises_heading: str
    promises: tuple[AboutPlan[Promised], ...]
    sources: tuple[Link, ...]
    before: Link | None
    edit: str


def meeting_pages(facts: Facts) -> Iterator[Page]:
    """The page of every meeting, newest first."""
    for meeting in meetings(facts):
        yield Page(
            meeting_address(meeting.id),
            meeting.title,
            meeting.summary,
            MEETINGS,
            (Link(MEETINGS, "Meetings"),),
            "pages/meeting.html",
            meeting_page(facts, meeting),
            meeting_entry(facts, meeting),
        )


def meeting_page(facts: Facts, meeting: Meeting) -> MeetingPage:
    """What the page of a meeting shows."""
    record, is_past = facts.record, has_passed(meeting, facts.day)
    questions, given = asked_here(record, meeting), promises_at(facts).get(meeting.id, [])
    is_told = is_past and not is_only_announced(meeting)
    return MeetingPage(
        kicker=_kicker(facts, meeting),
        body=body_link(record, meeting.body),
        title=meeting.title,
        summary=meeting.summary,
        is_past=is_past,
        is_told=is_told,
        changed=_changed_since(facts, meeting) if is_past else None,
        since=tuple(_since(facts, meeting)),
        no_later=f"The record knows of no later one until {long_date(facts.day)}, so there is none to compare with.",
        notice=notice_words(facts, meeting),
        paper=paper_link(meeting_papers(facts), paper_address(meeting_address(meeting.id)), PAPER),
        date=meeting.date,
        words=meeting.words or "",
        known_from=known_words(record.portal, meeting),
        note=meeting.note or "",
        items_heading=ITEMS[meeting.known_from] if is_past else "What is announced",
        items=tuple(_item_part(record, item) for item in meeting.items),
        questions_heading=_questions_heading(len(questions)),
        questions=by_about_plan(questions),
        promises_heading=kinds_words(given) or "Promises to the committee",
        promises=by_about_plan(promised_here(record, given)),
        sources=document_links(record, meeting.sources),
        before=_link_before(facts, meeting),
        edit=edit_address(record, "meetings", meeting.id),
    )


def _kicker(facts: Facts, meeting: Meeting) -> str:
    if meeting.date.first > facts.day:
        return "Meeting to come"
    return "Meeting" if has_passed(meeting, facts.day) and not is_only_announced(meeting) else "Announced meeting"


def _changed_since(facts: Facts, meeting: Meeting) -> ChangedSince | None:
    before = meetings_before(facts).get(meeting.id)
    if before is None:
        return None
    pair = Pair(before, meeting)
    return ChangedSince(f"From {pair.words}: {change_answer(pair.changes(facts))}", pair.address)


def _since(facts: Facts, meeting: Meeting) -> Iterator[Link]:
    """What changed after a meeting: up to the next one, and up to the latest."""
    held = held_meetings(facts)
    later = held[held.index(meeting) + 1 :] if meeting in held else []
    if later:
        yield Link(Pair(meeting, later[0]).address, f"Up to the next meeting, {day_words(later[0])}")
    if len(later) > 1:
        yield Link(Pair(meeting, later[-1]).address, f"Up to the latest meeting, {day_words(later[-1])}")


def _item_part(record: Record, item: Item) -> ItemPart:
    about, source, heard = about_links(record, item.about), cite(record, item.source), heard_link(item.heard_from)
    return ItemPart(item.number or "", item.title, item.text or "", about, item.resolved, source, heard)


def _questions_heading(number: int) -> str:
    return f"{counted(number, 'question')} that {'was' if number == 1 else 'were'} asked" if number else "Questions"


def _link_before(facts: Facts, meeting: Meeting) -> Link | None:
    before = meetings_before(facts).get(meeting.id)
    return Link(meeting_address(before.id), f"← Meeting before: {before.title}") if before else None
