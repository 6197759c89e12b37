"""What a preview shows of mistakes: all of them on top of the pages that stand, or alone where none stand yet."""

import sys
import time
from collections.abc import Callable
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

SECONDS = 0.5
WATCHED = ("data", "docs")
TITLE = "The record has mistakes"
RIGHT = "The record has no mistakes."
STAYS = "These pages stay as they were until it is mended."
WAITS = "The portal is shown here as soon as it is mended."


def on_top(page: bytes, said: str) -> bytes:
    """A page with what is wrong on top of it."""
    start = page.find(b"<body")
    end = page.find(b">", start) + 1 if start >= 0 else 0
    return page[:end] + _told(said, STAYS).encode() + page[end:]


def wait_until_right(root: Path, address: str, check: Callable[[], str]) -> None:
    """Show what a check says of the record below `root` at an address, until it says nothing more."""
    said = check()
    if not said:
        return
    host, _, port = address.rpartition(":")
    told = [said]
    server = ThreadingHTTPServer((host.strip("[]"), int(port)), _handler(told))
    Thread(target=server.serve_forever, daemon=True).start()
    sys.stderr.write(f"{said}\n{WAITS} It waits on http://{address}/\n")
    try:
        seen = _files(root)
        while told[0]:
            time.sleep(SECONDS)
            now = _files(root)
            if now != seen:
                seen, told[0] = now, check()
                sys.stderr.write(f"{told[0] or RIGHT}\n")
    finally:
        server.shutdown()
        server.server_close()


def _handler(told: list[str]) -> type[BaseHTTPRequestHandler]:
    class Waiting(BaseHTTPRequestHandler):
        """Answers every request with what is wrong; the browser asks again by itself."""

        def do_GET(self) -> None:
            """The page that says what is wrong."""
            head = f'<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>{TITLE}</title>'
            page = f'{head}<meta http-equiv="refresh" content="2"><body>{_told(told[0], WAITS)}</body></html>'.encode()
            self.send_response(503)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            self.wfile.write(page)

        def log_message(self, *_: Any) -> None:
            """Nothing: what is wrong is said already."""

    return Waiting


def _told(said: str, ends: str) -> str:
    lines = "".join(f"<li>{escape(line)}</li>" for line in said.split("\n"))
    return f'<div role="alert"><h2>{TITLE}</h2><ul>{lines}</ul><p>{ends}</p></div>'


def _files(root: Path) -> dict[str, tuple[int, int]]:
    """The files that are watched, with their times and sizes."""
    found = (path for top in WATCHED for path in (root / top).rglob("*"))
    return {str(path): (told.st_mtime_ns, told.st_size) for path in found if (told := _told_of(path))}


def _told_of(path: Path) -> Any:
    try:
        return path.stat()
    except OSError:  # it went away meanwhile
        return None
