"""The preview: the portal on this machine while its files are edited. What keeps it from starting is said in a line."""

import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

from mkdocs.__main__ import cli
from mkdocs.exceptions import Abort

ELSE = "end what runs there, or choose another: make serve ADDRESS=127.0.0.1:8001"


class NoPreview(Exception):
    """The preview cannot start; the message says why, and what to do."""


class RecordIsBroken(Abort):
    """The record has mistakes: nothing was made of it, and nothing that was made before was touched."""


def preview(root: Path, address: str) -> None:
    """Show the portal below `root` at an address like 127.0.0.1:8000 until it is stopped; raises `NoPreview`."""
    _free(address)
    # MkDocs' own command, for what it says of each edit; it ends this process.
    cli(["serve", "--config-file", str(root / "mkdocs.yml"), "--dev-addr", address], prog_name="mkdocs")


def keeping(build: Callable[[], None]) -> Callable[[], None]:
    """A building after an edit that leaves the pages as they were while the record has mistakes: no reader waits."""

    def built() -> None:
        try:
            build()
        except RecordIsBroken as wrong:
            sys.stderr.write(f"{wrong}\nThe pages stay as they were until it is mended.\n")

    return built


def _free(address: str) -> None:
    """Refuse an address that is none, or at which something runs already: it would be found out after the building."""
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal() or not 0 < int(port) < 65536:
        raise NoPreview(f'"{address}" is no address for the preview; write it like ADDRESS=127.0.0.1:8000')
    try:
        (family, *_, place), *_ = socket.getaddrinfo(host, int(port), type=socket.SOCK_STREAM)
        with socket.socket(family, socket.SOCK_STREAM) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(place)
    except OSError as wrong:
        said = os.strerror(wrong.errno) if isinstance(wrong.errno, int) and wrong.errno > 0 else str(wrong)
        raise NoPreview(f"{address} cannot be used ({said}); {ELSE}") from None
