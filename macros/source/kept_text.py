"""A text that was kept: in a file, or where it is published, at an address of the web."""

from pathlib import Path
from urllib.request import urlopen

# Of ten thousand actions the list of all dated facts has about 20 MB.
MOST_BYTES = 200_000_000
SECONDS = 10


def kept_text(where: str) -> str:
    """The text in a file, or at an address that begins with https:// or http://; raises `OSError` with the reason."""
    if not where.startswith(("https://", "http://")):
        return Path(where).read_text("utf-8", "replace")
    with urlopen(where, timeout=SECONDS) as answer:
        content: bytes = answer.read(MOST_BYTES)
    return content.decode("utf-8", "replace")
