"""References: of a case, a crime or a file about a family. Laws and papers pass."""

import re
from collections.abc import Iterator

from macros.guard.personal import Personal

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
# In its log the number stands before the day, "STORM inc 0817-120321", or behind a word that says what it numbers.
OF_A_LOG = re.compile(
    r"(?<![A-Za-z])(?:(?:(?:inc(?:ident)?|log|event|i?cad|storm|serial)\.?\s?){1,3}(?:(?:ref(?:erence)?|number|no|num"
    r"|entry|is|was)\b\.?\s?){0,2}[:#=(-]?\s?(\d{1,5}[/-]\d{6,8})(?!\d)"
    r"|(?:storm|i?cad|incident|police|ambulance|control\sroom)\s(?:inc(?:ident)?|log|serial)\b\.?\s?"
    r"(?:(?:ref(?:erence)?|number|no|num|entry)\b\.?\s?)?[:#=(-]?\s?(?!(?:19|20)\d\d(?!\d))(\d{3,8})"
    # "The incident log 120 entries long" counts them; "log 1187 refers" does not.
    r"(?![\d%/.,-]\d|%|\d)(?!\s(?!refers\b)(?:[a-z]{3,20}s|people|children|staff)\b)"
    r"|(?-i:STORM)\s(\d{3,5}[/-]\d{2,8}|(?!(?:19|20)\d\d(?!\d))\d{3,8})(?!\d))",
    re.IGNORECASE,
)
# The number of a service's own file, by the service's name: "MASH-22-01893".
OF_A_FILE = re.compile(
    r"(?<![A-Za-z0-9/])(?:MASH|LADO|MARAC|MAPPA|MACE|MERLIN|VIST|DASH|PPN|PPD|EHM|EHA|EHCP|EH|CIN|CP|ICPC|LAC|CLA|CSC"
    r"|CSE|CCE|YOT|YOS|YJS|CDOP|PREVENT|CHANNEL|Mash|Lado|Marac|mash|lado|marac)"
    r"[/_-](?:ref[/_-]|REF[/_-])?(?:[A-Z]{1,3}[/_-]?)?(\d{1,8}(?:[/_-]\d{1,8}){0,3})(?![A-Za-z0-9])"
)
# Years, a year with a count and days number reports: "CP-2019-20".
A_YEAR = re.compile(r"(?:19|20)\d\d(?:[/_-](?:\d{1,2}|(?:19|20)\d\d)(?:[/_-]\d{1,2})?)?")
# Forms that need no label: a court's number, a police reference for a prosecution, a crime number with its year.
FORMS = re.compile(
    r"(?<![A-Za-z0-9/])(?:[A-Z]{2}\d{2}[CPFDJ]\d{5}|CM\d{2}[A-Z]\d{5}|\d{2}[A-Z]{2}/\d{3,7}/\d{2}"
    r"|\d{2}/\d{4,7}/(?:20)?\d{2}"
    r"|CR/\d{3,7}/\d{2,4}|[A-Z]{2,4}-\d{8}-\d{3,5})(?![A-Za-z0-9/])"
)
LAW = re.compile(
    r"(?:[A-Z ]{0,6}|(?:Act|Bill|Order|Regulations|Rules)\s)(?:19|20)\d\d"
    r"|(?:19|20)\d\d\s?[/-]\s?(?:20)?\d\d(?!\d)|\d{1,2}[./ -]\d{1,2}[./ -](?:19|20)?\d\d(?!\d)"
)
# What an office numbers is public: a decision, a school, an inspection.
OF_AN_OFFICE = re.compile(
    r"(?<![A-Za-z])(?:ofsted|decision|inspection|school|provider|charity|company|minute|contract|tender|report)"
    r"(?:'s|’s)?\s$",
    re.IGNORECASE,
)
# A school's or a provider's number is public too: a URN of six digits in a sentence about them, and not about a crime.
PROVIDER = re.compile(
    r"(?<![A-Za-z])(?:ofsted|schools?|academ(?:y|ies)|nurser(?:y|ies)|colleges?|providers?|childminders?"
    r"|children['’]?s['’]?\shomes?|gias)(?![A-Za-z])",
    re.IGNORECASE,
)
CRIME = re.compile(
    r"(?<![A-Za-z])(?:police|crimes?|courts?|custody|cps|offen[cd]\w{0,9}|arrest\w{0,3}|suspects?|charged|prosecut\w{0,5}"
    r"|victims?|cases?|boys?|girls?|pupils?|mother|father|mum|dad|he|she|his|her)(?![A-Za-z])",
    re.IGNORECASE,
)
NO_REFERENCE = re.compile(r"(?:covid|sars|page|item|appendix|paragraph|section|annex)", re.IGNORECASE)


def references(text: str) -> Iterator[Personal]:
    """Every reference of a case in a plain text."""
    for pattern in (LABELLED, SYSTEM, PLAIN):
        for found in pattern.finditer(text):
            # A small word is no part of it: "with reference to 2019/20".
            start = found.start(1) + len(re.match(r"(?:[a-z]{2,12}\s)?", found[1])[0])  # type: ignore[index]
            item = text[start : found.end(1)]
            digits = sum(sign.isdigit() for sign in item)
            if OF_AN_OFFICE.search(text, max(0, found.start() - 30), found.start()) or _is_of_a_provider(found):
                continue
            if digits >= (4 if pattern is PLAIN else 3) and not LAW.fullmatch(item) and not NO_REFERENCE.match(item):
                yield Personal(start, found.end(1), "case-reference", item)
    for found in OF_A_DAY.finditer(text):
        yield Personal(found.start(1), found.end(1), "case-reference", found[1])
    for found in FORMS.finditer(text):
        if not LAW.fullmatch(found[0]):
            yield Personal(found.start(), found.end(), "case-reference", found[0])

    for found in OF_A_LOG.finditer(text):
        group = found.lastindex or 0
        yield Personal(found.start(group), found.end(group), "case-reference", found[group])
    for found in OF_A_FILE.finditer(text):
        if sum(map(str.isdigit, found[1])) >= 4 and not A_YEAR.fullmatch(found[1]):
            yield Personal(found.start(), found.end(), "case-reference", found[0])


def _is_of_a_provider(found: re.Match[str]) -> bool:
    """Whether a URN is a school's, a nursery's or a children's home's: the sentence says so."""
    if not re.fullmatch(r"urn\b.{0,12}?(?<!\d)\d{6}", found[0], re.IGNORECASE):
        return False
    before = re.split(r"[.!?;]\s", found.string[max(0, found.start() - 160) : found.start()])[-1]
    after = re.split(r"[.!?;]\s", found.string[found.end() : found.end() + 160])[0]
    return bool(PROVIDER.search(before) or PROVIDER.search(after)) and not CRIME.search(f"{before} {after}")
