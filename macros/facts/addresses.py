"""The addresses of the site: a contract that tests and other people's links hold us to (design, section 4).

Every address is relative to the root of the site and ends in "/" where it is a page.
"""

PLANS, BRIEFINGS, THEMES, BODIES, MEASURES, MEETINGS, SEARCH = (
    "plans/",
    "briefings/",
    "themes/",
    "bodies/",
    "measures/",
    "meetings/",
    "search/",
)


def plan_address(plan: str) -> str:
    """/plans/<plan>/"""
    return f"{PLANS}{plan}/"


def briefing_address(briefing: str, language: str = "") -> str:
    """/briefings/<id>/, and /briefings/<id>/<language>/ for a translation."""
    return f"{BRIEFINGS}{briefing}/{language}/" if language else f"{BRIEFINGS}{briefing}/"


def action_address(plan: str, action: str) -> str:
    """/plans/<plan>/<action>/, the action's id in lower case."""
    return f"{PLANS}{plan}/{action.lower()}/"


def reference_address(reference: str) -> str:
    """The page of what a record is about: "leo" or "leo/1.1"."""
    plan, _, action = reference.partition("/")
    return action_address(plan, action) if action else plan_address(plan)


def changes_address(first: str, second: str) -> str:
    """/changes/<from>/<to>/ between two meetings."""
    return f"changes/{first}/{second}/"
