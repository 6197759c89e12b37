"""The written pages: which of ours may call macros, and the macros that they may call.

A macro fills a template of overrides/lists/ for the page that calls it. No contributed text is ever on the list.
"""

from typing import Any

from macros.pages.templates import Templates

PAGES_WITH_MACROS = frozenset(
    {
        "index.md",
        "plans.md",
        "late.md",
        "meetings.md",
        "briefings.md",
        "measures.md",
        "themes.md",
        "bodies.md",
        "promises.md",
        "corrections.md",
        "help/about.md",
        "help/glossary.md",
        "help/ratings.md",
        "help/sources.md",
        "help/worried.md",
    }
)

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
    "worried",
    "about",
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
