"""The citation of a page: who says it, as at which day, what it is called, where, and the digest of its data."""

import hashlib

from macros.model.partial_date import long_date
from macros.outputs.data_files import data_files
from macros.shown.addresses import INDEX, data_address
from macros.shown.sentence import full_stop
from macros.things.facts import Facts

# So many signs of a digest tell it from all others. Letters alone: a number in it could look like somebody's.
SHORT_DIGEST = 16
LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")


def citation(facts: Facts, address: str, title: str) -> str:
    """How to cite the page at an address; the digest is of all data where the page has none of its own.

    No day stands behind a title: behind the letter b of a list it would look like that of a birth.
    """
    portal = facts.record.portal
    who = portal.title if portal.demonstration else f"{portal.partnership}, {portal.title}"
    called = f"{full_stop(title)} " if title else ""
    where = f"{portal.address}{address}"
    return f"{who}, as at {long_date(facts.day)}: {called}{where} Digest of its data: {_digest(facts, address)}."


def _digest(facts: Facts, address: str) -> str:
    data = data_files(facts)
    content = data.get(data_address(address), data[INDEX])
    return hashlib.sha256(content).hexdigest()[:SHORT_DIGEST].translate(LETTERS)
