"""What pairs of sittings give to the portal: /changes/<from>/<to>/  /meetings/<id>.pdf"""

from collections.abc import Iterable, Iterator
from itertools import combinations

from macros.press.paper import Paper
from macros.shown.addresses import CHANGES, changes_address
from macros.things.change.change_page import change_pages
from macros.things.change.change_paper import meeting_papers
from macros.things.facts import Facts
from macros.things.kind import Kind


def _promised(facts: Facts) -> Iterator[str]:
    held = [meeting for meeting in facts.record.meetings.values() if meeting.date.last <= facts.day]
    held.sort(key=lambda meeting: (meeting.date.last, meeting.id))
    return (changes_address(first.id, second.id) for first, second in combinations(held, 2))


def _papers(facts: Facts) -> Iterable[Paper]:
    return meeting_papers(facts).values()


CHANGE = Kind(section=CHANGES, promised=_promised, pages=change_pages, papers=_papers)
