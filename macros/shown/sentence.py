"""A text of the record as a sentence of ours."""

import re
from collections.abc import Sequence


def full_stop(text: str) -> str:
    """A text with a mark at its end: its own, or a full stop."""
    return text if re.search(r"[.!?…:;][\"'”’)\]]*$", text) else f"{text}."


def capital(text: str) -> str:
    """A text with a capital at its beginning, and all else as it is."""
    return text[:1].upper() + text[1:]


def joined(parts: Sequence[str]) -> str:
    """Some words as a list in a sentence: "a, b and c"."""
    return " and ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))
