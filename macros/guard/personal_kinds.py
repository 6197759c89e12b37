"""The kinds of personal data: what each is called, whether a waiver can lift it, and what to write instead."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PersonalKind:
    """A kind of personal data. What is `hard` is never published; a dated waiver can lift anything else."""

    title: str
    mend: str
    hard: bool = False


_kind = PersonalKind

# In the order of the page that lists them.
KINDS: dict[str, PersonalKind] = {
    "nhs-number": _kind("an NHS number", "take it out", hard=True),
    "national-insurance": _kind("a National Insurance number", "take it out", hard=True),
    "pupil-number": _kind("a pupil's number (UPN)", "take it out", hard=True),
    "personal-number": _kind("a number that belongs to one person", "take it out", hard=True),
    "birth-date": _kind("a date of birth", "take it out; an age band says enough", hard=True),
    "home-address": _kind("a house, its street and its postcode", "take it out; name the area at most", hard=True),
    "metadata": _kind("what a program hid in a file", "save the file again without it", hard=True),
    "postcode": _kind("a full postcode", "write its first half, or the area"),
    "street-address": _kind("a street address", "take it out; name the area at most"),
    "coordinates": _kind("the exact place on a map", "take it out; name the area at most"),
    "phone": _kind("a telephone number that is no helpline", "give a helpline, or the number of data/portal.yml"),
    "e-mail": _kind("an e-mail address of a person", "give a mailbox of a role, like safeguarding@ the council"),
    "social-handle": _kind("an account in a social network", "take it out"),
    "vehicle-plate": _kind("a vehicle's number plate", "take it out"),
    "case-reference": _kind("the reference of a case or a crime", "take it out"),
    "incident-day": _kind("the exact day of an incident", "write the month, or the year"),
    "age-and-trait": _kind("a child's exact age with another trait", "write an age band, or leave one of the two out"),
    "small-count": _kind("a count of 1 to 4 people in a table", 'write "fewer than 5"'),
}

LIFTED_BY_A_WAIVER = tuple(name for name, kind in KINDS.items() if not kind.hard)
