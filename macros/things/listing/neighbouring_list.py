"""The way from one list to those beside it: the other letters, the other stages."""

from dataclasses import dataclass


@dataclass(frozen=True)
class NeighbouringList:
    """One of several lists beside each other: its words, and its address; none where it is the page itself."""

    text: str
    address: str
