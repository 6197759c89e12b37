"""The day as at which the portal speaks: an input, read in this one place."""

import os
from datetime import UTC, date, datetime

from macros.model.portal import Portal


def as_at(portal: Portal) -> date:
    """The day of the configuration, else of SOURCE_DATE_EPOCH (seconds, UTC), else of the clock."""
    if portal.as_at:
        return portal.as_at.last
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()
