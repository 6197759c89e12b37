"""A briefing on one sheet: always exactly one page of A4, in the largest type in which it fits."""

from bisect import bisect_left
from typing import Any

from macros.facts.addresses import BRIEFINGS
from macros.facts.briefing_body import briefing_body, reading_minutes
from macros.facts.facts import Facts
from macros.facts.library import audience_words
from macros.model.briefing import Briefing
from macros.model.record import FOLDERS, file_of
from macros.papers.blocks import blocks_of, shortened, words_in
from macros.papers.press import NotPrinted, Press, pages_of
from macros.papers.shown import portal_values, totals_values
from macros.source.mistake import Mistake, MistakesFound

# In points, from the one that reads best to the smallest that reads well.
SIZES = (10.5, 10.25, 10.0, 9.75, 9.5, 9.25, 9.0)
WORDS_AT_A_TIME = 5

Sheet = dict[str, Any]


def sheets(facts: Facts, press: Press) -> dict[str, Sheet]:
    """The sheet of each published briefing under its id, with the size of type in which it is one page.

    Raises `MistakesFound` with every briefing that is too long even in the smallest.
    """
    made, mistakes = {}, []
    for briefing in facts.briefings:
        try:
            made[briefing.id] = _fitted(_sheet(briefing, facts), facts, press)
        except NotPrinted as wrong:
            mistakes.append(Mistake(file_of("briefings", briefing.id), 1, 1, str(wrong)))
    if mistakes:
        raise MistakesFound(mistakes)
    return made


def printed_sheet(sheet: Sheet, facts: Facts, press: Press) -> bytes:
    """The PDF of one sheet."""
    return press.printed("briefing.typ", sheet, facts.day)


def _fitted(sheet: Sheet, facts: Facts, press: Press) -> Sheet:
    sizes = [sheet | {"size": size} for size in SIZES]
    fitting = bisect_left(sizes, True, key=lambda sized: _fits(sized, facts, press))
    if fitting < len(sizes):
        return sizes[fitting]
    words = _too_many(sizes[-1], facts, press)
    raise NotPrinted(f"is too long for one page of A4; shorten it by about {words} words")


def _fits(sheet: Sheet, facts: Facts, press: Press) -> bool:
    return pages_of(printed_sheet(sheet, facts, press)) == 1


def _too_many(sheet: Sheet, facts: Facts, press: Press) -> int:
    """How many words are too many: the fewest, of those at the end of the body, without which it fits."""

    def fits_without(words: int) -> bool:
        return _fits(sheet | {"blocks": shortened(sheet["blocks"], words)}, facts, press)

    steps = range(WORDS_AT_A_TIME, words_in(sheet["blocks"]), WORDS_AT_A_TIME)
    return WORDS_AT_A_TIME * (1 + bisect_left(steps, True, key=fits_without))


def _sheet(briefing: Briefing, facts: Facts) -> Sheet:
    address = f"{BRIEFINGS}{briefing.id}/"
    sources = facts.record.sources
    return {
        "portal": portal_values(facts, address),
        "title": briefing.title,
        "summary": briefing.summary,
        "minutes": reading_minutes(briefing.body),
        "audiences": audience_words(facts, briefing),
        "date": str(briefing.date),
        "review_by": str(briefing.review_by),
        "overdue": briefing.review_by.last < facts.day,
        "blocks": blocks_of(
            briefing_body(briefing.body),
            facts.record.portal.address + address,
            facts.record.root / FOLDERS["briefings"][0],
        ),
        "plans": [_plan(name, facts) for name in dict.fromkeys((*filter(None, [briefing.review]), *briefing.plans))],
        "sources": [sources[name].title for name in briefing.sources],
    }


def _plan(name: str, facts: Facts) -> dict[str, Any]:
    plan = facts.plans[name]
    return {
        "title": plan.plan.title,
        "address": facts.record.portal.address + plan.address,
        "listed": plan.listed_actions,
        "totals": totals_values(plan.totals, f"Actions of {plan.plan.title}"),
    }
