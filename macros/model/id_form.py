"""The form of an id: what names a record, and stands in addresses."""

import re

FORM_OF_IDS = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def is_id(typed: str) -> bool:
    """Whether a text has that form."""
    return bool(FORM_OF_IDS.fullmatch(typed))
