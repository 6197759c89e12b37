"""What pairs of sittings give to the portal: /changes/  /changes/<from>/<to>/  /meetings/<id>.pdf"""

from collections.abc import Iterable, Iterator

from macros.press.paper import Paper
from macros.shown.addresses import CHANGES
from macros.things.change.change_data import CHANGES_FILES
from macros.things.change.change_list import change_list
from macros.things.change.change_page import change_pages
from macros.things.change.change_paper import meeting_papers
from macros.things.change.pairs import pairs
from macros.things.facts import Facts
from macros.things.kind import Kind


def _promised(facts: Facts) -> Iterator[str]:
    return (pair.address for pair in pairs(facts))


def _papers(facts: Facts) -> Iterable[Paper]:
    return meeting_papers(facts).values()


CHANGE = Kind(
    section=CHANGES,
    promised=_promised,
    pages=change_pages,
    papers=_papers,
    data=(CHANGES_FILES,),
    lists={"change_list": change_list},
)
