"""The booklet: every briefing, a page each, behind a cover that lists them."""

from macros.facts.addresses import BRIEFINGS
from macros.facts.facts import Facts
from macros.papers.press import Press
from macros.papers.sheet import Sheet
from macros.papers.shown import portal_values


def printed_booklet(sheets: list[Sheet], facts: Facts, press: Press) -> bytes:
    """The PDF of all sheets."""
    content = {"portal": portal_values(facts, BRIEFINGS), "sheets": sheets}
    return press.printed("booklet.typ", content, facts.day)
