"""Markdown of other tools in a briefing or a foreword: what would be garbled in silence is refused at its line."""

import re
from collections.abc import Iterator
from itertools import islice

from macros.rules.link_targets import MOST_NAMED

LIST = 'makes no list here; begin the line with "- ", or "1. " where the order counts'
# What a line holds that nobody would see as it was meant, and what to write instead.
OF_OTHER_TOOLS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\s*(?P<shown>[•·▪◦‣●○■\uf0b7])\s*\S"), f'the bullet "{{}}" {LIST}'),
    (re.compile(r"\s*(?P<shown>o)[ \t]+\S"), f'"{{}}" {LIST}'),
    (re.compile(r"\s*(?P<shown>\(?(?:[a-hj-z]|i|[ivx]{2,5})[.)])\s+\S"), f'"{{}}" {LIST}'),
    (re.compile(r"\s*(?P<shown>\(\d{1,2}\))\s+\S"), f'"{{}}" {LIST}'),
    (re.compile(r"\s*[-*+] +(?P<shown>\[[ xX]?\])\s"), '"{}" is a box that nobody can tick on a page; take it out'),
    (re.compile(r"\s*> {2,}(?P<shown>[-*+]) "), '"{}" begins no inner list in a quotation; take its spaces out'),
    (re.compile(r".*?(?P<shown>\[\^[^\]\s]+\])"), '"{}" is a foot note, and none is shown; write it into the text'),
    (re.compile(r"\s*(?P<shown>!!!|\?\?\?|:::)"), '"{}" begins a call-out; write "> " before its words instead'),
    (re.compile(r"\s*>\s*(?P<shown>\[![A-Za-z]+\])"), '"{}" begins a call-out; take it out, and leave its words'),
    (re.compile(r"\s*(?P<shown>```|~~~)"), '"{}" begins a block of code, and none is shown; write `code` in a line'),
    (re.compile(r"(?P<shown>:) +\S"), '"{}" explains no word here; write "**word**: what it means"'),
    (re.compile(r".*?(?P<shown>~~)\S"), '"{}" crosses nothing out; take it out, with the words that no longer hold'),
    (re.compile(r".*?(?P<shown>==)\S[^=]*=="), '"{}" marks nothing here; write **words**'),
    (re.compile(r".*\S *(?P<shown>\{[:.#][^}]*\})\s*$"), '"{}" is for another program; take it out'),
    (re.compile(r".*\S(?P<shown>\\)$"), 'the sign "{}" ends no line; write two spaces in its place'),
)  # fmt: skip
TABLE = re.compile(r"\s*\|?[ :-]*-{2,}[ :|-]*\|[ :|-]*")
CELL_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
NO_GAP = "a table needs an empty line above its heads; write one"


def other_markdown(body: str) -> Iterator[tuple[int, int, str]]:
    """What of other tools stands in a text: line and column, from 0, and what to write instead."""
    return islice(_found(body.split("\n")), MOST_NAMED)


def _found(lines: list[str]) -> Iterator[tuple[int, int, str]]:
    for number, line in enumerate(lines):
        for form, said in OF_OTHER_TOOLS:
            if told := form.match(line):
                yield number, told.start("shown"), said.format(told["shown"])
                break
        if number >= 2 and TABLE.fullmatch(line) and "|" in lines[number - 1] and lines[number - 2].strip():
            yield number - 1, 0, NO_GAP
        if line.count("|") > 1 and (told := CELL_BREAK.search(line)):
            said = f'"{told[0]}" breaks no line in a table; write a comma or a full stop, or make two rows of it'
            yield number, told.start(), said
