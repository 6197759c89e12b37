"""The columns: what search knows of every page beside its words, one column for each facet, and the days.

They are in the order of Pagefind's own list of pages, which says their names.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from macros.things.entry import FACETS, Entry

# The sign that stands for a facet's most common set of values. It and those behind it need no escape in JSON.
FIRST_SIGN = ord("]")


def row(entry: Entry) -> list[Any]:
    """What search knows of one page: its values, facet by facet, its day, and for how many days it is late."""
    facets = {"kind": (entry.kind,), **entry.facets}
    return [[facets.get(facet, ()) for facet in FACETS], entry.day.isoformat() if entry.day else "", entry.late]


def columns(rows: Sequence[Sequence[Any]]) -> dict[str, dict[str, Any]]:
    """The rows of all pages as the columns of three files."""
    facets = {facet: _column([tuple(row[0][at]) for row in rows]) for at, facet in enumerate(FACETS)}
    return {
        "pages": {"kind": facets.pop("kind")},
        "facets": facets,
        "days": {"day": [row[1] for row in rows], "late": [row[2] for row in rows]},
    }


def _column(of_pages: Sequence[tuple[str, ...]]) -> dict[str, Any]:
    """The values of a facet, the sets of them that pages have, and for each page the sign of its set."""
    values = list(dict.fromkeys(value for values in of_pages for value in values))
    sets = [values for values, _ in Counter(of_pages).most_common()]
    signs = {values: chr(FIRST_SIGN + number) for number, values in enumerate(sets)}
    return {
        "values": values,
        "sets": [[values.index(value) for value in it] for it in sets],
        "pages": "".join(signs[it] for it in of_pages),
    }
