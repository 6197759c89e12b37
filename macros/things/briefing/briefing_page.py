"""The page of a briefing: /briefings/<id>/, and of each translation: /briefings/<id>/<language>/"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.model.edit_address import edit_address
from macros.model.partial_date import PartialDate
from macros.shown.addresses import BRIEFINGS, briefing_address, paper_address
from macros.shown.links import Link, document_links, theme_links
from macros.shown.paper_link import PaperLink, paper_link
from macros.standing.span import counted
from macros.things.briefing.briefing import Briefing
from macros.things.briefing.briefing_body import BodyPart, body_parts, briefing_body, headings, reading_words
from macros.things.briefing.briefing_entry import briefing_entry
from macros.things.briefing.briefing_facts import briefings, missed_review
from macros.things.briefing.briefing_paper import briefing_papers
from macros.things.briefing.changed_plan import ChangedPlan, changed_plans
from macros.things.briefing.edition_link import EditionLink, edition_links
from macros.things.briefing.editions import Edition, editions
from macros.things.briefing.library import audience_anchor
from macros.things.briefing.medium_part import MediumPart, medium_parts
from macros.things.facts import Facts
from macros.things.learning_point.learning_facts import PointFacts, points_of_briefing
from macros.things.learning_point.taught_point import TaughtPoint, taught_points
from macros.things.page import Page


@dataclass(frozen=True)
class NewerOriginal:
    """That the English original is newer than a translation: the dates of both, and the way to the original."""

    translated: PartialDate
    address: str
    changed: PartialDate


@dataclass(frozen=True)
class BriefingPage:
    """All that the page of a briefing shows, from the top.

    `language` and `direction` are those of a translation; `missed_review` is when it should have been looked at again.
    """

    kicker: str
    languages: tuple[EditionLink, ...]
    newer: NewerOriginal | None
    language: str
    direction: str
    title: str
    summary: str
    missed_review: PartialDate | None
    paper: PaperLink | None
    headings: tuple[Link, ...]
    parts: tuple[BodyPart, ...]
    media: tuple[MediumPart, ...]
    changed: tuple[ChangedPlan, ...]
    points_told: str
    points: tuple[TaughtPoint, ...]
    date: PartialDate
    review_by: PartialDate
    audiences: tuple[Link, ...]
    themes: tuple[Link, ...]
    sources: tuple[Link, ...]
    edit: str


def briefing_pages(facts: Facts) -> Iterator[Page]:
    """The page of every published briefing, then those of its translations; the newest briefing first."""
    for briefing in briefings(facts):
        listed = editions(facts, briefing)
        yield from (_page(facts, edition, listed) for edition in listed)


def _page(facts: Facts, edition: Edition, listed: Sequence[Edition]) -> Page:
    briefing = edition.briefing
    original = Link(briefing_address(briefing.id), briefing.title)
    return Page(
        edition.address,
        edition.text.title,
        edition.text.summary,
        BRIEFINGS,
        (Link(BRIEFINGS, "Learning"), *([original] if edition.is_translation else [])),
        "pages/briefing.html",
        briefing_page(facts, edition, listed),
        briefing_entry(facts, briefing),
    )


def briefing_page(facts: Facts, edition: Edition, listed: Sequence[Edition]) -> BriefingPage:
    """What the page of an edition of a briefing shows; `listed` are all editions of that briefing."""
    record, it, text = facts.record, edition.briefing, edition.text
    body = briefing_body(text.body, depth=2 if edition.is_translation else 1)
    parts = tuple(body_parts(body))
    return BriefingPage(
        kicker=f"Learning briefing, {reading_words(it.body)}",
        languages=edition_links(listed, edition) if len(listed) > 1 else (),
        newer=NewerOriginal(text.date, briefing_address(it.id), it.date) if edition.is_older else None,
        language=edition.language if edition.is_translation else "",
        direction=edition.direction,
        title=text.title,
        summary=text.summary,
        missed_review=missed_review(facts, it),
        paper=_paper(facts, edition),
        headings=headings(body),
        parts=parts,
        media=medium_parts(facts, it),
        changed=changed_plans(facts, it),
        points_told=_points_told(points_of_briefing(facts, it)),
        points=taught_points(points_of_briefing(facts, it), here=it),
        date=text.date,
        review_by=it.review_by,
        audiences=_audiences(facts, it),
        themes=theme_links(record, it.themes),
        sources=document_links(record, it.sources),
        edit=edit_address(record, *edition.file),
    )


def _paper(facts: Facts, edition: Edition) -> PaperLink | None:
    address = paper_address(briefing_address(edition.briefing.id))
    language = ", in English" if edition.is_translation else ""
    return paper_link(briefing_papers(facts), address, f"Print it: this briefing on one page of A4{language}")


def _points_told(points: Sequence[PointFacts]) -> str:
    """How many learning points it teaches, and to how many of them an action is linked."""
    linked = sum(any(answer.actions for answer in point.answers) for point in points)
    return f"It teaches {counted(len(points), 'learning point')}. Actions here are linked to {linked} of them."


def _audiences(facts: Facts, briefing: Briefing) -> tuple[Link, ...]:
    titles = ((name, facts.record.audiences[name].title) for name in briefing.audiences)
    return tuple(Link(f"{BRIEFINGS}#{audience_anchor(name)}", title) for name, title in titles)
