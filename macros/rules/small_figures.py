"""Small figures: an exact number of 1 to 4 people is not published, for whoever knows the place could name them."""

import re
from collections.abc import Iterator
from typing import Any

from macros.model.record import Record
from macros.model.written import FewerThan
from macros.rules.finding import Findings
from macros.source.yaml_source import Path
from macros.things.measure.measure import Measure

LEAST = 5

# The words for people in the unit of a measure that counts them.
PEOPLE = frozenset(
    {
        "admissions", "adolescents", "adopters", "adults", "apprentices", "babies", "boys", "brothers", "carers",
        "children", "clients", "deaths", "fathers", "fatalities", "families", "females", "girls", "grandparents",
        "guardians", "households", "individuals", "infants", "kids", "learners", "leavers", "males", "men",
        "migrants", "minors", "mothers", "offenders", "parents", "patients", "people", "perpetrators",
        "persons", "pupils", "fives", "referrals", "refugees", "relatives", "residents", "siblings", "sisters",
        "students", "suicides", "survivors", "suspects", "teenagers", "toddlers", "twins", "users", "victims", "women",
        "youngsters", "youths",
    }
)  # fmt: skip
# A unit with one of these is a share, a rate or a difference, and no number of people.
NO_COUNT = frozenset(
    {
        "%", "average", "change", "changes", "decrease", "difference", "differences", "fall", "increase",
        "index", "mean", "median", "per", "percent", "percentage", "points", "proportion", "rate", "ratio",
        "rise", "score", "share",
    }
)  # fmt: skip
# What a unit counts stands before the first of these ("children on a plan", "visits to families").
AFTER = frozenset(
    {
        "about", "across", "after", "aged", "among", "at", "before", "between", "by", "for", "from", "in", "of",
        "on", "over", "that", "to", "under", "who", "with", "within", "without",
    }
)  # fmt: skip
COUNTED = ("number of ", "numbers of ", "no. of ", "count of ", "total of ")


def small_figures_are_not_exact(record: Record) -> Findings:
    """A figure of 1 to 4 people is written as "<5": of a reading, a baseline, and what they are compared with."""
    for file, path, measure in record.each(Measure):
        if counts_people(measure.unit):
            for spot, value in _figures(measure):
                if (1 < value.limit < LEAST) if isinstance(value, FewerThan) else (0 < value < LEAST):
                    text = f'"{measure.unit}" are people, and so few of them can be recognised'
                    yield file, (*path, *spot), f'{text}; write "<{LEAST}"'


def counts_people(unit: str) -> bool:
    """Whether a unit is people, as "children" and "pupils excluded" are, and "%" and "visits to families" are not."""
    said = unit.casefold().removeprefix("the ")
    for start in COUNTED:
        said = said.removeprefix(start)
    words = re.findall(r"[a-z][a-z'’-]*|%|[(,;/]", said)
    if NO_COUNT & set(words):
        return False
    end = next((at for at, word in enumerate(words) if word in AFTER or word in "(,;/"), len(words))
    counted = [word.rpartition("-")[2] for word in words[:end]]
    return bool(PEOPLE & set(counted)) or counted[-1:] in (["child"], ["person"])


def _figures(measure: Measure) -> Iterator[tuple[Path, Any]]:
    readings: list[tuple[Path, Any]] = [(("readings", number), it) for number, it in enumerate(measure.readings)]
    if measure.baseline:
        readings.append((("baseline",), measure.baseline))
    for path, reading in readings:
        yield (*path, "value"), reading.value
        for number, other in enumerate(reading.comparators):
            yield (*path, "comparators", number, "value"), other.value
