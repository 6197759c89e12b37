"""A text of the record as a sentence of ours."""

import re


def full_stop(text: str) -> str:
    """A text with a mark at its end: its own, or a full stop."""
    return text if re.search(r"[.!?…:;][\"'”’)\]]*$", text) else f"{text}."


def capital(text: str) -> str:
    """A text with a capital at its beginning, and all else as it is."""
    return text[:1].upper() + text[1:]
