"""The forms of numbers that belong to somebody: of health, tax, school, telephone, a postcode, a plate."""

import re

from phonenumbers import NumberParseException, PhoneNumberType, is_possible_number, is_valid_number, number_type, parse
from stdnum import isbn
from stdnum.gb import nhs, upn

from macros.guard.runs import NumberRun
from macros.guard.word_lists import words_of
from macros.guard.words import at

YEARS = re.compile(r"(?:19|20)\d\d(?:\D{1,3}(?:(?:19|20)\d\d|\d\d))?")
NATIONAL_INSURANCE = re.compile(r"[A-Z]{2}\d{6}[A-D]")
PUPIL = re.compile(r"[A-Z]\d{11}[A-Z0-9]")
POSTCODE = re.compile(r"([A-Z]{1,2})\d[A-Z0-9]?\d[ABD-HJLNP-UW-Z]{2}")
PLATE = re.compile(r"[A-Z]{2}\d{2}[A-Z]{3}|[A-Z]\d{2,3}[A-Z]{3}|[A-Z]{3}\d{2,3}[A-Z]")
# A case of a family court.
COURT = re.compile(r"[A-Z]{2}\d{2}[A-Z]\d{5}")
# So many groups of one or two digits are no days of a way through folders, but a number that was spelt out.
SPELT = 6
# Numbers that nobody has at home.
OF_A_SERVICE = frozenset(
    (PhoneNumberType.TOLL_FREE, PhoneNumberType.SHARED_COST, PhoneNumberType.UAN, PhoneNumberType.PREMIUM_RATE)
)


def form_of(run: NumberRun) -> str:
    """The kind of what has the form of a number that belongs to somebody, or nothing."""
    packed = run.packed
    if packed.isdecimal():
        kind = "nhs-number" if _is_of_health(run) else "phone" if _is_phone(run) else ""
        return kind and ("" if _is_book(run) else kind)
    if NATIONAL_INSURANCE.fullmatch(packed):
        return "national-insurance"
    if PUPIL.fullmatch(packed) and (upn.is_valid(packed) or run.written.isalnum()):
        return "pupil-number"
    if run.written.endswith(("st", "nd", "rd", "th")):
        return ""
    if (found := POSTCODE.fullmatch(packed)) and found[1].lower() in words_of("postcode_areas"):
        return "postcode"
    if COURT.fullmatch(packed):
        return "reference"
    is_plate = PLATE.fullmatch(packed) and (run.written.isupper() or is_labelled(run, "of_plates", 4))
    return "reference" if is_plate else ""


def is_of_a_service(run: NumberRun) -> bool:
    """Whether a number is of a kind that nobody has at home: free, shared in cost, of an organisation."""
    if not (len(run.packed) > 7 and run.packed.isdecimal() and run.packed[0] in "04"):
        return False
    try:
        return number_type(parse(run.packed, "GB")) in OF_A_SERVICE
    except NumberParseException:
        return False


def is_labelled(run: NumberRun, name: str, near: int) -> bool:
    """Whether one of the words just before a run, or its own letters that stand apart, are of a list."""
    own = [
        run.passage.words[here].low for here in range(run.first, run.last) if not run.passage.words[here + 1].is_glued
    ]
    return not words_of(name).isdisjoint((*run.before(near), *own))


def _is_of_health(run: NumberRun) -> bool:
    """Whether ten digits are an NHS number, and not the years of some periods or one digit all through."""
    if len(run.packed) != 10 or not nhs.is_valid(run.packed) or len(set(run.packed)) == 1:
        return False
    return not any(len(group) == 4 and YEARS.fullmatch(group) for group in run.groups)


def _is_phone(run: NumberRun) -> bool:
    """Whether digits are a number of a telephone: by their form, or a short one by the words before it."""
    digits = run.packed
    if len(set(digits)) < 3 or not 5 < len(digits) < 16:
        return False
    is_abroad = digits.startswith("44") or "+" in (run.parts[0].text, at(run.passage.words, run.first - 1).text)
    if len(digits) < 9 or not (is_abroad or digits.startswith("0")):
        return len(digits) < 9 and is_labelled(run, "of_phones", 4)
    if all(len(it) < 3 or YEARS.fullmatch(it) for it in run.groups) and len(run.groups) < SPELT:
        return False
    try:
        number = parse(f"+{digits}" if is_abroad else digits, "GB")
    except NumberParseException:
        return False
    return is_valid_number(number) or (is_possible_number(number) and len(digits) > 9)


def _is_book(run: NumberRun) -> bool:
    return run.packed[0] in "01" and "isbn" in run.before(4) and isbn.is_valid(run.packed)
