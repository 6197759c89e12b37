"""Numbers that belong to one person: NHS, National Insurance, pupil's number and what else is labelled as one."""

import re
from collections.abc import Iterator
from datetime import date

from stdnum.gb import nhs, upn

from macros.guard.books import is_a_book
from macros.guard.personal import Personal

GAP = r"[ ._/·•-]{0,6}"
RUN = re.compile(rf"(?<![A-Za-z0-9.])\d(?:{GAP}\d){{8,19}}(?![A-Za-z0-9])")
# Between letters it is a part of a hash: of a file, a commit, a picture.
GROUPED = re.compile(r"(?<![\dA-Za-z,|])\(?\d{3}\)?\s?[,|:;–-]?\s?\d{3}\s?[,|:;–-]?\s?\d{4}(?![\dA-Za-z,|])")
LABELLED_NHS = re.compile(
    r"(?<![A-Za-z])(?:n\.?\s?h\.?\s?s\.?|chi|h\s?&\s?c)(?:[\s#:=_\"-]{0,4}(?:number|numbers|num|nos?|id|is|was|are|of))"
    r"{0,3}[^A-Za-z0-9\n]{0,8}(\d(?:[^A-Za-z0-9\n]{0,3}[\dOolI]){9})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
NINO = re.compile(rf"(?<![A-Za-z0-9])[A-Za-z]{GAP}[A-Za-z](?:{GAP}\d){{6}}{GAP}[A-Da-d](?![A-Za-z0-9])")
LABELLED_NINO = re.compile(
    r"(?<![A-Za-z])(?:n\.?i\.?|nino|national\sinsurance)[\s#:_\"-]{0,4}(?:number|num|no\.?|is|of"
    r"|for)?[^A-Za-z0-9\n]{0,5}"
    rf"([A-Z]{GAP}[A-Z](?:{GAP}\d){{6}}(?:{GAP}[A-Z])?)(?![A-Za-z0-9])",
    re.IGNORECASE,
)
PUPIL = re.compile(rf"(?<![A-Za-z0-9])[A-Za-z](?:{GAP}\d){{11}}{GAP}[A-Za-z0-9](?![A-Za-z0-9])")
LABELLED = re.compile(
    r"(?<![A-Za-z])(?:passport|uln|upn|utr|hospital|patient|mrn|pas|pnc|cro|prison|driving\slicen[cs]e"
    r"|driver'?s?\slicen[cs]e"
    r"|unique\s(?:learner|pupil|patient)|birth\scertificate|account|a/c|sort\scode|iban|biometric|home\soffice)"
    r"(?:\s(?:number|num|no\.?|ref|reference|id|is|was"
    r"|of)){0,3}[\s:#.=\"-]{0,5}([A-Z]{0,6}\d[A-Z0-9/ -]{3,24}\d[A-Z]{0,3})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
DRIVER = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2,5}9{0,3}\s?\d{6}\s?[A-Z9]{2}\s?\d[A-Z]{2}(?![A-Za-z0-9])")

ABROAD = re.compile(r"\+\d{1,3}[ ()-]{0,3}$")

# Small words that stand before a count: "in 10 20 30 a" is no number of anybody.
_WORDS = "am an as at be by do go he if in is it me my no of on or so to up us we"
WORDS = frozenset(_WORDS.split())
DIGITS = {
    name: str(value)
    for value, name in enumerate(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])
}
DIGITS |= {"oh": "0", "nought": "0", "o": "0"}
SPELT = re.compile(
    rf"(?<![a-z])(?:(?:double|treble|triple)\s)?(?:{'|'.join(DIGITS)})(?:[\s,.-]{{1,3}}(?:(?:double|treble|triple)\s)?"
    rf"(?:{'|'.join(DIGITS)})){{4,14}}(?![a-z])",
    re.IGNORECASE,
)


def numbers(text: str) -> Iterator[Personal]:
    """Every number of a person in a plain text."""
    for found in LABELLED_NHS.finditer(text):
        yield _found(found, "nhs-number", 1)
    for pattern in (RUN, GROUPED):
        for found in pattern.finditer(text):
            yield from _nhs(found)
    for found in NINO.finditer(text):
        if not (found[0][:2].islower() and found[0][:2] in WORDS):
            yield _found(found, "national-insurance")
    for found in LABELLED_NINO.finditer(text):
        yield _found(found, "national-insurance", 1)
    for found in PUPIL.finditer(text):
        typed = _packed(found[0])
        if upn.is_valid(typed) or typed == found[0].upper():
            yield _found(found, "pupil-number")
    for found in LABELLED.finditer(text):
        if sum(sign.isdigit() for sign in found[1]) >= 5 and not re.fullmatch(
            r"(?:19|20)\d\d\D{1,3}(?:20)?\d\d", found[1]
        ):
            is_pupils = found[0].lower().startswith(("upn", "unique pupil"))
            yield _found(found, "pupil-number" if is_pupils else "personal-number", 1)
    for found in DRIVER.finditer(text):
        yield _found(found, "personal-number")


def spelt_digits(text: str) -> Iterator[tuple[int, int, str]]:
    """Digits that are written as words, eight or more in a row: where they stand, and the digits."""
    for found in SPELT.finditer(text):
        digits, times = "", 1
        for word in re.findall(r"[a-z]+", found[0].lower()):
            if word in DIGITS:
                digits, times = digits + DIGITS[word] * times, 1
            else:
                times = 2 if word == "double" else 3
        yield found.start(), found.end(), digits


def _nhs(found: re.Match[str]) -> Iterator[Personal]:
    """The NHS numbers in a run of digits: the whole of it, or groups in it of the usual lengths."""
    groups = [(g.start(), g.end(), g[0]) for g in re.finditer(r"\d+", found[0])]
    for first in range(len(groups)):
        for last in range(first + 1, len(groups) + 1):
            digits = "".join(group[2] for group in groups[first:last])
            if len(digits) >= 10:
                if len(digits) == 10 and nhs.is_valid(digits) and _is_usual(groups, first, last):
                    start, end = found.start() + groups[first][0], found.start() + groups[last - 1][1]
                    is_abroad = ABROAD.search(found.string, max(0, found.start() - 4), start)
                    if not (is_abroad or len(set(digits)) == 1 or is_a_book(found.string, start, digits)):
                        yield Personal(start, end, "nhs-number", found.string[start:end])
                break


def _is_usual(groups: list[tuple[int, int, str]], first: int, last: int) -> bool:
    """Whether some groups of a run have the lengths of an NHS number, or are the whole run and no dates."""
    is_whole = last - first == len(groups)
    lengths = tuple(len(digits) for _, _, digits in groups[first:last])
    return lengths in ((10,), (3, 3, 4), (5, 5), (4, 3, 3)) or (is_whole and not _is_dates(groups))


def _is_dates(groups: list[tuple[int, int, str]]) -> bool:
    """Whether a run is made of years and days, as in "2019-20 2020" or "30.12.2020 10"."""
    return any(len(digits) == 4 and 1900 <= int(digits) <= date.max.year // 4 for _, _, digits in groups)


def _packed(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9]", "", text).upper()


def _found(found: re.Match[str], kind: str, group: int = 0) -> Personal:
    return Personal(found.start(group), found.end(group), kind, found[group])
