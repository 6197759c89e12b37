"""A page of every kind of the invented portal: each written page, and for each template of a record's page some."""

from tests.portals import ROOT

RECORD_PAGES = {
    "plan.html": ["plans/robin/", "plans/visit-2021/", "plans/market-street/"],
    "below_plan.html": ["plans/robin/learning/", "plans/robin/dates/"],
    "plan_order.html": ["plans/robin/by-date/"],
    "late.html": ["late/passed/", "late/stale/"],
    "action.html": ["plans/robin/1.1/", "plans/robin/2.1/", "plans/visit-2021/a2/"],
    "briefing.html": ["briefings/robin/", "briefings/robin/ar/", "briefings/everybody/"],
    "theme.html": ["themes/curiosity/", "themes/resistance/"],
    "body.html": ["bodies/chief-nurse/", "bodies/partnership/"],
    "measure.html": ["measures/visits/", "measures/calls/"],
    "meeting.html": ["meetings/2020-06-09/", "meetings/2022-05/"],
    "letter.html": ["search/a-to-z/c/"],
    "stage.html": ["search/by-status/complete/"],
    "changes.html": ["changes/2020-06-09/2021-03-02/"],
    "year.html": ["years/2020-21/", "years/2021-22/"],
    "short_year.html": ["years/2020-21/short/"],
    "tombstone.html": ["measures/old-figures/"],
}


def _written() -> list[str]:
    """The addresses of the written pages, which are the same in every portal."""
    files = (path.relative_to(ROOT / "docs") for path in sorted((ROOT / "docs").rglob("*.md")))
    names = [file.with_suffix("").as_posix() for file in files if file.parts[0] not in ("briefings", "years")]
    return ["" if name == "index" else f"{name.removesuffix('/index')}/" for name in names]


WRITTEN = [*_written(), "404.html"]
KINDS = [*WRITTEN, *(address for found in RECORD_PAGES.values() for address in found)]


def file_of(address: str) -> str:
    """The file of a built page."""
    return address if address.endswith(".html") else f"{address}index.html"
