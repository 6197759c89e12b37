"""Plain English, as advice: how long the sentences of a briefing are, and its hard words. Nothing is refused for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.record import Record, file_of
from macros.source.mistake import Mistake
from macros.things.briefing.briefing import Briefing

LONG = 25
GOOD = 15

# What is no word, but Markdown: it is blanked out, so that each word stays in its column.
SIGNS = re.compile(r"\]\([^)]*\)|^\s*(?:\d+\.|[-+>*]|#+)\s|!(?=\[)|[*_`\[\]]", re.MULTILINE)
OF_ITS_OWN = re.compile(r"\s*(?:\d+\.\s|[-+>*]\s|#|\||$)")
NO_SENTENCE = re.compile(r"\s*[#|]")
END = re.compile(r"[.!?][\"')”’]*$")


@dataclass(frozen=True)
class Sentence:
    """A sentence: its words, and where its first one stands, from 0."""

    words: list[str]
    line: int
    column: int


def advice(record: Record) -> list[Mistake]:
    """All advice on the briefings, in the order of files and lines."""
    return [found for briefing in record.briefings.values() for found in _advice(record, briefing)]


def sentences(body: str) -> list[Sentence]:
    """The sentences of a Markdown text; headings and tables hold none, and each entry of a list begins one."""
    found: list[Sentence] = []
    open_words: list[tuple[str, int, int]] = []

    def close() -> None:
        if open_words:
            found.append(Sentence([word for word, _, _ in open_words], *open_words[0][1:]))
            open_words.clear()

    for number, line in enumerate(body.split("\n")):
        if OF_ITS_OWN.match(line):
            close()
        if NO_SENTENCE.match(line):
            continue
        for word in re.finditer(r"\S+", _blanked(line)):
            if re.search(r"\w", word[0]):
                open_words.append((word[0], number, word.start()))
            if END.search(word[0]):
                close()
    close()
    return found


def _advice(record: Record, briefing: Briefing) -> list[Mistake]:
    source = record.files[file_of("briefings", briefing.id)]
    found = sentences(briefing.body)
    told: list[tuple[int, int, str]] = []
    if found:
        average = round(sum(len(sentence.words) for sentence in found) / len(found), 1)
        text = f"its sentences have {average} words on average; {GOOD} or fewer are easy to read"
        told.append((0, 0, text))
    for it in found:
        if len(it.words) > LONG:
            text = f"this sentence has {len(it.words)} words; up to {LONG} are easy to read, so make two of it"
            told.append((it.line, it.column, text))
    told += _hard_words(briefing.body, record.plain_words)
    return [source.mistake(("body", line, column), text) for line, column, text in sorted(told)]


def _hard_words(body: str, plain_words: dict[str, str]) -> Iterator[tuple[int, int, str]]:
    patterns = [(_forms(hard), plain) for hard, plain in plain_words.items()]
    for number, line in enumerate(body.split("\n")):
        blanked = _blanked(line)
        for pattern, plain in patterns:
            for word in pattern.finditer(blanked):
                yield number, word.start(), f'"{word[0]}" is a hard word; a plainer one: {plain}'


def _forms(hard: str) -> re.Pattern[str]:
    """A hard word in its forms: utilise, utilises, utilised, utilising."""
    stem, endings = (hard[:-1], "e|es|ed|ing") if hard.endswith("e") else (hard, "|s|ed|ing")
    words = r"\s+".join(map(re.escape, stem.split()))
    return re.compile(rf"\b{words}(?:{endings})\b", re.IGNORECASE)


def _blanked(line: str) -> str:
    return SIGNS.sub(lambda found: " " * len(found[0]), line)
