"""The preview: the portal on this machine while its files are edited. What keeps it from starting is said in a line."""

import os
import socket
import sys
from pathlib import Path
from typing import Any

from mkdocs.__main__ import cli
from mkdocs.exceptions import Abort, MkDocsException

from macros.engine.waiting import on_top, wait_until_right
from macros.outputs.checked_facts import checked_facts
from macros.source.mistake import MistakesFound

ELSE = "end what runs there, or choose another: make serve ADDRESS=127.0.0.1:8001"


class NoPreview(Exception):
    """The preview cannot start; the message says why, and what to do."""


class RecordIsBroken(Abort):
    """The record has mistakes: nothing was made of it, and nothing that was made before was touched."""


def preview(root: Path, address: str) -> None:
    """Show the portal below `root` at an address like 127.0.0.1:8000 until it is stopped; raises `NoPreview`."""
    _free(address)
    wait_until_right(root, address, lambda: _said_of(root))
    # MkDocs' own command, for what it says of each edit; it ends this process.
    cli(["serve", "--config-file", str(root / "mkdocs.yml"), "--dev-addr", address], prog_name="mkdocs")


class StayingPages:
    """A server that keeps the pages as they were while the record has mistakes, and shows these on top of them."""

    def __init__(self, server: Any) -> None:
        self.said = ""
        self.build, self.page = server.builder, server._inject_js_into_html
        server.builder = self.built
        server._inject_js_into_html = self.shown

    def built(self) -> None:
        """Build after an edit; what is wrong is said here and on the pages, and no reader waits."""
        try:
            self.build()
            self.said = ""
        except (Abort, MkDocsException) as wrong:
            self.said = str(wrong).partition(":\n")[2] or str(wrong)
            sys.stderr.write(f"{wrong}\nThe pages stay as they were until it is mended.\n")

    def shown(self, content: bytes, epoch: int) -> bytes:
        """A page as MkDocs serves it, with what is wrong on top."""
        page: bytes = self.page(content, epoch)
        return on_top(page, self.said) if self.said else page


def _said_of(root: Path) -> str:
    """What is wrong with a record; nothing where it is right."""
    try:
        checked_facts(root)
    except MistakesFound as wrong:
        return str(wrong)
    return ""


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
