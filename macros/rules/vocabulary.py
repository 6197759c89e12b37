"""The portal's own vocabulary: what the record names, and so the guard knows."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import chain

from macros.guard.closed_world import NOTHING, Known, national_words
from macros.guard.english import is_english
from macros.guard.plain_text import flows
from macros.guard.word_lists import words_of
from macros.guard.words import cut
from macros.model.partial_date import PartialDate
from macros.model.record import Record, within

DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
# What these say was agreed by two people, as the names of data/known.yml were.
NAMED = ("kinds", "rating_keys", "bodies", "themes", "audiences", "languages", "sources", "glossary")
FIELDS = ("title", "short", "long", "also", "publisher", "kind", "english", "meaning", "words")


@lru_cache(maxsize=4)
def known_to(record: Record | None) -> Known:
    """What a record names: its vocabulary, its registered names, the days that it knows."""
    if record is None or record.unread & {f"data/{name}.yml" for name in (*NAMED, "known", "portal")}:
        return NOTHING
    names = tuple(flows(text)[0].text for text in _names(record))
    of_bodies = {word.low for body in record.bodies.values() for word in cut(body.title)}
    titles = [word.low for plan in record.plans.values() for word in cut(plan.title) if word.is_capital]
    pseudonyms = frozenset(
        low
        for low in titles
        if low not in national_words() | of_bodies and (not is_english(low) or low in words_of("first_names"))
    )
    titled = (plan.title for plan in record.plans.values())
    return Known(
        (*names, *record.known, *titled), frozenset(_days(record)), (*record.known, *_numbers(record)), pseudonyms
    )


def _names(record: Record) -> Iterator[str]:
    portal = record.portal
    yield from (portal.title, portal.partnership, portal.area, portal.contact.title, portal.contact.text)
    for collection in NAMED:
        for entry in getattr(record, collection).values():
            for field in FIELDS:
                value = getattr(entry, field, None) or ()
                yield from (value,) if isinstance(value, str) else value


def _days(record: Record) -> Iterator[date]:
    """Every exact day in a field for days, in an id of a meeting or a document, and every one that is registered."""
    for value in _values(record):
        if isinstance(value, PartialDate) and not value.is_partial:
            yield value.first
    for name in (*record.meetings, *record.sources, *record.known):
        for day in DAY.findall(name):
            with suppress(ValueError):
                yield date.fromisoformat(day)


def _numbers(record: Record) -> Iterator[str]:
    """Every number in a field for numbers: what it is, its field says."""
    return (str(value) for value in _values(record) if isinstance(value, Decimal | int))


def _values(record: Record) -> Iterator[object]:
    things = (thing for kind in record.kinds_held() for _, _, thing in record.each(kind))
    for thing in chain(things, (thing for _, thing in within(record.portal))):
        yield from thing.__dict__.values()
