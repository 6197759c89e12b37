"""A paper: one PDF, where it is, how long it is, and what it was printed of."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Paper:
    """One PDF of the site: its address, its bytes, how many pages it has, and the texts that it was printed of."""

    address: str
    content: bytes
    pages: int
    told: str
