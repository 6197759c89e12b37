"""The citation of a page: who says it, as at which day, what it is called, where, and the digest of its data."""

from macros.model.partial_date import long_date
from macros.outputs.data_files import data_behind, data_files
from macros.shown.addresses import KEPT_COPY
from macros.shown.sentence import full_stop
from macros.shown.short_digest import short_digest
from macros.things.facts import Facts

# So many letters of a digest tell it from all others.
SHORT_DIGEST = 16


def citation(facts: Facts, address: str, title: str) -> str:
    """How to cite the page at an address; its data is its own, that of the page above it, or the list of all facts.

    No day stands behind a title: behind the letter b of a list it would look like that of a birth.
    """
    portal = facts.record.portal
    who = portal.title if portal.demonstration else f"{portal.partnership}, {portal.title}"
    called, where = f"{full_stop(title)} " if title else "", f"{portal.address}{address}"
    file = data_behind(facts, address) or KEPT_COPY
    digest = short_digest(data_files(facts)[file], SHORT_DIGEST)
    return f"{who}, as at {long_date(facts.day)}: {called}{where} Digest of {file}: {digest}."
