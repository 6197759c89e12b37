"""The papers of briefings: /briefings/<id>.pdf, a sheet each, and /briefings/booklet.pdf, all behind a cover."""

from dataclasses import dataclass

from macros.press.paper import Paper
from macros.shown.addresses import BRIEFINGS, briefing_address
from macros.standing.span import counted
from macros.things.briefing.sheet import TEMPLATE, Sheet, sheets
from macros.things.facts import Facts, once
from macros.things.portal.imprint import Imprint, imprint
from macros.things.printed import printed_paper


@dataclass(frozen=True)
class Booklet:
    """Every briefing, a page each, behind a cover that lists them."""

    imprint: Imprint
    name: str
    count: str
    sheets: tuple[Sheet, ...]


@once
def briefing_papers(facts: Facts) -> dict[str, Paper]:
    """Every sheet and the booklet, under their addresses; raises `MistakesFound` where one is too long for its page."""
    made = sheets(facts)
    papers = [printed_paper(facts, briefing_address(name), TEMPLATE, sheet) for name, sheet in made.items()]
    if made:
        papers.append(printed_paper(facts, f"{BRIEFINGS}booklet/", "booklet.typ", _booklet(facts, made)))
    return {paper.address: paper for paper in papers}


def _booklet(facts: Facts, made: dict[str, Sheet]) -> Booklet:
    count = counted(len(made), "briefing")
    return Booklet(imprint(facts, BRIEFINGS), "Learning briefings", count, tuple(made.values()))
