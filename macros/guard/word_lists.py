"""The word lists of the guard, in `lists/`: text files, a line an entry, behind a heading that says what they are."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "lists"


@cache
def lines_of(name: str) -> tuple[str, ...]:
    """The entries of a list as they are written."""
    lines = (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def words_of(*names: str) -> frozenset[str]:
    """All words of some lists in small letters, whatever lines they stand in."""
    return frozenset(word for name in names for line in lines_of(name) for word in line.casefold().split())


@cache
def phrases_of(name: str) -> dict[str, list[list[str]]]:
    """The entries of a list by their first word, each as its words in small letters."""
    phrases = dict[str, list[list[str]]]()
    for line in lines_of(name):
        words = line.casefold().split()
        phrases.setdefault(words[0], []).append(words)
    return phrases
