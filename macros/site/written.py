"""The macros that written pages may call; which pages may is said in macros/rules/written_pages.py.

A macro fills a template of overrides/lists/ for the page that calls it.
"""

from typing import Any

from macros.pages.templates import Templates

LISTS = (
    "home",
    "plan_list",
    "late_list",
    "meeting_list",
    "briefing_list",
    "measure_list",
    "theme_list",
    "body_list",
    "promise_list",
    "correction_list",
    "glossary",
    "rating_keys",
    "source_list",
    "waiver_list",
    "worried",
    "about",
    "search",
    "a_to_z",
    "by_status",
    "accessibility",
)


def add_macros(env: Any, templates: Templates) -> None:
    """Give MkDocs' macros plugin a macro for each list."""
    for name in LISTS:
        env.macro(_filled(name, env, templates), name)


def _filled(name: str, env: Any, templates: Templates) -> Any:
    def macro() -> str:
        # Blank lines would end the HTML block that the list is for Markdown.
        html = templates.render(f"lists/{name}.html", env.page.url)
        return "\n".join(line for line in html.splitlines() if line.strip())

    return macro
