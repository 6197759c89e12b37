"""How a date is read that is not a day, with examples that the rule itself works out."""

from dataclasses import dataclass

from macros.model.due_words import day_in_words
from macros.model.partial_date import PartialDate, long_date, partial_date

# As a source may write that a thing is due: as a month, a year, a season, a quarter or a financial year.
EXAMPLES = ("Spring 2025", "Summer 2025", "Autumn 2025", "Winter 2025", "Q4 2025", "Q4 2025/26", "2025/26")


@dataclass(frozen=True)
class DateRule:
    """What a source says, and the last day that it then means."""

    words: str
    last: str


def date_rules() -> tuple[DateRule, ...]:
    """The examples: a month, a year, and then words."""
    written = tuple(partial_date(typed) for typed in ("2025-06", "2025"))
    return (*(_rule(str(when), when) for when in written), *(_rule(words, day_in_words(words)) for words in EXAMPLES))


def _rule(words: str, when: PartialDate | None) -> DateRule:
    return DateRule(words, long_date(when.last) if when else "No date")
