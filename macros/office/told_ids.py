"""Ids that Excel keeps as numbers: 1.10 is kept as 1.1, so that it is certain only where each number has its turn."""

import re
from collections.abc import Iterable

from macros.office.office_paper import GridCell


def doubtful_ids(cells: Iterable[GridCell]) -> set[str]:
    """The places of numbers in a column of ids that may have lost a nought at their end."""
    doubtful, groups = set[str](), dict[str, list[tuple[int, str]]]()
    for cell in cells:
        if cell.kind == "number" and not cell.continues and (found := re.fullmatch(r"(\d+)\.(\d)", cell.text)):
            groups.setdefault(found[1], []).append((int(found[2]), cell.place))
        elif cell.kind == "number" and not re.fullmatch(r"\d+|\d+\.\d*[1-9]|\d+\.\d+0", cell.text):
            doubtful.add(cell.place)
    for group in groups.values():
        if [number for number, _ in group] != list(range(1, len(group) + 1)):
            doubtful |= {place for _, place in group}
    return doubtful
