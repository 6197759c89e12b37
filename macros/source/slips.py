"""Slips of the keyboard that YAML cannot read: what was meant, found by trying what an editor would type.

Where the parser stops there are a few things that can have been meant, the likeliest first. That with which it reads on
is the mend: it is said, and taken, so that all that stands below is read as well.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from macros.source.indentation import FIELD, margin, moved, spaced, tabbed
from macros.source.quoting import quotings
from macros.source.yaml_wording import is_where_it_began, said_plainly

PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# So much text is read in trying, in all, for one file: a mistake in a huge one is named without its mend.
MOST_TRIED = 3_000_000
ODD_QUOTES = re.compile(r"(?<![A-Za-z])'|'(?![A-Za-z])")


@dataclass(frozen=True)
class Slip:
    """What was typed wrong: its place, from 0, what is said of it, and by their numbers the lines as they should be."""

    line: int
    column: int
    said: str
    lines: Mapping[int, str] = field(default_factory=dict)

    def mended(self, lines: list[str]) -> list[str]:
        """The lines of the text with those that were wrong as they should be."""
        return [self.lines.get(number, line) for number, line in enumerate(lines)]


class Mender:
    """Finds the slip at which a parser stopped; `left` is how much text may still be read in trying."""

    def __init__(self) -> None:
        self.left = MOST_TRIED

    def slip(self, lines: list[str], wrong: yaml.YAMLError) -> Slip:
        """The slip that made a parser stop; without mended lines where none of what can be typed lets it go on."""
        mark, said = said_plainly(wrong)
        at = min(mark.line, len(lines) - 1)
        before = _place(wrong)
        for candidate in _candidates(lines, wrong):
            text = "\n".join(candidate.mended(lines))
            self.left -= len(text)
            if self.left < 0:
                break
            if _stops_after(text, max(before, *candidate.lines)):
                return candidate
        return Slip(at, min(mark.column, len(lines[at])), said)


def _stops_after(text: str, line: int) -> bool:
    """Whether a parser reads a text to its end, or as far as behind a line."""
    try:
        for _ in yaml.parse(text, Loader=PARSER):
            pass
    except yaml.YAMLError as wrong:
        return _place(wrong) > line
    return True


def _place(wrong: yaml.YAMLError) -> int:
    began = getattr(wrong, "context_mark", None)
    mark = began if began and is_where_it_began(wrong) else getattr(wrong, "problem_mark", None)
    return mark.line if mark else 0


def _candidates(lines: list[str], wrong: yaml.YAMLError) -> Iterator[Slip]:
    suspects = list(_suspects(lines, wrong))
    for number in suspects:
        for it in tabbed(lines, number):
            yield Slip(number, 0, it.said, it.lines)
    for number in suspects:
        line = lines[number]
        if found := spaced(line):
            yield Slip(number, margin(line), found[1], {number: found[0]})
        yield from _closed(line, number)
        for way in quotings(line):
            yield Slip(number, way.column, way.said, {number: way.line})
    for number in suspects:
        yield from _of_words(lines, number)
    for number in suspects:
        for it in moved(lines, number):
            first = min(it.lines)
            yield Slip(first, margin(lines[first]), it.said, it.lines)


def _suspects(lines: list[str], wrong: yaml.YAMLError) -> Iterator[int]:
    """The lines that may hold the slip: where the parser stopped or began, the one above, and those with odd quotes."""
    marks = [getattr(wrong, name, None) for name in ("problem_mark", "context_mark")]
    named = [min(mark.line, len(lines) - 1) for mark in marks if mark]
    if is_where_it_began(wrong):
        named.reverse()
    stopped = named[0] if named else 0
    above = [number for number in range(stopped) if lines[number].strip()]
    odd = [it for it in reversed(above) if lines[it].count('"') % 2 or len(ODD_QUOTES.findall(lines[it])) % 2]
    yield from dict.fromkeys(it for it in (*named, *above[-1:], *odd[:3]) if lines[it].strip())


def _closed(line: str, number: int) -> Iterator[Slip]:
    """The line with the quote or the brackets closed that are open at its end."""
    for quote in "\"'":
        start = next((it for it in (line.find(f" {quote}"), line.find(f"{{{quote}")) if it >= 0), -1) + 1
        if start and line.count(quote) % 2:
            text = line.rstrip()
            for end in dict.fromkeys((len(text) - len(_closing(text)), len(text))):
                mend = f"{text[:end]}{quote}{text[end:]}"
                said = f"the text in quotes that begins here is not closed; end it with {quote}"
                yield Slip(number, start, said, {number: mend})
    missing = _closing_signs(line)
    if missing:
        said = f'brackets are opened here and not closed; write "{missing}" at the end of the line'
        yield Slip(number, max(line.find("{"), line.find("["), 0), said, {number: line.rstrip() + missing})
    if "{" in line and (found := re.search(r"(?<=[^\s,{]) +(?=[a-z_]+: )", line[line.find("{") :])):
        place = line.find("{") + found.start()
        said = f'a comma is missing between two fields; write it before "{line[place:].split(":")[0].strip()}"'
        yield Slip(number, place, said, {number: f"{line[:place]},{line[place:]}"})


def _closing(text: str) -> str:
    found = re.search(r"[\]}]*$", text)
    return found[0] if found else ""


def _closing_signs(line: str) -> str:
    """The brackets that would close those that a line opens, without regard to quotes."""
    opened: list[str] = []
    for sign in re.sub(r"\"[^\"]*\"", "", line):
        if sign in "{[":
            opened.append("}" if sign == "{" else "]")
        elif opened and sign == opened[-1]:
            opened.pop()
    return "".join(reversed(opened))


def _of_words(lines: list[str], number: int) -> Iterator[Slip]:
    """A line that lacks its colon; or lines of words that belong to no field: pasted from a table or a paragraph."""
    line, own = lines[number], margin(lines[number])
    names = {found["name"] for it in lines if (found := FIELD.match(it))}
    word, _, rest = line.strip().removeprefix("- ").partition(" ")
    if word in names or (re.fullmatch(r"[a-z_]+", word) and 0 < len(rest.split()) <= 2):
        lead = line[: line.find(word)]
        mend = f"{lead}{word}: {rest.strip()}"
        yield Slip(number, own, f'a colon is missing; write "{mend.strip()[:60]}"', {number: mend})
    end = number
    while end < len(lines) and not FIELD.match(lines[end]) and not re.match(r" *- +[a-z_]+:", lines[end]):
        end += 1
    if number < end:
        is_table = "\t" in line or line.count("|") > 1
        what = "a table was pasted here" if is_table else "this belongs to no field"
        mend = 'to a text of several lines write "text: |", and begin each of them further in than "text"'
        mend = "write each of its rows as an entry, with the names of the fields" if is_table else mend
        yield Slip(number, own, f"{what}; {mend}", dict.fromkeys(range(number, end), ""))
