"""Telephone numbers: how one is written, what dials it, and the helplines that the portal knows."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator

# Digits in groups, from 0 or +44; and the short numbers of services.
WRITTEN = re.compile(r"(?:0|\+44 ?)[1-9](?: ?\d){5,9}|0800 1111|1\d\d|999|116 ?\d{3}", re.ASCII)
DEAR = re.compile(r"(?:0|\+44 ?)(?:9|70|87)", re.ASCII)


@dataclass(frozen=True)
class Phone:
    """A phone number as people read it, and the address that dials it."""

    number: str
    address: str


def phone(number: str) -> Phone:
    """A phone number."""
    return Phone(number, f"tel:{''.join(number.split())}")


POLICE, NSPCC, CHILDLINE = phone("999"), phone("0808 800 5000"), phone("0800 1111")
# Of the whole country.
HELPLINES = {
    "emergencies": "999",
    "emergencies, from any phone in Europe": "112",
    "the police": "101",
    "the NHS": "111",
    "Childline": "0800 1111",
    "NSPCC helpline": "0808 800 5000",
    "Samaritans": "116 123",
    "Missing People": "116 000",
    "National Domestic Abuse Helpline": "0808 2000 247",
    "Crimestoppers": "0800 555 111",
    "Family Lives": "0808 800 2222",
    "YoungMinds, for parents": "0808 802 5544",
    "PAPYRUS": "0800 068 4141",
    "Shelter": "0808 800 4444",
    "FRANK": "0300 123 6600",
    "Modern Slavery and Exploitation Helpline": "0800 0121 700",
}


def national(number: str) -> str:
    """The digits of a number as they are dialled in this country, whatever script and form they are written in."""
    plain = re.sub(r"(?<=\d)\s*\(0\)", "", number)
    digits = "".join(str(unicodedata.decimal(sign)) for sign in plain if sign.isdecimal())
    is_abroad = plain.lstrip("( ").startswith("+") or "+44" in plain
    return f"0{digits[2:]}" if is_abroad and digits.startswith("44") else digits


KNOWN = frozenset(map(national, HELPLINES.values()))


def _number(typed: str) -> str:
    if not WRITTEN.fullmatch(typed):
        raise ValueError(f'"{typed}" is not a telephone number; write its digits in groups, like 0300 000 0000')
    if DEAR.match(typed):
        raise ValueError(f'"{typed}" is a number that costs callers more; write one that does not')
    return typed


PhoneNumber = Annotated[str, AfterValidator(_number)]
