"""Vehicles' number plates, as they are written on the vehicle or by somebody who saw it."""

import re
from collections.abc import Iterator

from macros.guard.personal import Personal

NEW_PLATE = re.compile(r"(?<![A-Za-z0-9-])[A-HJ-PR-Y][A-HJ-PR-Y](?:0[2-9]|[1-7]\d)[ -]?[A-HJ-PR-Z]{3}(?![A-Za-z0-9-])")
OLD_PLATE = re.compile(
    r"(?<![A-Za-z0-9/-])(?:[A-HJ-NPR-TV-Y]\d{3}[ -]?[A-HJ-PR-Y]{3}"
    r"|[A-HJ-PR-Y]{3}[ -]?\d{3}[A-HJ-NPR-TV-Y])(?![A-Za-z0-9/-])"
)
LABELLED_PLATE = re.compile(
    r"(?<![A-Za-z])(?:vrm|vrn|reg(?:istration)?|number\splate|plates?|vehicle|car|van|bmw|audi|ford|vauxhall"
    r"|fiesta|corsa|golf|motorbike|moped|taxi)"
    r"(?:\s(?:reg(?:istration)?|number|no|mark|plate|is|was|with|a|the|plates|index)){0,4}\b[\s.,:=(\"-]{0,4}"
    r"([A-Z]{2}\d{2}[ -]?[A-Z]{3}|[A-Z]\d{1,3}[ -]?[A-Z]{3}|[A-Z]{3}[ -]?\d{1,3}[A-Z]"
    r"|[A-Z]{1,3}[ -]?\d{3,4})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
# Where a label says that it is one, a plate may be written in any way; a day stands there too.
SPACED_PLATE = re.compile(
    r"(?<![A-Za-z])(?:vrm|vrn|reg(?:istration)?|plates?|index\sof)(?:\s(?:number|no|mark|plate|is|was)){0,3}\b[\s.,:=(\"-]{1,4}"
    r"(?!(?:on|at|by|in|of|to|no|is)\s)([A-Z]{2}[ -]?\d{2}[ -]?"
    r"(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b)[A-Z]{3})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
# With a space behind its first letters too it is one where a word beside it speaks of vehicles.
PARTED_PLATE = re.compile(
    r"(?<![A-Za-z0-9-])(?!(?:AT|BY|IN|NO|OF|ON|TO|UP)\s)[A-HJ-PR-Y]{2}\s(?:0[2-9]|[1-7]\d)[ -]?"
    r"(?!JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-HJ-PR-Z]{3}(?![A-Za-z0-9-])"
)
VEHICLE = re.compile(
    r"(?<![A-Za-z])(?:index|reg|registration|registered|plates?|vehicles?|vrm|vrn|cars?|taxis?|vans?|minibus|minicab"
    r"|lorry|motorbike|motorcycle|moped|scooter|cab|driver|driving|drove|anpr|bmw|audi|ford|vauxhall|fiesta|corsa|golf)"
    r"(?![A-Za-z])",
    re.IGNORECASE,
)
# Short names that stand behind a number without being the end of a plate.
_SHORT_NAMES = (
    "NHS CCG GPS SEN EHC CSC SCR LGO MPS HMI LAC CIN CPP PCF LEA ICB PCT CPR CSE CCE ASD FGM DSL CYP FTE GCE GBP "
    "AND FOR"
)
SHORT_NAMES = frozenset(_SHORT_NAMES.split())


def plates(text: str) -> Iterator[Personal]:
    """Every number plate in a plain text."""
    for pattern in (NEW_PLATE, OLD_PLATE):
        for found in pattern.finditer(text):
            if found[0][-3:] not in SHORT_NAMES and found[0][:3] not in SHORT_NAMES:
                yield Personal(found.start(), found.end(), "vehicle-plate", found[0])
    for found in PARTED_PLATE.finditer(text):
        around = text[max(0, found.start() - 60) : found.start()], text[found.end() : found.end() + 60]
        if found[0][-3:] not in SHORT_NAMES and any(VEHICLE.search(side) for side in around):
            yield Personal(found.start(), found.end(), "vehicle-plate", found[0])
    for found in (*LABELLED_PLATE.finditer(text), *SPACED_PLATE.finditer(text)):
        if not re.match(r"(?:19|20)\d\d", found[1]):
            yield Personal(found.start(1), found.end(1), "vehicle-plate", found[1])
