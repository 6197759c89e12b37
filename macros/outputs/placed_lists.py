"""The lists that written pages call for: each goes into the HTML of its page after Markdown has been read.

So no text of the record ever meets Markdown or the template language of a page, whatever stands in it.
"""

import re
from collections.abc import Callable

from macros.outputs.templates import Templates
from macros.things.facts import Facts
from macros.things.kinds import KINDS

LISTS: dict[str, Callable[[Facts], object]] = {name: value for kind in KINDS for name, value in kind.lists.items()}
# A written page holds no HTML of its own (macros/rules/written_pages.py), so only a call leaves such an element.
PLACE = re.compile(r'<div data-list="([a-z_]+)"></div>')


def place(name: str) -> str:
    """What stands in the Markdown of a page where a list will be: it carries nothing of the record."""
    return f'<div data-list="{name}"></div>'


def with_lists(html: str, facts: Facts, templates: Templates, address: str) -> str:
    """The HTML of the written page at an address, with each of its lists in its place."""
    return PLACE.sub(lambda found: list_html(found[1], facts, templates, address), html)


def list_html(name: str, facts: Facts, templates: Templates, address: str) -> str:
    """The HTML of a list, as it stands on the page at an address."""
    return templates.filled(f"lists/{name}.html", LISTS[name](facts), address)
