"""A year as it is written: its foreword, docs/years/<year>.md. All else of its report is worked out."""

from macros.model.partial_date import When
from macros.model.written import Id, Written


class Foreword(Written):
    """The words that stand above the report of a year: by which body, of which date. Its file is named for the year."""

    id: Id
    by: Id
    date: When
    body: str
