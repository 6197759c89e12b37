"""What the cells of a table tell together: a date under "DoB", and a child's age beside a trait in one row."""

import re
from collections.abc import Iterator

from macros.guard.ages import MONTHS, NUMBER, PLACE, TRAIT
from macros.guard.days import DAY_AND_MONTH, FULL
from macros.guard.personal import Personal
from macros.guard.plain_text import Plain, flows
from macros.guard.tables import Cell, Table, tables

# "D.O.B." under emphasis or with a word beside it; "Birth" only alone, as "Birth weight" heads other things.
BIRTH_HEAD = re.compile(
    r"(?<![a-z])(?:d[\s.]{0,2}o[\s.]{0,2}b|dates?[\s_-]?of[\s_-]?birth|birth[\s_-]?(?:date|day)s?|born)(?![a-z])"
    r"|\s*births?\s*$",
    re.IGNORECASE,
)
BIRTH_CELL = re.compile(rf"{FULL}|{DAY_AND_MONTH}|(?<!\d)(?:\d{{8}}|\d{{6}})(?!\d)", re.IGNORECASE)
AGE_HEAD = re.compile(
    r"\s*(?:(?:his|her|their|exact|current|child['’]?s)\s)?age(?:\s(?:at|in|on|when|then|now|today)\b.{0,60}"
    r"|\s?[,(].{0,30})?\s*",
    re.IGNORECASE,
)
AGE_CELL = re.compile(
    rf"\s*(?:aged?\s)?(?:{NUMBER}(?:\s?(?:years?|yrs?|y|y/?o)(?:[\s-]old)?)?"
    rf"|{MONTHS}\s?(?:months?|mths?|weeks?|wks?|days?)(?:[\s-]old)?)(?:\s\(.{{0,40}}\))?\s*",
    re.IGNORECASE,
)
# One child a row. "Children" heads groups of them, and "Vaccine" what every child of that age has.
ONE_CHILD = re.compile(
    r"\s*(?:the\s|index\s|subject\s)?(?:child|young\sperson|pupil|student|patient|victim|sibling|person|name|pseudonym"
    r"|initials?|subject|who|relation(?:ship)?|(?:family|household)\smember|known\sas)(?:['’]s\sname|s|\(s\))?\s*",
    re.IGNORECASE,
)


def rows(text: str) -> Iterator[Personal]:
    """Every date of birth and every child's age with a trait in the tables of a Markdown text."""
    for table in tables(text):
        heads = [_seen(head).text for head in table.heads]
        births = [number for number, head in enumerate(heads) if BIRTH_HEAD.search(head)]
        ages = [number for number, head in enumerate(heads) if AGE_HEAD.fullmatch(head)]
        yield from _births(table, births)
        if any(ONE_CHILD.fullmatch(head) for head in heads):
            yield from _ages(table, ages)


def _births(table: Table, columns: list[int]) -> Iterator[Personal]:
    for cells in table.rows:
        for place, words in (cells[number] for number in columns if number < len(cells)):
            plain = _seen(words)
            for found in BIRTH_CELL.finditer(plain.text):
                start, end = plain.at(found.start()), plain.at(found.end() - 1) + 1
                yield Personal(place + start, place + end, "birth-date", found[0])


def _ages(table: Table, columns: list[int]) -> Iterator[Personal]:
    for cells in table.rows:
        for number in columns:
            place, words = cells[number] if number < len(cells) else (0, "")
            age = _seen(words).text
            if AGE_CELL.fullmatch(age) and _tells(cells, number):
                start = place + len(words) - len(words.lstrip())
                yield Personal(start, start + len(words.strip()), "age-and-trait", age.strip())


def _tells(cells: list[Cell], age: int) -> bool:
    """Whether another cell of a row tells the child from others."""
    others = [_seen(words).text for number, (_, words) in enumerate(cells) if number != age]
    return any(pattern.search(words) for pattern in (TRAIT, PLACE) for words in others)


def _seen(words: str) -> Plain:
    return flows(words)[0]
