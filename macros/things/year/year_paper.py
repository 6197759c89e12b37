"""The report of a year on paper: /years/<year>.pdf."""

from dataclasses import dataclass, replace

from macros.model.record import FOLDERS
from macros.press.paper import Paper
from macros.shown.progress import Progress, progress
from macros.shown.sentence import full_stop
from macros.things.briefing.block_reader import blocks_of
from macros.things.briefing.blocks import Blocks
from macros.things.briefing.briefing_body import briefing_body
from macros.things.facts import Facts, once
from macros.things.plan.claimed_totals import all_claimed
from macros.things.plan.plan_facts import live_plans
from macros.things.portal.imprint import Imprint, imprint
from macros.things.printed import printed_paper
from macros.things.year.corrected_section import corrected_section, corrected_words
from macros.things.year.difference_section import difference_section
from macros.things.year.done_section import done_section
from macros.things.year.guidance import NOT_HERE, NOT_HERE_SAYS
from macros.things.year.heard_section import heard_section
from macros.things.year.partner_section import partner_section
from macros.things.year.review_section import review_section
from macros.things.year.scrutiny_section import scrutiny_section
from macros.things.year.since_section import since_section
from macros.things.year.slow_section import slow_section
from macros.things.year.training_section import training_section
from macros.things.year.verdict import verdict, verdict_lead, young_words
from macros.things.year.year_facts import YearFacts, years
from macros.things.year.year_section import Saying, YearSection, year_section

TEMPLATE = "year.typ"
SECTIONS = (
    done_section,
    difference_section,
    training_section,
    slow_section,
    review_section,
    heard_section,
    partner_section,
    scrutiny_section,
    corrected_section,
)


@dataclass(frozen=True)
class YearPaper:
    """All that the report of a year shows on paper, from the top."""

    imprint: Imprint
    name: str
    words: str
    so_far: str
    corrected: str
    lead: str
    verdict: tuple[Saying, ...]
    progress: Progress | None
    young: tuple[str, ...]
    foreword: Blocks
    foreword_by: str
    sections: tuple[YearSection, ...]


def report_sections(year: YearFacts) -> tuple[YearSection, ...]:
    """The sections of the report in their order: what the guidance asks for, what came since, and its points."""
    told = [make(year) for make in SECTIONS]
    since = since_section(year)
    left_out = year_section("guidance", "What this record cannot answer", (Saying(NOT_HERE_SAYS),), points=NOT_HERE)
    sections = (*told, *([since] if since else []), left_out)
    ids = [name for section in sections for name in (section.id, *(table.id for table in section.tables))]
    places = {f"{year.address}#{name}" for name in ids}
    return tuple(_leading_somewhere(year, section, places) for section in sections)


def _leading_somewhere(year: YearFacts, section: YearSection, places: set[str]) -> YearSection:
    """A section without links to tables of the report that are not there, because nothing stands in them."""
    here = f"{year.address}#"
    kept = (
        (it, tuple(to for to in it.links if to.address in places or not to.address.startswith(here)))
        for it in section.sayings
    )
    return replace(section, sayings=tuple(replace(it, links=links) for it, links in kept))


@once
def year_papers(facts: Facts) -> dict[str, Paper]:
    """The paper of every year, under its address."""
    papers = [printed_paper(facts, it.address, TEMPLATE, year_paper(it)) for it in years(facts)]
    return {paper.address: paper for paper in papers}


def year_paper(year: YearFacts) -> YearPaper:
    """What the report of a year shows on paper."""
    totals = all_claimed(live_plans(year.then))
    about = f"Actions by stage, as owners reported by {year.day}"
    so_far = f"This year is not over. It is told so far, as at {year.day}."
    blocks, by = _foreword(year)
    return YearPaper(
        imprint=imprint(year.facts, year.address),
        name=f"The year {year.year.name}",
        words=year.year.words,
        so_far="" if year.is_over else so_far,
        corrected=corrected_words(year),
        lead=verdict_lead(year),
        verdict=verdict(year),
        progress=progress(totals, about) if totals.count else None,
        young=young_words(year),
        foreword=blocks,
        foreword_by=by,
        sections=report_sections(year),
    )


def _foreword(year: YearFacts) -> tuple[Blocks, str]:
    """The foreword as blocks, and who wrote it when; nothing where there is none."""
    it = year.record.forewords.get(year.year.name)
    if it is None:
        return (), ""
    page = year.record.portal.address + year.address
    blocks = blocks_of(briefing_body(it.body), page, year.record.root / FOLDERS["briefings"][0])
    return blocks, full_stop(f"{year.record.bodies[it.by].title}, {it.date}")
