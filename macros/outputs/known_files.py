"""The scripts and styles that the site knows: which they are, and the digest of each as its maker left it.

Ours lie in docs/assets/, and macros/rules/tree.py names them. The digests of Pagefind's stand in known_files.txt;
`make bless` writes them from the locked release. None is ever taken from a built page.
"""

import base64
import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from macros.rules.tree import OURS

ON_EVERY_PAGE = "assets/candour.js"
THEIRS = Path(__file__).with_suffix(".txt")
# What a browser runs, or takes its looks from.
ENDINGS = (".js", ".mjs", ".css", ".wasm", ".pagefind")


@dataclass(frozen=True)
class KnownFiles:
    """The known files of the portal whose docs/ is `docs`."""

    docs: Path

    @cached_property
    def ours(self) -> dict[str, bytes]:
        """The SHA-256 of each of our own, under its address."""
        files = {address: self.docs / address for address in OURS}
        return {
            address: hashlib.sha256(path.read_bytes()).digest() for address, path in files.items() if path.is_file()
        }

    @cached_property
    def theirs(self) -> frozenset[tuple[str, str]]:
        """The name and the digest of each of Pagefind's: its folder is another for each index."""
        lines = THEIRS.read_text("utf-8").splitlines()
        return frozenset((name, digest) for digest, name in map(str.split, lines))

    def integrity(self, address: str) -> str:
        """What a page says of a script of ours, and its policy as well: "sha256-…"."""
        return f"sha256-{base64.b64encode(self.ours[address]).decode()}"

    def has(self, address: str, digest: str) -> bool:
        """Whether a file is known at this address, and is as its maker left it."""
        if address in OURS:
            return address in self.ours and self.ours[address].hex() == digest
        return (address.rpartition("/")[2], digest) in self.theirs
