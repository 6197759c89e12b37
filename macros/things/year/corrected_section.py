"""What was corrected in a year, and what of the year was put right later."""

import re
from collections.abc import Iterable

from macros.model.partial_date import partial_date
from macros.shown.addresses import CORRECTIONS
from macros.shown.links import Link, about_links
from macros.standing.span import counted
from macros.things.correction.corrected import NOT_REPEATED, TAKEN_OUT
from macros.things.correction.correction import Correction
from macros.things.year.year_facts import YearFacts
from macros.things.year.year_section import Saying, YearSection, YearTable, were, year_section, year_table

HEAD = ("About", "Whose mistake", "It said", "It says now")
# The day at the end of the name of a dated fact.
DAY = re.compile(r"\d{4}(?:-\d{2}){0,2}")


def corrected_section(year: YearFacts) -> YearSection:
    """The corrections that were made in the year, and those of the year that were made later."""
    made, later = corrected_in(year), corrected_later(year)
    tables = (
        _table(year, "corrected-in", "Put right in this year", made),
        _table(year, "corrected-later", "Corrections of later that concern this year", later),
    )
    link = Link(CORRECTIONS, "All corrections")
    told = f"{counted(len(made), 'correction')} {were(len(made))} made in this year."
    sayings = (
        Saying(told if made else "No correction is recorded in this year.", (link,)),
        Saying(later_words(year), (year.at("corrected-later", "Which"),)),
    )
    return year_section("corrected", "What was corrected", "", sayings, tables)


def corrected_in(year: YearFacts) -> list[tuple[str, Correction]]:
    """The corrections that were made in the year."""
    return [(name, it) for name, it in year.then.record.corrections.items() if year.holds(it.on)]


def corrected_later(year: YearFacts) -> list[tuple[str, Correction]]:
    """The corrections of later that changed what is told of the year."""
    entries = year.record.corrections.items()
    later = [(name, it) for name, it in entries if year.then.day < it.on.said_by(year.facts.day) <= year.facts.day]
    return [(name, it) for name, it in later if _is_of(year, it)]


def later_words(year: YearFacts) -> str:
    """How many corrections of later concern the year; empty where none does."""
    number = len(corrected_later(year))
    return (
        f"{counted(number, 'correction')} of later {'concerns' if number == 1 else 'concern'} this year."
        if number
        else ""
    )


def _is_of(year: YearFacts, it: Correction) -> bool:
    """Whether it changed a fact of the year; one that names no fact is of the year of its source."""
    named = (DAY.fullmatch(name.rpartition("/")[2]) for name in it.changes)
    if days := [partial_date(found[0]) for found in named if found]:
        return any(map(year.holds, days))
    return year.holds(year.record.sources[it.source.document].date) if it.source else False


def _table(year: YearFacts, part: str, caption: str, found: Iterable[tuple[str, Correction]]) -> YearTable | None:
    return year_table(part, caption, HEAD, (_row(year, name, it) for name, it in found))


def _row(year: YearFacts, name: str, it: Correction) -> tuple[Link, tuple[str, ...]]:
    about = "; ".join(link.text for link in about_links(year.record, it.about)) or "The record"
    whose = "Ours" if it.of == "this portal" else "Of a source"
    return Link(f"{CORRECTIONS}#{name}", about), (whose, it.said or NOT_REPEATED, it.says or TAKEN_OUT)
