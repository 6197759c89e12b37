"""What years give: /years/<year>/  /years/<year>/short/  /years/<year>.pdf  /api/v1/years/<year>.json, and a list."""

from collections.abc import Iterable, Iterator

from macros.model.told_years import told_years
from macros.press.paper import Paper
from macros.shown.addresses import YEARS, short_year_address, year_address
from macros.things.facts import Facts
from macros.things.kind import Kind
from macros.things.year.year_data import YEAR_FILES
from macros.things.year.year_list import year_list
from macros.things.year.year_page import year_pages
from macros.things.year.year_paper import year_papers


def _promised(facts: Facts) -> Iterator[str]:
    for year in told_years(facts.record, facts.day):
        yield from (year_address(year.name), short_year_address(year.name))


def _papers(facts: Facts) -> Iterable[Paper]:
    return year_papers(facts).values()


YEAR = Kind(
    section=YEARS,
    promised=_promised,
    pages=year_pages,
    papers=_papers,
    data=(YEAR_FILES,),
    lists={"year_list": year_list},
)
