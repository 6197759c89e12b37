"""The report of a year for programs: all that its page says, from the same value."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.written import Stage
from macros.shown.addresses import data_address
from macros.things.facts import Facts
from macros.things.open_data import DataFiles
from macros.things.plan.claimed_totals import all_claimed
from macros.things.plan.claims import claims
from macros.things.plan.plan_facts import live_plans
from macros.things.year.year_facts import YearFacts, years
from macros.things.year.year_paper import YearPaper, year_paper
from macros.things.year.year_section import Saying, YearSection, YearTable


@dataclass(frozen=True)
class YearSentence:
    """What the report says in a sentence or two, and the addresses of the facts behind it."""

    text: str
    links: tuple[str, ...]


@dataclass(frozen=True)
class YearTableRow:
    """A row: the words and the address of what it is about, and each cell under the name of its column."""

    of: str
    address: str
    cells: dict[str, str]


@dataclass(frozen=True)
class YearTableFile:
    """A table of the report, under the id of its place on the page."""

    id: str
    caption: str
    rows: tuple[YearTableRow, ...]


@dataclass(frozen=True)
class YearSectionFile:
    """A section of the report, under the id of its place on the page."""

    id: str
    title: str
    guidance: str
    sentences: tuple[YearSentence, ...]
    points: tuple[str, ...]
    tables: tuple[YearTableFile, ...]


@dataclass(frozen=True)
class YearFile:
    """The report of a year: its numbers stand as at `as_at`, its last day, or today where it is not over."""

    year: str
    first_day: str
    last_day: str
    as_at: str
    is_over: bool
    address: str
    actions: int
    claimed: int
    seen: int
    proved: int
    stages: dict[Stage, int]
    corrected: str
    lead: str
    verdict: tuple[YearSentence, ...]
    young: tuple[str, ...]
    sections: tuple[YearSectionFile, ...]


def _files(facts: Facts) -> Iterator[tuple[str, YearFile]]:
    return ((data_address(it.address), _file(it, year_paper(it))) for it in years(facts))


def _file(year: YearFacts, said: YearPaper) -> YearFile:
    plans = live_plans(year.then)
    told = claims(plans)
    return YearFile(
        year=year.year.name,
        first_day=year.year.first.isoformat(),
        last_day=year.year.last.isoformat(),
        as_at=year.then.day.isoformat(),
        is_over=year.is_over,
        address=year.address,
        actions=told.actions,
        claimed=told.claimed,
        seen=told.seen,
        proved=told.proved,
        stages=dict(all_claimed(plans).stages),
        corrected=said.corrected,
        lead=said.lead,
        verdict=tuple(map(_sentence, said.verdict)),
        young=said.young,
        sections=tuple(map(_section, said.sections)),
    )


def _sentence(it: Saying) -> YearSentence:
    return YearSentence(it.words, tuple(link.address for link in it.links))


def _section(it: YearSection) -> YearSectionFile:
    sentences, tables = tuple(map(_sentence, it.sayings)), tuple(map(_table, it.tables))
    return YearSectionFile(it.id, it.title, it.asks, sentences, it.points, tables)


def _table(it: YearTable) -> YearTableFile:
    rows = (
        YearTableRow(row.of.text, row.of.address, {cell.label: cell.words for cell in row.cells}) for row in it.rows
    )
    return YearTableFile(it.id, it.caption, tuple(rows))


YEAR_FILES = DataFiles(
    "year", "api/v1/years/{year}.json", "The report of one year, as its page says it.", YearFile, _files
)
