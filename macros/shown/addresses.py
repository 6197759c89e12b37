"""The addresses of the site: a contract that tests and other people's links hold us to (design, section 4).

Every address is relative to the root of the site and ends in "/" where it is a page.
"""

PLANS, DONE, BRIEFINGS, THEMES, BODIES, MEASURES, MEETINGS, CHANGES, SEARCH, HELP, LATE, YEARS, VOICES = (
    "plans/",
    "done/",
    "briefings/",
    "themes/",
    "bodies/",
    "measures/",
    "meetings/",
    "changes/",
    "search/",
    "help/",
    "late/",
    "years/",
    "voices/",
)
A_TO_Z, BY_STATUS = f"{SEARCH}a-to-z/", f"{SEARCH}by-status/"
SOURCES = f"{HELP}sources/"
FOLLOW = f"{HELP}follow/"
CORRECTIONS = "corrections/"
PROMISES = "promises/"
DATA = f"{HELP}data/"
API = "api/v1/"
INDEX = f"{API}index.json"
KEPT_COPY = f"{API}changes.json"
WORKBOOK = f"{API}candour.xlsx"


def plan_address(plan: str) -> str:
    """/plans/<plan>/"""
    return f"{PLANS}{plan}/"


def plan_part_address(plan: str, part: str) -> str:
    """/plans/<plan>/<part>/, a page below a plan; no action is called so."""
    return f"{plan_address(plan)}{part}/"


def action_address(plan: str, action: str) -> str:
    """/plans/<plan>/<action>/, the action's id in lower case."""
    return f"{PLANS}{plan}/{action.lower()}/"


def row_place(action: str) -> str:
    """The name of the row of an action in the table of its plan."""
    return f"action-{action.lower()}"


def reference_address(reference: str) -> str:
    """The page of what a record is about: "leo" or "leo/1.1"."""
    plan, _, action = reference.partition("/")
    return action_address(plan, action) if action else plan_address(plan)


def recommendation_address(plan: str, recommendation: str) -> str:
    """Where a recommendation stands on the page of its plan."""
    return f"{plan_address(plan)}#r{recommendation.lower()}"


def point_address(plan: str, point: str) -> str:
    """Where a learning point stands on the page of what the review of its plan found."""
    return f"{plan_part_address(plan, 'learning')}#l{point.lower()}"


def briefing_address(briefing: str, language: str = "") -> str:
    """/briefings/<id>/, and /briefings/<id>/<language>/ for a translation."""
    return f"{BRIEFINGS}{briefing}/{language}/" if language else f"{BRIEFINGS}{briefing}/"


def theme_address(theme: str) -> str:
    """/themes/<id>/"""
    return f"{THEMES}{theme}/"


def body_address(body: str) -> str:
    """/bodies/<id>/"""
    return f"{BODIES}{body}/"


def measure_address(measure: str) -> str:
    """/measures/<id>/"""
    return f"{MEASURES}{measure}/"


def meeting_address(meeting: str) -> str:
    """/meetings/<id>/"""
    return f"{MEETINGS}{meeting}/"


def changes_address(first: str, second: str) -> str:
    """/changes/<from>/<to>/ between two meetings."""
    return f"{CHANGES}{first}/{second}/"


def late_address(part: str) -> str:
    """/late/<part>/, what is late in another sense, or not told."""
    return f"{LATE}{part}/"


def year_address(year: str) -> str:
    """/years/<year>/"""
    return f"{YEARS}{year}/"


def short_year_address(year: str) -> str:
    """/years/<year>/short/, the same for young readers."""
    return f"{year_address(year)}short/"


def heard_address(who: str) -> str:
    """Where what one group of people said stands on the page of voices."""
    return f"{VOICES}#{who}"


def source_address(document: str) -> str:
    """Where a published document stands in the list of all."""
    return f"{SOURCES}#{document}"


def letter_address(letter: str) -> str:
    """/search/a-to-z/<letter>/"""
    return f"{A_TO_Z}{letter.lower()}/"


def stage_address(slug: str) -> str:
    """/search/by-status/<stage>/"""
    return f"{BY_STATUS}{slug}/"


def paper_address(page: str) -> str:
    """The PDF of a page: /plans/<plan>.pdf for /plans/<plan>/."""
    return f"{page.rstrip('/')}.pdf"


def data_address(page: str) -> str:
    """The data of a page, where it has its own: /api/v1/plans/<plan>/<action>.json for /plans/<plan>/<action>/."""
    return f"{API}{page.rstrip('/')}.json"


def plan_data_address(plan: str = "") -> str:
    """/api/v1/plans/<plan>.json, or that of all plans."""
    return data_address(f"{PLANS}{plan}")


def feed_address(page: str = "", ending: str = "xml") -> str:
    """/feeds/plans/<plan>.xml for /plans/<plan>/; /feeds/all.xml for the whole portal."""
    return f"feeds/{page.rstrip('/') or 'all'}.{ending}"


def calendar_address(page: str = "") -> str:
    """/plans/<plan>/calendar.ics for /plans/<plan>/; /calendar.ics for the whole portal."""
    return f"{page}calendar.ics"


def followed_page(address: str) -> str:
    """The page whose feed tells what is new on a page: a plan, also for its actions; a theme; a body; else none."""
    section, _, rest = address.partition("/")
    name = rest.partition("/")[0]
    return f"{section}/{name}/" if name and f"{section}/" in (PLANS, THEMES, BODIES) else ""


def has_calendar(page: str) -> bool:
    """Whether a page that is followed has a calendar of its own: a theme has none."""
    return not page.startswith(THEMES)


def table_address(name: str) -> str:
    """/api/v1/<table>.csv"""
    return f"{API}{name}.csv"


def schema_address(name: str) -> str:
    """/api/v1/schema/<type>.json"""
    return f"{API}schema/{name}.json"
