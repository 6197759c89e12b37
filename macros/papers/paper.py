"""A paper: one PDF, where it is, and how long and how heavy it is."""

from dataclasses import dataclass

from macros.facts.span import counted


@dataclass(frozen=True)
class Paper:
    """One PDF of the site: its address, its bytes, and how many pages it has."""

    address: str
    content: bytes
    pages: int

    @property
    def weight(self) -> str:
        """What a reader wants to know before the download: "PDF, 1 page, 48 kB"."""
        return f"PDF, {counted(self.pages, 'page')}, {max(1, round(len(self.content) / 1000)):,} kB"
