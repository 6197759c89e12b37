"""Counts of 1 to 4 people in a table of a briefing: so few can be recognised. Counts of actions, days and steps
pass."""

import re
from collections.abc import Iterator

from macros.guard.personal import Personal
from macros.guard.tables import Table, tables

PEOPLE = re.compile(
    r"(?<![a-z])(?:child(?:ren)?(?:'s|’s)?|pupils?|students?|young\speople|young\spersons?|people|persons?"
    r"|famil(?:y|ies)|victims?|girls?|boys?|babies"
    r"|infants?|siblings?|parents?|carers?|mothers?|fathers?|patients?|learners?|teenagers?|toddlers?|suspects?"
    r"|offenders?|perpetrators?|residents?"
    r"|households?|deaths?|injur(?:y|ies)|cases?|referrals?|cohort|ethnic\w*|gender|sex|disabilit(?:y|ies)"
    r"|religion|nationality|age\s?(?:group|band)?s?"
    r"|males?|females?|adopted|looked[\s-]after)(?![a-z])",
    re.IGNORECASE,
)
THINGS = re.compile(
    r"(?<![a-z])(?:actions?|recommendations?|meetings?|days?|weeks?|months?|years?|hours?|minutes?|steps?"
    r"|sessions?|per\s?cent|percent\w*|share|rate|%"
    r"|paragraphs?|pages?|items?|points?|ratings?|levels?|stages?|priorit\w+|scores?|grades?|ranks?|quarters?"
    r"|phases?|tiers?|sections?|questions?|themes?"
    r"|reviews?|plans?|agenc(?:y|ies)|services?|teams?|schools?|courses?|training|audits?|measures?|standards?"
    r"|lessons?|learning|number\sof\sthe"
    r"|order|version|risks?|key\sstage|numbers?\sin\sthe)(?![a-z])",
    re.IGNORECASE,
)
FEW = re.compile(
    r"[\s*_`~]*(?P<count>[1-4]|one|two|three|four)[\s*_`~]*(?:\(\s?[\d.]{1,5}\s?%\s?\)|(?:child(?:ren)?|pupils?"
    r"|boys?|girls?|famil(?:y|ies)|people|victims?))?[\s*_`~]*",
    re.IGNORECASE,
)


def small_counts(text: str) -> Iterator[Personal]:
    """Every count of 1 to 4 people in the tables of a Markdown text."""
    for table in tables(text):
        for cells in table.rows:
            for number, (start, words) in enumerate(cells):
                few = FEW.fullmatch(words)
                if number and few and _is_of_people(table, number, cells[0][1], words):
                    at = start + few.start("count")
                    yield Personal(at, at + len(few["count"]), "small-count", few["count"])


def _is_of_people(table: Table, number: int, row: str, cell: str) -> bool:
    """Whether a cell counts people: the nearest words that say what it counts decide."""
    head, of_rows = table.head(number), table.head(0)
    # A first column of people has groups of them in its rows, whatever these are called.
    first = [of_rows] if PEOPLE.search(of_rows) else []
    for words in (cell.partition("(")[0], head, *first, row, of_rows, table.caption):
        if people := PEOPLE.search(words):
            things = THINGS.search(words)
            return things is None or people.start() < things.start()
        if THINGS.search(words):
            return False
    return False
