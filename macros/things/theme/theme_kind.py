"""What themes give to the portal: /themes/<id>/"""

from collections.abc import Iterator

from macros.shown.addresses import THEMES, theme_address
from macros.things.facts import Facts
from macros.things.kind import Kind
from macros.things.open_data import IndexPart
from macros.things.theme.theme_data import THEME_FILES, ThemeData, theme_data
from macros.things.theme.theme_list import theme_list
from macros.things.theme.theme_page import theme_pages


def _promised(facts: Facts) -> Iterator[str]:
    return map(theme_address, facts.record.themes)


THEME = Kind(
    section=THEMES,
    promised=_promised,
    pages=theme_pages,
    data=(THEME_FILES,),
    index={"themes": IndexPart(dict[str, ThemeData], theme_data)},
    lists={"theme_list": theme_list},
)
