"""The parts of a long page, for the column beside it on a wide screen: the way to each."""

import re
from dataclasses import dataclass

from markupsafe import Markup

from macros.shown.links import Link
from macros.source.markdown_html import text_of_html

# Fewer parts are in sight without it.
FEWEST = 3
# A heading with its place, or one that folds: the place is then what it unfolds.
PART = re.compile(r'<h2(?: id="([^"]+)")?>(.*?)</h2>(?:</summary>\s*<div id="([^"]+)">)?', re.DOTALL)
ASIDE = re.compile(r'<span class="(?:count|kicker)">.*?</span>', re.DOTALL)


@dataclass(frozen=True)
class OnThisPage:
    """The parts of a page in their order."""

    parts: tuple[Link, ...]


def on_this_page(body: Markup) -> OnThisPage | None:
    """The parts of an article; none where they are few, or it has such a column itself."""
    found = ((before or behind, ASIDE.sub("", words)) for before, words, behind in PART.findall(body))
    parts = tuple(Link(f"#{place}", text_of_html(words)) for place, words in found if place)
    has_column = 'class="contents side"' in body
    return None if has_column or len(parts) < FEWEST else OnThisPage(parts)
