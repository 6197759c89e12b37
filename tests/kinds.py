"""A page of every kind of the real portal: each written page, and for each template of a record's page one or more."""

from tests.portals import ROOT

RECORD_PAGES = {
    "plan.html": ["plans/sam-and-kyle/", "plans/send-written-statement/", "plans/leo/"],
    "action.html": ["plans/sam-and-kyle/1.1/", "plans/send-written-statement/a2/"],
    "briefing.html": ["briefings/sam-and-kyle/"],
    "theme.html": ["themes/information-sharing/"],
    "body.html": ["bodies/essex-police/", "bodies/thurrock-council/"],
    "measure.html": ["measures/ehc-plans-within-20-weeks/", "measures/neet-16-18/"],
    "meeting.html": ["meetings/2020-10-06/", "meetings/2022-02/"],
    "letter.html": ["search/a-to-z/c/"],
    "stage.html": ["search/by-status/not-known/"],
    "changes.html": ["changes/2020-10-06/2021-02-02/"],
}


def _written() -> list[str]:
    files = (path.relative_to(ROOT / "docs") for path in sorted((ROOT / "docs").rglob("*.md")))
    names = [file.with_suffix("").as_posix() for file in files if file.parts[0] != "briefings"]
    return ["" if name == "index" else f"{name.removesuffix('/index')}/" for name in names]


KINDS = [*_written(), *(address for found in RECORD_PAGES.values() for address in found), "404.html"]


def file_of(address: str) -> str:
    """The file of a built page."""
    return address if address.endswith(".html") else f"{address}index.html"
