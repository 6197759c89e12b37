"""What was corrected of the facts of a year, whenever that was, and how much was corrected in the year."""

import re

from macros.model.partial_date import PartialDate, partial_date
from macros.shown.addresses import CORRECTIONS
from macros.shown.links import Link, about_links
from macros.standing.span import counted
from macros.things.correction.corrected import NOT_REPEATED, TAKEN_OUT
from macros.things.correction.correction import Correction
from macros.things.year.year_facts import YearFacts
from macros.things.year.year_section import Saying, YearSection, were, year_section, year_table

HEAD = ("About", "Corrected on", "Whose mistake", "It said", "It says now")
# The day at the end of the name of a dated fact.
DAY = re.compile(r"\d{4}(?:-\d{2}){0,2}")


def corrected_section(year: YearFacts) -> YearSection:
    """The corrections of facts of the year; of those that were made in the year, how many."""
    rows = ((_about(year, name, it), _cells(it)) for name, it in corrected_facts(year))
    table = year_table("corrected-facts", "Corrections of facts of this year", HEAD, rows)
    made = len(corrected_in(year))
    of_other_years = f"{counted(made, 'correction')} {were(made)} made in this year, of facts of any year."
    sayings = (
        Saying(
            corrected_words(year) or "No correction of a fact of this year is recorded.",
            (year.at("corrected-facts", "Which"),),
        ),
        Saying(of_other_years if made else "", (Link(CORRECTIONS, "All corrections"),)),
    )
    return year_section("corrected", "What was corrected", sayings, (table,))


def corrected_in(year: YearFacts) -> list[tuple[str, Correction]]:
    """The corrections that were made in the year."""
    return [(name, it) for name, it in year.then.record.corrections.items() if year.holds(it.on)]


def corrected_facts(year: YearFacts) -> list[tuple[str, Correction]]:
    """The corrections of facts of the year that were made by now."""
    made = [
        (name, it) for name, it in year.record.corrections.items() if it.on.said_by(year.facts.day) <= year.facts.day
    ]
    return [(name, it) for name, it in made if any(map(year.holds, _dates(year, it)))]


def corrected_words(year: YearFacts) -> str:
    """How many corrections concern facts of the year, and whose mistakes those were; empty where none does."""
    found = corrected_facts(year)
    ours = sum(it.of == "this portal" for _, it in found)
    if not found:
        return ""
    concern = "concerns" if len(found) == 1 else "concern"
    whose = f"{ours} of a mistake of ours, {len(found) - ours} of a mistake in a paper"
    return f"{counted(len(found), 'correction')} {concern} facts of this year: {whose}."


def _dates(year: YearFacts, it: Correction) -> list[PartialDate | None]:
    """The dates of what was wrong: of each fact that it names, else the one that it gives, else that of its source."""
    named = (DAY.fullmatch(name.rpartition("/")[2]) for name in it.changes)
    if days := [partial_date(found[0]) for found in named if found]:
        return [*days]
    return [it.dated or (year.record.sources[it.source.document].date if it.source else it.on)]


def _about(year: YearFacts, name: str, it: Correction) -> Link:
    about = "; ".join(link.text for link in about_links(year.record, it.about)) or "The record"
    return Link(f"{CORRECTIONS}#{name}", about)


def _cells(it: Correction) -> tuple[str, ...]:
    whose = "Ours" if it.of == "this portal" else "Of a source"
    return str(it.on), whose, it.said or NOT_REPEATED, it.says or TAKEN_OUT
