"""Texts in a line of YAML that have to stand in quotes, and lack them or hold the same quotes again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# A dash or several, and the name of a field, as far as there are any; then its value, to the end of the line.
LINE = re.compile(r"(?P<lead> *(?:- +)*(?:(?:\"[^\"]*\"|'[^']*'|[\w][\w ./-]*?): +)?)(?P<value>\S.*)")
IN_BRACES = re.compile(r"[{,] *(?P<key>[a-z_]+): +")
# The signs that YAML reads otherwise where they begin a text.
SIGNS = "%@`&*!|>?{}[],-:#"
MOST_SHOWN = 70


@dataclass(frozen=True)
class Quoted:
    """A line with quotes round one of its texts; where that text begins, from 0, and why it needs them."""

    line: str
    column: int
    said: str


def quoted(text: str) -> str:
    """A text between the quotes that it does not hold itself."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def quotings(line: str) -> Iterator[Quoted]:
    """The ways in which quotes could make a line readable, the likeliest first."""
    found = LINE.fullmatch(line.rstrip())
    if not found:
        return
    start, value = found.start("value"), found["value"]
    if value.startswith("{"):
        yield from _in_braces(line, start)
    if said := _why(value):
        yield _with(line, start, len(found[0]), value, said)


def comma_in_braces(line: str, column: int) -> Quoted | None:
    """The text between braces that a comma cuts in two, where what stands at a column is no field but its rest."""
    fields = [it for it in IN_BRACES.finditer(line[:column]) if it.end() < column]
    opened = line.rfind("{", 0, column)
    if opened < 0 or not fields or fields[-1].start() < opened:
        return None
    start = fields[-1].end()
    end = _end_of_value(line, start)
    text = line[start:end].rstrip()
    if not text or text[0] in "\"'[{" or column >= end:
        return None
    return _with(line, start, start + len(text), text, "a comma between braces ends a text")


def _in_braces(line: str, start: int) -> Iterator[Quoted]:
    """Each text between the braces that needs quotes."""
    for field in IN_BRACES.finditer(line, start):
        end = _end_of_value(line, field.end())
        text = line[field.end() : end].rstrip()
        if text and (said := _why(text)):
            yield _with(line, field.end(), field.end() + len(text), text, said)


def _end_of_value(line: str, start: int) -> int:
    """Where a value between braces ends: at the next field, else at the brace that closes, else with the line."""
    following = re.compile(r", *[a-z_]+: ").search(line, start)
    closing = re.compile(r"\}[\]},\s]*$").search(line, start)
    ends = [it.start() for it in (following, closing) if it]
    return min(ends, default=len(line))


def _with(line: str, start: int, end: int, text: str, said: str) -> Quoted:
    within = text[1:-1] if _is_between_quotes(text) else text
    written = quoted(within)
    mend = written if len(written) <= MOST_SHOWN else f"{written[:MOST_SHOWN]} …{written[-1]}"
    how = "write" if text[0] in "\"'" else "put it in quotes:"
    return Quoted(line[:start] + written + line[end:], start, f"{said}; {how} {mend}")


def _is_between_quotes(text: str) -> bool:
    return len(text) > 1 and text[0] in "\"'" and text[-1] == text[0]


def _why(text: str) -> str:
    """Why a text cannot stand as it is typed; nothing where it can."""
    if text[0] == "'":
        if _is_between_quotes(text) and re.search(r"(?<!')'(?!')", text[1:-1]):
            return "an apostrophe ends a text in single quotes"
        return "" if _is_between_quotes(text) else "a text that begins with a quote ends with the next one"
    if text[0] == '"':
        if _is_between_quotes(text) and "\\" in text:
            return "the sign \\ has a meaning of its own between double quotes"
        if _is_between_quotes(text) and '"' in text[1:-1]:
            return "a quotation mark ends a text in double quotes"
        return "" if _is_between_quotes(text) else "a text that begins with a quotation mark ends with the next one"
    if text[0] in SIGNS:
        return f'a text cannot begin with the sign "{text[0]}" here'
    if re.search(r":( |$)", text):
        return "a colon in a text ends it"
    return 'a sign "#" in a text ends it' if " #" in text else ""
