"""The macros that written pages may call; which pages may is said in macros/rules/written_pages.py.

A macro fills a template of overrides/lists/ for the page that calls it.
"""

import re
from typing import Any

from markupsafe import Markup

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


# The lists in which a reader chooses a part by links: every heading with an id.
CHOSEN_BY_LINKS = frozenset(
    {"plan_list", "meeting_list", "measure_list", "theme_list", "body_list", "promise_list", "correction_list"}
)
HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>')


def add_macros(env: Any, templates: Templates) -> None:
    """Give MkDocs' macros plugin a macro for each list."""
    for name in LISTS:
        env.macro(_filled(name, env, templates), name)


def _filled(name: str, env: Any, templates: Templates) -> Any:
    def macro() -> str:
        # Blank lines would end the HTML block that the list is for Markdown.
        html = templates.render(f"lists/{name}.html", env.page.url)
        if name in CHOSEN_BY_LINKS:
            html = _parts(html) + html
        return "\n".join(line for line in html.splitlines() if line.strip())

    return macro


def _parts(html: str) -> Markup:
    """Links to the parts of a list; none where it has one part only."""
    found = [(name, Markup(words).striptags()) for name, words in HEADING.findall(html)]
    links = Markup("").join(Markup('<li><a href="#{}">{}</a></li>\n').format(*part) for part in found)
    nav = Markup('<nav aria-label="Parts of this list"><ul class="letters">\n{}</ul></nav>\n')
    return nav.format(links) if len(found) > 1 else Markup("")
