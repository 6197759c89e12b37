"""A briefing on one sheet: always exactly one page of A4, in the largest type in which it fits."""

from bisect import bisect_left
from dataclasses import dataclass, replace

from macros.model.record import FOLDERS, file_of
from macros.press.press import NotPrinted, pages_of
from macros.shown.addresses import briefing_address
from macros.shown.sentence import full_stop
from macros.source.mistake import Mistake, MistakesFound
from macros.things.briefing.block_reader import blocks_of
from macros.things.briefing.blocks import Blocks, shortened, words_in
from macros.things.briefing.briefing import Briefing
from macros.things.briefing.briefing_body import briefing_body, reading_words
from macros.things.briefing.briefing_facts import briefings, missed_review
from macros.things.briefing.library import audience_words
from macros.things.briefing.sheet_plan import SheetPlan, sheet_plans
from macros.things.facts import Facts, once
from macros.things.portal.imprint import Imprint, imprint
from macros.things.printed import printed

TEMPLATE = "briefing.typ"
# In points, from the one that reads best to the smallest that reads well.
SIZES = (10.5, 10.25, 10.0, 9.75, 9.5, 9.25, 9.0)
WORDS_AT_A_TIME = 5


@dataclass(frozen=True)
class Sheet:
    """All that the sheet of a briefing shows, from the top, and the size of its type in points."""

    imprint: Imprint
    name: str
    kicker: str
    summary: str
    audiences: str
    blocks: Blocks
    plans: tuple[SheetPlan, ...]
    contact: str
    phone: str
    contact_text: str
    drawn_on: str
    dates: str
    passed: str
    size: float


@once
def sheets(facts: Facts) -> dict[str, Sheet]:
    """The sheet of each published briefing under its id, with the size of type in which it is one page.

    Raises `MistakesFound` with every briefing that is too long even in the smallest.
    """
    made, mistakes = {}, []
    for briefing in briefings(facts):
        try:
            made[briefing.id] = _fitted(facts, _sheet(facts, briefing))
        except NotPrinted as wrong:
            mistakes.append(Mistake(file_of("briefings", briefing.id), 1, 1, str(wrong)))
    if mistakes:
        raise MistakesFound(mistakes)
    return made


def _fitted(facts: Facts, sheet: Sheet) -> Sheet:
    sizes = [replace(sheet, size=size) for size in SIZES]
    fitting = bisect_left(sizes, True, key=lambda sized: _fits(facts, sized))
    if fitting < len(sizes):
        return sizes[fitting]
    words = _too_many(facts, sizes[-1])
    raise NotPrinted(f"is too long for one page of A4; shorten it by about {words} words")


def _fits(facts: Facts, sheet: Sheet) -> bool:
    return pages_of(printed(facts, TEMPLATE, sheet)) == 1


def _too_many(facts: Facts, sheet: Sheet) -> int:
    """How many words are too many: the fewest, of those at the end of the body, without which it fits."""

    def fits_without(words: int) -> bool:
        return _fits(facts, replace(sheet, blocks=shortened(sheet.blocks, words)))

    steps = range(WORDS_AT_A_TIME, words_in(sheet.blocks), WORDS_AT_A_TIME)
    return WORDS_AT_A_TIME * (1 + bisect_left(steps, True, key=fits_without))


def _sheet(facts: Facts, briefing: Briefing) -> Sheet:
    record, published_by = facts.record, imprint(facts, briefing_address(briefing.id))
    contact, sources = record.portal.contact, "; ".join(record.sources[name].title for name in briefing.sources)
    return Sheet(
        imprint=published_by,
        name=briefing.title,
        kicker=f"Learning briefing · {reading_words(briefing.body)} · {published_by.partnership}",
        summary=briefing.summary,
        audiences=_audiences(audience_words(facts, briefing)),
        blocks=blocks_of(briefing_body(briefing.body), published_by.address, record.root / FOLDERS["briefings"][0]),
        plans=sheet_plans(facts, briefing),
        contact=contact.title,
        phone=contact.phone or "",
        contact_text=contact.text,
        drawn_on=full_stop(f"Sources: {sources}") if sources else "",
        dates=f"Written {briefing.date}, to be looked at again by {briefing.review_by}",
        passed="(that day has passed)" if missed_review(facts, briefing) else "",
        size=SIZES[0],
    )


def _audiences(titles: list[str]) -> str:
    """Who it is for, in a sentence; empty where it is for everybody."""
    *most, last = titles or [""]
    return full_stop(f"For {', '.join(most)} and {last}" if most else f"For {last}") if last else ""
