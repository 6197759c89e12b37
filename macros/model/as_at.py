"""The day as at which the portal speaks: an input, read in this one place."""

import os
from datetime import UTC, date, datetime

from macros.source.mistake import Mistake, MistakesFound
from macros.things.portal.portal import Portal


def as_at(portal: Portal) -> date:
    """The day of the configuration, else today; raises `MistakesFound` as that does."""
    return portal.as_at.last if portal.as_at else today()


def today() -> date:
    """The day of SOURCE_DATE_EPOCH (seconds, UTC), else of the clock.

    Raises `MistakesFound` where SOURCE_DATE_EPOCH is no number of seconds.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now(UTC).date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        text = f'"{epoch}" is no number of seconds since 1970; correct it, or set "as_at" in data/portal.yml'
        raise MistakesFound([Mistake("SOURCE_DATE_EPOCH", 1, 1, text)]) from None
