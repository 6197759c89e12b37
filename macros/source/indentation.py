"""Lines of YAML that stand too far in or too near to the margin, or lack the dash that begins an entry."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

FIELD = re.compile(r" *(?:- +)*(?P<name>[a-z_]+):(?: |$)")
SPACES = re.compile(r"[ \t]*")
MOST_LEVELS = 8


@dataclass(frozen=True)
class Moved:
    """Lines as they have to be typed, by their numbers, and what is wrong with the first of them."""

    lines: Mapping[int, str]
    said: str


def margin(line: str) -> int:
    """With how many spaces a line begins."""
    return len(line) - len(line.lstrip(" "))


def levels(lines: list[str], number: int) -> list[int]:
    """Where a line may begin: where those above it do, or what stands behind their dashes; the nearest first."""
    found: list[int] = []
    nearest: int | None = None
    for above in reversed(lines[:number]):
        if not above.strip() or above.lstrip().startswith("#"):
            continue
        own = margin(above)
        if nearest is None or own <= nearest:
            within = own + len(above[own:]) - len(above[own:].lstrip("- ")) if above[own:].startswith("- ") else own
            found += [it for it in (within, own) if it not in found]
            nearest = own
        if own == 0 or len(found) >= MOST_LEVELS:
            break
    return found


def tabbed(lines: list[str], number: int) -> Iterator[Moved]:
    """The line with spaces in the place of the tabs that it begins with, and of those after a dash."""
    line = lines[number]
    start = SPACES.match(line)
    assert start
    if "\t" in start[0]:
        for more in _starts(lines, number, is_entry=line.lstrip().startswith("- ")):
            mend = f"write {_spaces(more)} in its place" if more else "take it out"
            said = f"a tab stands at the beginning of this line; {mend}"
            yield Moved({number: " " * more + line[start.end() :]}, said)
    elif re.match(r" *-\t", line):
        yield Moved({number: re.sub(r"-\t+", "- ", line, count=1)}, "a tab stands after the dash; write one space")
    elif re.match(r" *(?:- +)*[a-z_]+:\t", line):
        yield Moved({number: re.sub(r":\t+", ": ", line, count=1)}, "a tab stands after the colon; write one space")


def moved(lines: list[str], number: int) -> Iterator[Moved]:
    """The line with a dash, or the dash above it, that is missing; or it and what belongs to it where it may begin."""
    line, own = lines[number], margin(lines[number])
    above = next((it for it in reversed(lines[:number]) if it.strip() and margin(it) <= own), "")
    if line.lstrip().startswith("- "):
        yield from _begun_without(lines, number)
    elif margin(above) == own and above.lstrip().startswith("- "):
        yield from _dashed(lines, number)
    within = _within(lines, number)
    following = _not_nearer(lines, number)
    for level in sorted(levels(lines, number), key=lambda it: abs(it - own)):
        if level != own:
            too = "too far in" if level < own else "too near to the margin"
            said = f"this line begins {_spaces(abs(level - own))} {too}; begin it with {_spaces(level)}"
            for block in dict.fromkeys(((number,), within, following)):
                yield Moved({it: _shifted(lines[it], level - own) for it in block}, said + _and_more(len(block)))
    if not line.lstrip().startswith("- ") and own >= 2:
        yield from _dashed(lines, number)


def spaced(line: str) -> tuple[str, str] | None:
    """The line with the space that it lacks after a dash or after the colon of a field, and what is wrong with it."""
    if re.match(r" *-[A-Za-z\"']", line):
        dashed = re.sub(r"-", "- ", line, count=1)
        return dashed, f'a dash has no space after it; write "{dashed.strip()[:60]}"'
    if found := re.match(r"( *(?:- +)*[a-z_]+):[\u00a0\u2007\u202f]*(?=[^\s:/])", line):
        spaced = f"{found[1]}: {line[found.end() :]}"
        return spaced, f'a colon has no space after it; write "{spaced.strip()[:60]}"'
    return None


def with_dash(lines: list[str], number: int) -> Moved:
    """The line with a dash in the place of two of its spaces: it begins an entry."""
    line, own = lines[number], margin(lines[number])
    text = f"{' ' * max(own - 2, 0)}- {line[own:]}"
    return Moved({number: text}, f'the dash is missing that begins a new entry; write "{text.strip()[:60]}"')


def _begun_without(lines: list[str], number: int) -> Iterator[Moved]:
    """The first entry of a list with the dash that it lacks, where a later one has it."""
    own = margin(lines[number])
    for first in range(number - 1, 0, -1):
        if lines[first].strip() and margin(lines[first]) < own:
            return
        if (
            margin(lines[first]) == own + 2
            and lines[first - 1].rstrip().endswith(":")
            and margin(lines[first - 1]) <= own
        ):
            yield with_dash(lines, first)
            return


def _starts(lines: list[str], number: int, is_entry: bool) -> list[int]:
    """Where a line may begin: an entry where the dashes above do, any other behind them, or further in."""
    found = levels(lines, number) or [0]
    if is_entry and number and lines[number - 1].rstrip().endswith(":"):
        return [found[0] + 2, *found]
    dashes = [margin(it) for it in reversed(lines[:number]) if it.lstrip().startswith("- ")]
    return [*([it for it in found if it in dashes[:1]] if is_entry else []), *found, found[0] + 2]


def _dashed(lines: list[str], number: int) -> Iterator[Moved]:
    line, own = lines[number], margin(lines[number])
    text = f"{' ' * own}- {line[own:]}"
    yield Moved({number: text}, f'the dash is missing that begins an entry here; write "{text.strip()[:60]}"')
    yield with_dash(lines, number)


def _within(lines: list[str], number: int) -> tuple[int, ...]:
    """A line and those below it that stand further in."""
    own = margin(lines[number])
    return _while(lines, number, lambda it: it > own)


def _not_nearer(lines: list[str], number: int) -> tuple[int, ...]:
    """A line and those below it that stand no nearer to the margin."""
    own = margin(lines[number])
    return _while(lines, number, lambda it: it >= own)


def _while(lines: list[str], number: int, holds: "object") -> tuple[int, ...]:
    assert callable(holds)
    end = number + 1
    while end < len(lines) and (not lines[end].strip() or holds(margin(lines[end]))):
        end += 1
    return tuple(range(number, end))


def _shifted(line: str, by: int) -> str:
    if not line.strip():
        return line
    return " " * by + line if by > 0 else line[min(-by, margin(line)) :]


def _and_more(count: int) -> str:
    return f", and the {count - 1} below it too" if count > 1 else ""


def _spaces(count: int) -> str:
    return {0: "no space", 1: "1 space"}.get(count, f"{count} spaces")
