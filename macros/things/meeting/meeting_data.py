"""Meetings for programs: what is written, and how what was promised there stands."""

from collections.abc import Iterator

from macros.shown.addresses import data_address, meeting_address
from macros.things.facts import Facts
from macros.things.meeting.meeting import Meeting
from macros.things.open_data import DataFiles, with_more
from macros.things.promise.promise_data import PromiseData, promise_data


class MeetingData(Meeting):
    """A meeting, and where its page is."""

    promises: tuple[PromiseData, ...] = ()
    address: str


def meeting_data(facts: Facts) -> tuple[MeetingData, ...]:
    """Every meeting, in the order of the files."""
    return tuple(_meeting(facts, it) for it in facts.record.meetings.values())


def _meeting(facts: Facts, it: Meeting) -> MeetingData:
    return with_more(MeetingData, it, promises=promise_data(facts, it), address=meeting_address(it.id))


def _files(facts: Facts) -> Iterator[tuple[str, MeetingData]]:
    return ((data_address(it.address), it) for it in meeting_data(facts))


MEETING_FILES = DataFiles(
    "meeting", "api/v1/meetings/{meeting}.json", "One meeting: its items, questions and promises.", MeetingData, _files
)
