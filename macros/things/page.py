"""A page: where it is, what it is called, and the one value of which its article is made."""

from dataclasses import dataclass
from typing import Any

from macros.shown.links import Link
from macros.things.entry import Entry


@dataclass(frozen=True)
class Page:
    """One page of the record. `section` is the address of the list that it belongs to; `trail` leads there, outermost
    first. `template` under overrides/ places `value`; `entry` is what search knows of it, if it finds it.
    """

    address: str
    title: str
    description: str
    section: str
    trail: tuple[Link, ...]
    template: str
    value: Any
    entry: Entry | None

    @property
    def within(self) -> str:
        """What the page is a part of, in words; what was withdrawn is a part of nothing."""
        return self.trail[-1].text if self.trail else ""
