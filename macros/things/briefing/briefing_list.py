"""The list of all briefings: /briefings/, newest first, then on the shelves of the library."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.shown.addresses import BRIEFINGS, briefing_address, plan_address
from macros.shown.links import Link
from macros.shown.paper_link import PaperLink, paper_link
from macros.shown.sentence import full_stop
from macros.standing.span import counted
from macros.things.briefing.briefing import Briefing
from macros.things.briefing.briefing_body import reading_words
from macros.things.briefing.briefing_facts import briefings, missed_review
from macros.things.briefing.briefing_paper import briefing_papers
from macros.things.briefing.edition_link import EditionLink, edition_links
from macros.things.briefing.editions import editions
from macros.things.briefing.library import (
    Shelf,
    audience_words,
    shelves_by_audience,
    shelves_by_plan,
    shelves_by_theme,
)
from macros.things.facts import Facts

BOOKLET = f"{BRIEFINGS}booklet.pdf"


@dataclass(frozen=True)
class BriefingCard:
    """One briefing, newest first: what it says in short, who it is for, and in which other languages it is."""

    link: Link
    summary: str
    reading: str
    date: PartialDate
    review: Link | None
    audience: str
    missed_review: PartialDate | None
    languages: tuple[EditionLink, ...]


@dataclass(frozen=True)
class BriefingLine:
    """One briefing on a shelf: how long it takes to read."""

    link: Link
    reading: str


@dataclass(frozen=True)
class ShelfPart:
    """A shelf: `link` leads to more on what its title names, where there is more."""

    id: str
    title: str
    count: int
    link: Link | None
    counted: str
    briefings: tuple[BriefingLine, ...]


@dataclass(frozen=True)
class ShelfGroup:
    """The shelves of one order: by theme, by audience, or by plan."""

    id: str
    title: str
    shelves: tuple[ShelfPart, ...]


@dataclass(frozen=True)
class BriefingList:
    """All published briefings; an order with no shelf is not there."""

    paper: PaperLink | None
    count: int
    cards: tuple[BriefingCard, ...]
    groups: tuple[ShelfGroup, ...]


def briefing_list(facts: Facts) -> BriefingList:
    """The published briefings, newest first, and by what they are about and who they are for."""
    cards = tuple(_card(facts, briefing) for briefing in briefings(facts))
    groups = (
        _group("by-theme", "By theme", shelves_by_theme(facts)),
        _group("by-audience", "By who it is for", shelves_by_audience(facts)),
        _group("by-plan", "By review or plan", shelves_by_plan(facts)),
    )
    paper = paper_link(briefing_papers(facts), BOOKLET, "Print them: all briefings in one booklet")
    return BriefingList(paper, len(cards), cards, tuple(group for group in groups if group.shelves))


def _card(facts: Facts, it: Briefing) -> BriefingCard:
    record = facts.record
    return BriefingCard(
        Link(briefing_address(it.id), it.title),
        it.summary,
        reading_words(it.body),
        it.date,
        Link(plan_address(it.review), record.plans[it.review].title) if it.review else None,
        full_stop(f"For {', '.join(audience_words(facts, it)) or 'everybody who works with children'}"),
        missed_review(facts, it),
        edition_links(edition for edition in editions(facts, it) if edition.is_translation),
    )


def _group(name: str, title: str, shelves: Iterable[Shelf]) -> ShelfGroup:
    return ShelfGroup(name, title, tuple(map(_shelf, shelves)))


def _shelf(it: Shelf) -> ShelfPart:
    count = len(it.briefings)
    link = Link(it.address, it.title) if it.address else None
    lines = (BriefingLine(Link(briefing_address(b.id), b.title), reading_words(b.body)) for b in it.briefings)
    return ShelfPart(it.anchor, it.title, count, link, counted(count, "briefing"), tuple(lines))
