"""What meetings give to the portal: /meetings/<id>/, the list of them, and each question that was asked."""

from collections.abc import Iterator
from typing import Any

from macros.model.plain import plain
from macros.shown.addresses import MEETINGS, meeting_address
from macros.things.facts import Facts
from macros.things.kind import Kind
from macros.things.meeting.meeting_entry import question_parts
from macros.things.meeting.meeting_list import meeting_list
from macros.things.meeting.meeting_page import meeting_pages
from macros.things.promise.promise_data import promise_data


def _promised(facts: Facts) -> Iterator[str]:
    return map(meeting_address, facts.record.meetings)


def _index(facts: Facts) -> dict[str, Any]:
    told = ((plain(it), promise_data(facts, it)) for it in facts.record.meetings.values())
    return {"meetings": [{**it, "promises": promises} if promises else it for it, promises in told]}


MEETING = Kind(
    section=MEETINGS,
    promised=_promised,
    pages=meeting_pages,
    parts=question_parts,
    index=_index,
    lists={"meeting_list": meeting_list},
)
