"""The macros that written pages may call; which pages may is said in macros/rules/written_pages.py.

A macro leaves a place in the Markdown; the list goes there when Markdown is done (macros/outputs/placed_lists.py).
"""

from functools import partial
from typing import Any

from macros.outputs.placed_lists import LISTS, place


def add_macros(env: Any) -> None:
    """Give MkDocs' macros plugin a macro for each list that a kind of thing has."""
    for name in LISTS:
        env.macro(partial(place, name), name)
