"""Links: what an address on a page says, and which file of the site it leads to."""

import posixpath
import re
from typing import NamedTuple
from urllib.parse import unquote

ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


class WrittenLink(NamedTuple):
    """An address as it is written, its path and the place on the page that it leads to, both decoded."""

    written: str
    path: str
    place: str
    is_elsewhere: bool


def link_of(address: str) -> WrittenLink:
    """The parts of an address."""
    path, _, place = address.partition("#")
    return WrittenLink(address, unquote(path.partition("?")[0]), unquote(place), is_elsewhere(address))


def is_elsewhere(address: str) -> bool:
    """Whether an address says where it is by itself: by a scheme or the name of a server."""
    return bool(ELSEWHERE.match(address))


def file_at(path: str, page: str, root: str) -> str:
    """The file that a path leads to from the file `page` of a site at `root`; out of the site, none that is there."""
    if not path:
        return page
    if path.startswith(root):
        joined = path[len(root) :]
    else:
        folders, rest = page.split("/")[:-1], path
        # Most links are of this form; what it does not reach is left to the general one.
        while rest.startswith("../") and folders:
            rest = rest[3:]
            folders.pop()
        joined = "/".join([*folders, rest])
    if "./" in joined or joined.endswith(".") or "//" in joined:
        led = posixpath.normpath(joined)
        joined = "" if led == "." else led + "/" * joined.endswith(("/", "/.", ".."))
    return f"{joined}index.html" if not joined or joined.endswith("/") else joined
