"""A digest in a few letters: it tells a text from all others, and is the same wherever the text is."""

import hashlib

# Letters alone: a number in it could look like somebody's.
LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")


def short_digest(content: bytes, length: int) -> str:
    """The first letters of a digest, from a to p."""
    return hashlib.sha256(content).hexdigest()[:length].translate(LETTERS)
