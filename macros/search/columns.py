"""The columns: what search knows of every page beside its words, one column for each facet, and the days.

A page has no name in them. They are in the order of the names that Pagefind gives to pages, and Pagefind itself says
those in the browser: to say them once more would be half of what is loaded.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from macros.pages.found import FACETS, Found

# The sign that stands for a facet's most common set of values. It and those behind it need no escape in JSON.
FIRST_SIGN = ord("]")


def row(found: Found) -> list[Any]:
    """What search knows of one page: its values, facet by facet, its day, and for how many days it is late."""
    facets = {"kind": (found.kind,), **found.facets}
    return [[facets.get(facet, ()) for facet in FACETS], found.day.isoformat() if found.day else "", found.late]


def columns(rows: Mapping[str, Sequence[Any]]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The rows of all pages, under Pagefind's names, as columns: of the facets, and of the days."""
    ordered = [rows[name] for name in sorted(rows)]
    facets = {facet: _column([tuple(it[0][number]) for it in ordered]) for number, facet in enumerate(FACETS)}
    return facets, {"day": [day for _, day, _ in ordered], "late": [late for _, _, late in ordered]}


def _column(found: Sequence[tuple[str, ...]]) -> dict[str, Any]:
    """The values of a facet, the sets of them that pages have, and for each page the sign of its set."""
    values = list(dict.fromkeys(value for values in found for value in values))
    sets = [values for values, _ in Counter(found).most_common()]
    signs = {values: chr(FIRST_SIGN + number) for number, values in enumerate(sets)}
    return {
        "values": values,
        "sets": [[values.index(value) for value in it] for it in sets],
        "pages": "".join(signs[it] for it in found),
    }
