"""What briefings give to the portal: /briefings/<id>/, /briefings/<id>/<language>/, and what they show and play."""

from collections.abc import Iterable, Iterator

from macros.press.paper import Paper
from macros.shown.addresses import BRIEFINGS, briefing_address
from macros.things.briefing.attachments import attachments
from macros.things.briefing.briefing import Audience
from macros.things.briefing.briefing_data import BRIEFING_FILES, BriefingData, briefing_data
from macros.things.briefing.briefing_list import briefing_list
from macros.things.briefing.briefing_page import briefing_pages
from macros.things.briefing.briefing_paper import briefing_papers
from macros.things.facts import Facts
from macros.things.kind import Kind
from macros.things.open_data import IndexPart


def _promised(facts: Facts) -> Iterator[str]:
    published = {name for name, briefing in facts.record.briefings.items() if briefing.status == "published"}
    yield from (briefing_address(name) for name in facts.record.briefings if name in published)
    for it in facts.record.translations.values():
        if it.briefing in published:
            yield briefing_address(it.briefing, it.language)


def _papers(facts: Facts) -> Iterable[Paper]:
    return briefing_papers(facts).values()


def _files(facts: Facts) -> Iterator[tuple[str, str]]:
    return iter(attachments(facts).items())


BRIEFING = Kind(
    section=BRIEFINGS,
    promised=_promised,
    pages=briefing_pages,
    papers=_papers,
    data=(BRIEFING_FILES,),
    index={
        "briefings": IndexPart(dict[str, BriefingData], briefing_data),
        "audiences": IndexPart(dict[str, Audience], lambda facts: facts.record.audiences),
    },
    files=_files,
    lists={"briefing_list": briefing_list},
)
