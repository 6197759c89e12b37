"""The columns: what search knows of every page beside its words, one column for each facet, and the days.

They are in the order of the names that Pagefind gives to pages. Of a name only that is said in which it differs from
the one before: names are half of what has to be loaded.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any

from macros.pages.found import FACETS, Found

# The sign that stands for a facet's most common set of values. It and those behind it need no escape in JSON.
FIRST_SIGN = ord("]")


def row(found: Found) -> list[Any]:
    """What search knows of one page: its values, facet by facet, its day, and for how many days it is late."""
    facets = {"kind": (found.kind,), **found.facets}
    return [[facets.get(facet, ()) for facet in FACETS], found.day.isoformat() if found.day else "", found.late]


def columns(rows: Mapping[str, Sequence[Any]], folders: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """The rows of all pages and the folders of their indexes, under Pagefind's names, as the columns of three files."""
    names = sorted(rows)
    facets = {facet: _column([tuple(rows[name][0][at]) for name in names]) for at, facet in enumerate(FACETS)}
    return {
        "pages": {
            "names": " ".join(_shortened(names)),
            "folder": _column([(folders[name],) for name in names]),
            "kind": facets.pop("kind"),
        },
        "facets": facets,
        "days": {"day": [rows[name][1] for name in names], "late": [rows[name][2] for name in names]},
    }


def _shortened(names: Iterable[str]) -> Iterator[str]:
    """Each name as how many letters it shares with the one before, nine at most, and its others: 5ab12."""
    before = ""
    for name in names:
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before[:9], name, strict=False)))
        yield f"{shared}{name[shared:]}"
        before = name


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
