"""The years of the reports: they begin with the month with which they began when they were published."""

import re
from collections.abc import Iterator

from macros.model.record import ADDRESSES, PORTAL, Record
from macros.rules.finding import Findings
from macros.source.mistake import MistakesFound
from macros.source.published_files import published_files
from macros.source.yaml_source import yaml_source

# The page of a year in the register of addresses.
YEAR = re.compile(r"^/years/([^/\s]+)/(?:\s|$)", re.M)


def years_begin_as_they_were_published(record: Record) -> Findings:
    """A year that was published goes on; another month would give it another name, or other facts under its name."""
    names, month = _published_years(record), record.portal.year_begins
    of_calendar = {name for name in names if "-" not in name}
    is_named_otherwise = of_calendar != (set(names) if month == "January" else set())
    before = next(_published_month(record), month)
    if names and (is_named_otherwise or before != month):
        was = before if before != month else "the month before"
        told = f'"{month}" makes other years than those that were published ({", ".join(names)})'
        yield PORTAL, ("year_begins",), f"{told}; put back {was}"


def _published_years(record: Record) -> list[str]:
    """The years of which the register of addresses has a page."""
    file = record.root / ADDRESSES
    return YEAR.findall(file.read_text("utf-8")) if file.is_file() else []


def _published_month(record: Record) -> Iterator[str]:
    """The month in the configuration that was published, where that has changed since."""
    text = published_files(record.root, (PORTAL,)).files.get(PORTAL)
    try:
        value = yaml_source(PORTAL, text).value if text else None
    except MistakesFound:
        return
    if isinstance(value, dict):
        yield str(value.get("year_begins", "April"))
