"""Books: an ISBN of ten digits has the check digit of an NHS number, and may begin as a telephone number does."""

import re

from stdnum import isbn

LABEL = re.compile(r"(?<![A-Za-z])isbn(?:[\s-]?10)?(?:\s(?:number|no\.?|is))?[\s:#=(]{0,3}$", re.IGNORECASE)


def is_a_book(text: str, start: int, digits: str) -> bool:
    """Whether the digits at a place of a text are an ISBN, by its label before them and by their own form.

    A book in English begins with 0 or 1, and no NHS number of England or Wales does: one that is called an ISBN stops
    all the same. What passes under the label is a CHI number of Scotland, and one in eleven telephone numbers of ten
    digits.
    """
    is_isbn = len(digits) == 10 and digits[0] in "01" and isbn.is_valid(digits)
    return is_isbn and bool(LABEL.search(text, max(0, start - 24), start))
