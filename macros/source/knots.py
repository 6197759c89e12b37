"""Knots in Markdown: what nests or stays open so often that to untie it takes a converter more time than there is."""

import re
from collections.abc import Iterator

MOST_OPEN = 10
MOST_NESTED = 20

BRACKET = re.compile(r"\\.|[\[\]()>]|<(?=[A-Za-z/!?])|\n[ \t]*\n", re.DOTALL)
NESTED = re.compile(r"^(?:[ \t]*(?:\d{1,9}[.)]|[-+*>])(?=[ \t>]|$)){%d}" % (MOST_NESTED + 1), re.MULTILINE)  # noqa: UP031
CLOSES = {"]": "[", ")": "(", ">": "<"}


def knots(text: str) -> Iterator[tuple[int, str]]:
    """Where the first knot of each sort lies in a text, and what is wrong there."""
    if nested := NESTED.search(text):
        yield nested.start(), f"more than {MOST_NESTED} lists or quotations begin here in one another; write one"
    open_now = {"[": 0, "(": 0, "<": 0}
    for found in BRACKET.finditer(text):
        sign = found[0]
        if sign in open_now:
            open_now[sign] += 1
        elif sign in CLOSES:
            open_now[CLOSES[sign]] = max(0, open_now[CLOSES[sign]] - 1)
        elif sign[0] == "\n":
            open_now |= {"[": 0, "(": 0}  # a tag is looked for beyond its paragraph
        if max(open_now.values()) > MOST_OPEN:
            yield found.start(), f"more than {MOST_OPEN} brackets are open here; close them, or write \\[ to show one"
            return
