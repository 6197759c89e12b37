"""The kinds of personal data: what each is called, whether a waiver can lift it, and what to write instead."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PersonalKind:
    """A kind of personal data. What is `hard` is never published; a dated waiver can lift anything else."""

    title: str
    mend: str
    hard: bool = False


_kind = PersonalKind
REGISTER = "or, if it belongs to nobody, add it to data/known.yml"

# In the order of the page that lists them.
KINDS: dict[str, PersonalKind] = {
    "nhs-number": _kind("an NHS number", "take it out", hard=True),
    "national-insurance": _kind("a National Insurance number", "take it out", hard=True),
    "pupil-number": _kind("a pupil's number (UPN)", "take it out", hard=True),
    "birth-date": _kind("a date of birth", "take it out; an age band says enough", hard=True),
    "metadata": _kind("what a program hid in a file", "save the file again without it", hard=True),
    "name": _kind(
        "a name that is not known here",
        "if it is a person, take it out; if it is a place, an agency or a programme, add it to data/known.yml",
    ),
    "setting": _kind("a school, a home or another place that a family uses", f"take its name out, {REGISTER}"),
    "postcode": _kind("a full postcode", f"write its first half, or the area, {REGISTER}"),
    "street-address": _kind("a street address", f"take it out, or name the area at most, {REGISTER}"),
    "coordinates": _kind("the exact place on a map", "take it out; name the area at most"),
    "phone": _kind("a telephone number that is not known here", f"give a helpline instead, {REGISTER}"),
    "e-mail": _kind("an e-mail address of a person", f"give a mailbox of a role instead, {REGISTER}"),
    "social-handle": _kind("an account in a social network", f"take it out, {REGISTER}"),
    "link": _kind("a link to a film or a map that is not known here", f"take it out, {REGISTER}"),
    "reference": _kind("the reference of a case, a crime or a person", f"take it out, {REGISTER}"),
    "exact-day": _kind("an exact day that the record does not know", f"write the month, {REGISTER}"),
    "incident-day": _kind("the exact day of an incident", "write the month, or the year"),
    "age-and-trait": _kind("a child's exact age with another trait", "write an age band, or leave one of the two out"),
    "small-count": _kind("a count of 1 to 4 people", 'write "fewer than 5"'),
}

LIFTED_BY_A_WAIVER = tuple(name for name, kind in KINDS.items() if not kind.hard)
