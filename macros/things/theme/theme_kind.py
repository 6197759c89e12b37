"""What themes give to the portal: /themes/<id>/"""

from collections.abc import Iterator
from typing import Any

from macros.model.plain import plain
from macros.shown.addresses import THEMES, theme_address
from macros.things.facts import Facts
from macros.things.kind import Kind
from macros.things.theme.theme_list import theme_list
from macros.things.theme.theme_page import theme_pages


def _promised(facts: Facts) -> Iterator[str]:
    return map(theme_address, facts.record.themes)


def _index(facts: Facts) -> dict[str, Any]:
    return {"themes": plain(facts.record.themes)}


THEME = Kind(section=THEMES, promised=_promised, pages=theme_pages, index=_index, lists={"theme_list": theme_list})
