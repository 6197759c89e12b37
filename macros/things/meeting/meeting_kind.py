"""What meetings give to the portal: /meetings/<id>/, the list of them, and each question that was asked."""

from collections.abc import Iterator

from macros.shown.addresses import MEETINGS, meeting_address
from macros.things.facts import Facts
from macros.things.kind import Kind
from macros.things.meeting.meeting_data import MEETING_FILES, MeetingData, meeting_data
from macros.things.meeting.meeting_entry import question_parts
from macros.things.meeting.meeting_list import meeting_list
from macros.things.meeting.meeting_page import meeting_pages
from macros.things.open_data import IndexPart


def _promised(facts: Facts) -> Iterator[str]:
    return map(meeting_address, facts.record.meetings)


MEETING = Kind(
    section=MEETINGS,
    promised=_promised,
    pages=meeting_pages,
    parts=question_parts,
    data=(MEETING_FILES,),
    index={"meetings": IndexPart(tuple[MeetingData, ...], meeting_data)},
    lists={"meeting_list": meeting_list},
)
