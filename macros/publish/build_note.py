"""/build.json: what this site was built from, and a digest of all the rest of it."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date

from macros.source.checkout import Checkout

ADDRESS = "build.json"
# The release of the code; the newest one in CHANGELOG.md.
VERSION = "0.1.0"


def build(checkout: Checkout, day: date, digest: str) -> bytes:
    """The commit and its date, the as-at date, the version, and the digest; what git does not tell is said so."""
    told = {
        "commit": checkout.commit,
        "committed": checkout.day.isoformat() if checkout.day else "date unknown",
        "as_at": day.isoformat(),
        "version": VERSION,
        "digest": digest,
    }
    return (json.dumps(told, indent=1) + "\n").encode()


def digest(files: Mapping[str, str]) -> str:
    """One SHA-256 of a whole site, from that of each of its files under its address.

    `find . -type f ! -path ./build.json -printf '%P\\0' | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum` says it.
    """
    lines = (f"{files[address]}  {address}\n" for address in sorted(files, key=str.encode))
    return "sha256:" + hashlib.sha256("".join(lines).encode()).hexdigest()
