"""References: of a case, a crime or a file about a family, and vehicles' number plates. Laws and papers pass."""

import re
from collections.abc import Iterator

from macros.guard.found import Found

ITEM = r"(?=[A-Z0-9/._ -]{0,24}\d)[A-Z0-9](?:[A-Z0-9/._-]|\s(?=[A-Z]{0,3}\d)){2,24}[A-Z0-9]"
LABEL = (
    r"(?:crime|case|incident|police|custody|court|family\scourt|client|file|person|child|pupil|family|referral"
    r"|occurrence|log|event"
    r"|complaint|claim|ombudsman|lgsco|lgo|investigation|assessment|safeguarding|serial|strategy|notification|our|your)"
)
LABELLED = re.compile(
    rf"(?<![A-Za-z]){LABEL}\s(?:(?:crime|case|court|log|incident)\s)?(?:ref(?:erence)?|number|num|no|nos|id"
    rf"|identifier)s?\b[\s.:#=\"(-]{{0,4}}"
    rf"(?:(?:no|number|is|was)\b[\s.:#-]{{0,3}})?({ITEM})(?![A-Z0-9])",
    re.IGNORECASE,
)
SYSTEM = re.compile(
    r"(?<![A-Za-z])(?:urn|las|lcs|cad|crn|mosaic|liquidlogic|systmone|rio|framework-?i|carefirst|azeus|eclipse"
    r"|athena|niche|cris|holmes|pnc"
    r"|crime|nicl|rms|ehm|cpis|cpoms|dash|marac|mapp?a|caseworks?|person\sid|client\sid)(?:\s(?:ref(?:erence)?"
    r"|number|no|id|record))?\b\.?"
    rf"\s?[:#=-]?\s?\"?({ITEM})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
PLAIN = re.compile(
    r"(?<![A-Za-z])ref(?:erence)?s?\b\.?\s?(?:(?:number|no|num)\b\.?)?\s?[:#=]?\s?"
    rf"({ITEM})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
# The number of the day that a control room gives: "incident 1187 of 3 June".
OF_A_DAY = re.compile(
    r"(?<![A-Za-z])(?:incident|crime|occurrence|event|cad|log)\s(?:(?:no\.?|number)\s)?"
    r"(\d{2,6})\sof\s(?:the\s)?\d{1,2}(?:st|nd|rd|th)?[\s/.-]",
    re.IGNORECASE,
)
# Forms that need no label: a court's number, a police reference for a prosecution, a crime number with its year.
FORMS = re.compile(
    r"(?<![A-Za-z0-9/])(?:[A-Z]{2}\d{2}[CPFDJ]\d{5}|CM\d{2}[A-Z]\d{5}|\d{2}[A-Z]{2}/\d{3,7}/\d{2}"
    r"|\d{2}/\d{4,7}/(?:20)?\d{2}"
    r"|CR/\d{3,7}/\d{2,4}|[A-Z]{2,4}-\d{8}-\d{3,5})(?![A-Za-z0-9/])"
)
LAW = re.compile(
    r"[A-Z ]{0,6}(?:19|20)\d\d|(?:19|20)\d\d\s?[/-]\s?(?:20)?\d\d(?!\d)|\d{1,2}[./ -]\d{1,2}[./ -](?:19|20)?\d\d(?!\d)"
)

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
    r"(?<![A-Za-z])(?:vrm|vrn|reg(?:istration)?|plates?)(?:\s(?:number|no|mark|plate|is|was)){0,3}\b[\s.,:=(\"-]{1,4}"
    r"(?!(?:on|at|by|in|of|to|no|is)\s)([A-Z]{2}[ -]?\d{2}[ -]?"
    r"(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b)[A-Z]{3})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
# Short names that stand behind a number without being the end of a plate.
_SHORT_NAMES = (
    "NHS CCG GPS SEN EHC CSC SCR LGO MPS HMI LAC CIN CPP PCF LEA ICB PCT CPR CSE CCE ASD FGM DSL CYP FTE GCE GBP "
    "AND FOR"
)
SHORT_NAMES = frozenset(_SHORT_NAMES.split())
# What an office numbers is public: a decision, a school, an inspection.
OF_AN_OFFICE = re.compile(
    r"(?<![A-Za-z])(?:ofsted|decision|inspection|school|provider|charity|company|minute|contract|tender|report)"
    r"(?:'s|’s)?\s$",
    re.IGNORECASE,
)
NO_REFERENCE = re.compile(r"(?:covid|sars|page|item|appendix|paragraph|section|annex)", re.IGNORECASE)


def references(text: str) -> Iterator[Found]:
    """Every reference of a case in a plain text."""
    for pattern in (LABELLED, SYSTEM, PLAIN):
        for found in pattern.finditer(text):
            # A small word is no part of it: "with reference to 2019/20".
            start = found.start(1) + len(re.match(r"(?:[a-z]{2,12}\s)?", found[1])[0])  # type: ignore[index]
            item = text[start : found.end(1)]
            digits = sum(sign.isdigit() for sign in item)
            if OF_AN_OFFICE.search(text, max(0, found.start() - 30), found.start()):
                continue
            if digits >= (4 if pattern is PLAIN else 3) and not LAW.fullmatch(item) and not NO_REFERENCE.match(item):
                yield Found(start, found.end(1), "case-reference", item)
    for found in OF_A_DAY.finditer(text):
        yield Found(found.start(1), found.end(1), "case-reference", found[1])
    for found in FORMS.finditer(text):
        if not LAW.fullmatch(found[0]):
            yield Found(found.start(), found.end(), "case-reference", found[0])


def plates(text: str) -> Iterator[Found]:
    """Every number plate in a plain text."""
    for pattern in (NEW_PLATE, OLD_PLATE):
        for found in pattern.finditer(text):
            if found[0][-3:] not in SHORT_NAMES and found[0][:3] not in SHORT_NAMES:
                yield Found(found.start(), found.end(), "vehicle-plate", found[0])
    for found in (*LABELLED_PLATE.finditer(text), *SPACED_PLATE.finditer(text)):
        if not re.match(r"(?:19|20)\d\d", found[1]):
            yield Found(found.start(1), found.end(1), "vehicle-plate", found[1])
