"""The macros that written pages may call; which pages may is said in macros/rules/written_pages.py.

A macro fills a template of overrides/lists/ for the page that calls it.
"""

from collections.abc import Callable
from typing import Any

from macros.outputs.templates import Templates
from macros.things.facts import Facts
from macros.things.kinds import KINDS


def add_macros(env: Any, facts: Facts, templates: Templates) -> None:
    """Give MkDocs' macros plugin a macro for each list that a kind of thing has."""
    for kind in KINDS:
        for name, value in kind.lists.items():
            env.macro(_filled(name, value, env, facts, templates), name)


def _filled(name: str, value: Callable[[Facts], Any], env: Any, facts: Facts, templates: Templates) -> Any:
    def macro() -> str:
        # Blank lines would end the HTML block that the list is for Markdown.
        html = templates.filled(f"lists/{name}.html", value(facts), env.page.url)
        return "\n".join(line for line in html.splitlines() if line.strip())

    return macro
