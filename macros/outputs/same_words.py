"""The words that mean the same: a search for one of them finds the others too.

They are the terms of the glossary, the themes and the bodies with their other names. What readers type, and the
record does not say, stands in data/search_words.yml: it is taken for the words of the record, and not they for it.
"""

import re
from collections.abc import Iterable, Iterator

from macros.model.record import Record


def same_words(record: Record) -> list[list[str]]:
    """Every group of words that mean the same, in lower case: ["scr", "serious case review"]."""
    groups = [list(dict.fromkeys(form.lower() for form in group if form)) for group in _groups(record)]
    return [group for group in groups if len(group) > 1]


def _groups(record: Record) -> Iterator[Iterable[str | None]]:
    for term in record.glossary.values():
        yield term.title, term.long, *term.also
    for theme in record.themes.values():
        yield theme.title, *theme.also
    for body in record.bodies.values():
        yield body.title, body.short


def typed_words(record: Record) -> dict[str, list[str]]:
    """The words that readers type, each with words of the record, in lower case: {"kid": ["child"]}."""
    return {word.lower(): [other.lower() for other in others] for word, others in record.search_words.items()}


def capitals(record: Record, texts: Iterable[str]) -> frozenset[str]:
    """The abbreviations of the glossary that some of the texts have as another word: SEND, where one says "send it"."""
    letters = {term.title for term in record.glossary.values() if term.long and re.fullmatch("[A-Z]{2,}", term.title)}
    if not letters:
        return frozenset()
    as_word = re.compile(rf"(?<![\w/#.\"=-])(?:{'|'.join(sorted(map(str.lower, letters)))})(?![\w/=-])")
    return frozenset(word.upper() for text in texts for word in as_word.findall(text))


def held_capitals(text: str, letters: frozenset[str]) -> list[str]:
    """Which of some abbreviations a text has in capitals."""
    return [it for it in sorted(letters) if re.search(rf"\b{it}\b", text)]
