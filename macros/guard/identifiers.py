"""Identifiers: a run of letters and digits, however it is grouped, that is no date, amount or public reference."""

import re
from collections.abc import Iterator

from macros.guard.closed_world import Known
from macros.guard.days import days_in
from macros.guard.english import is_english
from macros.guard.number_forms import YEARS, form_of, is_labelled, is_of_a_service
from macros.guard.personal import Personal
from macros.guard.runs import SAID, NumberRun, runs, runs_inside
from macros.guard.word_lists import words_of
from macros.guard.words import Passage, at

# What is shorter is a count, a page, a share.
FEWEST = 3
# What is longer is a list, or the parts of a drawing.
LONGEST = 29
# Amounts, and ranges of them.
THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
ORDINARY = re.compile(rf"{THOUSANDS.pattern}|(?!0)\d{{1,5}}\D{{1,3}}(?!0\d{{2}})\d{{1,5}}")
# The hash of a file, a commit.
HASH = re.compile(
    r"(?<![0-9A-Za-z])(?:(?:[0-9a-f]{12,64}|(?:[0-9A-F]{4}){4,64})(?![0-9A-Za-z])|sha\d{3}-[0-9A-Za-z+/]{43,86})"
)
# A day as calendars write it, with its time or without.
COMPACT = re.compile(
    r"(?<![0-9A-Za-z])(?<![A-Z]-)20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:T\d{6}Z?)?(?![0-9A-Za-z])"
)
# A letter by its number, as a message or HTML names it.
LETTER = re.compile(r"(?:U\+|&#x)[0-9A-Fa-f]{4,6}(?![0-9A-Za-z])")
# Capitals between digits, or before four of them: nothing has this form but what a program or a clerk gave out.
MIXED = re.compile(r"(?=.{5})[A-Z]*\d+[A-Z]+\d+[A-Z0-9]*|[A-Z]{1,4}\d{4,}[A-Z]*")
# An NHS number as it is usually written, whatever stands before it.
AS_OF_HEALTH = re.compile(r"\d{3}\D\d{3}\D\d{4}|\d{10}")
BEHIND_AMOUNTS = frozenset(["%", "per", "percent", "million", "billion", "°"])


def identifiers(passage: Passage, known: Known) -> Iterator[Personal]:
    """Every number or reference in a passage that nothing explains."""
    if not passage.has_digits and not passage.has(SAID.keys()):
        return
    for run in runs(passage, known, _taken(passage)):
        if len(run.packed) >= FEWEST and not is_of_a_service(run):
            kind, inside = _kind(run, known), list(_inside(run, known))
            is_of_health = any(it.kind == "nhs-number" and AS_OF_HEALTH.fullmatch(it.text) for it in inside)
            if kind and not (kind == "reference" and is_of_health):
                yield passage.piece(kind, run.parts[0], run.parts[-1])
            else:
                yield from inside


def _taken(passage: Passage) -> frozenset[int]:
    """The words that are days or the hash of something: digits and letters, some of both."""
    taken, done = set[int](), 0
    for sentence in passage.sentences:
        taken.update(done + here for day in days_in(sentence) for here in range(day.first, day.last + 1))
        done += len(sentence.words)
    hashes = [it for it in HASH.finditer(passage.text) if 2 < sum(map(str.isdecimal, it[0])) < len(it[0]) - 1]
    others = (found for form in (COMPACT, LETTER) for found in form.finditer(passage.text))
    inside = {place for found in (*hashes, *others) for place in range(*found.span())}
    taken.update(here for here, word in enumerate(passage.words if inside else ()) if word.start in inside)
    return frozenset(taken)


def _inside(run: NumberRun, known: Known) -> Iterator[Personal]:
    """The first number of somebody that stands in a run beside something else."""
    for part in runs_inside(run):
        if (kind := form_of(part)) and not known.has(part.packed):
            yield run.passage.piece(kind, part.parts[0], part.parts[-1])
            return


def _kind(run: NumberRun, known: Known) -> str:
    """The kind of a whole run, or nothing where something explains it."""
    if len(run.digits) < FEWEST or known.has(run.packed):
        return ""
    if form := form_of(run):
        return form
    plain = run.written.strip(" ()[].,:;-–/")
    is_ordinary = bool(ORDINARY.fullmatch(plain)) or len(run.packed) > LONGEST
    if not is_ordinary and _is_public(run) and run.before(1) not in (["case"], ["numbered"]):
        return ""
    letters = [word.low for word in run.parts if word.is_word]
    if not words_of("of_cases").isdisjoint(letters) or _is_of_a_case(run, plain):
        return "reference"
    is_paper = _is_of_years(run) and all(low in known.words or is_english(low) for low in letters)
    return "reference" if not (is_ordinary or is_paper) and _is_odd(run) else ""


def _is_of_a_case(run: NumberRun, plain: str) -> bool:
    """Whether words before a number that is no year make it that of a person or a case."""
    is_amount = YEARS.fullmatch(plain) or THOUSANDS.fullmatch(plain)
    return len(run.digits) > 3 and not is_amount and is_labelled(run, "of_cases", 6)


def _is_public(run: NumberRun) -> bool:
    """Whether a run is that of a law, a paper, a provider; or an amount."""
    if is_labelled(run, "of_public", 5) or is_labelled(run, "of_inspections", 16):
        return True
    words = run.passage.words
    return at(words, run.first - 1).text in ("£", "€", "$") or at(words, run.last + 1).low in BEHIND_AMOUNTS


def _is_of_years(run: NumberRun) -> bool:
    """Whether the numbers of a run are years and small ones: a paper of a committee, a review of a year."""
    years = [bool(YEARS.fullmatch(group)) for group in run.groups]
    return any(years) and all(is_year or len(it) < 4 for is_year, it in zip(years, run.groups, strict=True))


def _is_odd(run: NumberRun) -> bool:
    """Whether nothing but a reference looks like this: many digits, or letters among them."""
    if run.written.isalnum() and MIXED.fullmatch(run.written) and not run.digits.startswith(("19", "20")):
        return True
    digits, groups = run.digits, [word.text for word in run.parts if word.text.isalnum()]
    if len(groups) > 1 and any(len(group) > 3 and group[0] == "0" for group in groups):
        return True
    if len(digits) < 5:
        return False
    if run.packed == digits and len(groups) == 1:
        counted = at(run.passage.words, run.last + 1).low
        is_count = len(digits) < 6 and (counted.endswith("s") or counted in words_of("people"))
        return digits[0] == "0" or not (is_count or digits.endswith("000"))
    short = 4 if run.packed == digits and len(digits) < 9 else 3
    return not all(YEARS.fullmatch(group) or len(group) < short for group in groups)
