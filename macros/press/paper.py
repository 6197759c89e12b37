"""A paper: one PDF, where it is, and how long it is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Paper:
    """One PDF of the site: its address, its bytes, and how many pages it has."""

    address: str
    content: bytes
    pages: int
