"""The page of a year, /years/<year>/, and the same for young readers, /years/<year>/short/."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from macros.model.edit_address import edit_address
from macros.model.partial_date import PartialDate
from macros.shown.addresses import YEARS, data_address, paper_address, short_year_address
from macros.shown.links import Link, body_link
from macros.shown.paper_link import PaperLink, paper_link
from macros.shown.progress import Progress, progress
from macros.things.briefing.briefing_body import briefing_body
from macros.things.entry import Entry, plan_titles
from macros.things.facts import Facts
from macros.things.page import Page
from macros.things.plan.claim_tile import ClaimTile, claim_tiles
from macros.things.plan.claimed_totals import all_claimed
from macros.things.plan.claims import claims
from macros.things.plan.plan_facts import live_plans
from macros.things.year.corrected_section import corrected_words
from macros.things.year.verdict import verdict, verdict_lead, young_words
from macros.things.year.year_facts import YearFacts, years
from macros.things.year.year_paper import report_sections, year_papers
from macros.things.year.year_section import Saying, YearSection

PAPER = "The whole report on paper"


@dataclass(frozen=True)
class ForewordPart:
    """The foreword: its HTML, who wrote it and when, and where a correction can be suggested."""

    html: Markup
    by: Link
    date: PartialDate
    edit: str


@dataclass(frozen=True)
class YearPage:
    """All that the page of a year shows, from the top; `young` alone is there on the page for young readers."""

    kicker: str
    title: str
    corrected: Saying | None
    lead: str
    tiles: tuple[ClaimTile, ...]
    verdict: tuple[Saying, ...]
    progress: Progress | None
    short: Link
    data: Link
    paper: PaperLink | None
    foreword: ForewordPart | None
    sections: tuple[YearSection, ...]
    around: tuple[Link, ...]


@dataclass(frozen=True)
class ShortYearPage:
    """The same year for a reader of 12: paragraphs, and the way to all of it."""

    title: str
    paragraphs: tuple[str, ...]
    whole: Link


def year_pages(facts: Facts) -> Iterator[Page]:
    """The page of every year, the newest first, each before that for young readers."""
    for year in years(facts):
        title, trail = f"The year {year.year.name}", (Link(YEARS, "Years"),)
        told = f"{title}: {verdict_lead(year)}"
        page = partial(Page, section=YEARS)
        yield page(
            year.address,
            title,
            told,
            trail=trail,
            template="pages/year.html",
            value=_page(facts, year),
            entry=_entry(year),
        )
        short = f"{title}, in short"
        yield page(
            short_year_address(year.year.name),
            short,
            f"{title} for young readers: the same numbers in plain words.",
            trail=(*trail, Link(year.address, title)),
            template="pages/short_year.html",
            value=ShortYearPage(short, young_words(year), Link(year.address, f"All of {title.lower()}")),
            entry=Entry("Year", also=("children", "young people", "easy words"), is_list=True),
        )


def _page(facts: Facts, year: YearFacts) -> YearPage:
    plans = live_plans(year.then)
    told, wrong = claims(plans), corrected_words(year)
    return YearPage(
        kicker="The year" if year.is_over else "The year so far",
        title=year.year.words,
        corrected=Saying(wrong, (year.at("corrected", "What was corrected"),)) if wrong else None,
        lead=verdict_lead(year),
        tiles=claim_tiles(told, lists={}) if told.actions else (),
        verdict=verdict(year),
        progress=progress(all_claimed(plans), f"Actions by stage, as owners reported by {year.day}")
        if told.actions
        else None,
        short=Link(short_year_address(year.year.name), "The same in short, for young readers"),
        data=Link(data_address(year.address), "This report as data (JSON)"),
        paper=paper_link(year_papers(facts), paper_address(year.address), PAPER),
        foreword=_foreword(year),
        sections=report_sections(year),
        around=_around(facts, year),
    )


def _foreword(year: YearFacts) -> ForewordPart | None:
    it = year.record.forewords.get(year.year.name)
    if it is None:
        return None
    edit = edit_address(year.record, "forewords", it.id)
    return ForewordPart(briefing_body(it.body), body_link(year.record, it.by), it.date, edit)


def _around(facts: Facts, year: YearFacts) -> tuple[Link, ...]:
    """To the year before and the year after, of those of which something is told."""
    listed = years(facts)
    at = listed.index(year)
    found = (("← The year before", at + 1), ("The year after →", at - 1))
    return tuple(
        Link(listed[place].address, f"{words}: {listed[place].year.name}")
        for words, place in found
        if 0 <= place < len(listed)
    )


def _entry(year: YearFacts) -> Entry:
    plans = [plan.plan.id for plan in live_plans(year.then)]
    also = (f"Annual report {year.year.name}", f"Yearly report {year.year.words}")
    return Entry("Year", {"plan": plan_titles(year.record, plans)}, {"when": year.year.words}, year.then.day, also=also)
