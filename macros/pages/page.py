"""A page: where it is, what it is called, and the HTML of its article."""

from dataclasses import dataclass

from markupsafe import Markup

from macros.pages.found import Found


@dataclass(frozen=True)
class Page:
    """One page. `section` is the address of the list that it belongs to; `trail` leads there, outermost first.

    `found` is what search knows of it.
    """

    address: str
    title: str
    description: str
    section: str
    trail: tuple[tuple[str, str], ...]
    body: Markup
    found: Found
