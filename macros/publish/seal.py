"""What is written last into a made site, because it speaks of all the rest: the server's headers, and build.json."""

import hashlib
from pathlib import Path

from macros.outputs.known_files import ON_EVERY_PAGE, KnownFiles
from macros.publish import build_note
from macros.publish.policy import headers_file
from macros.source.checkout import checkout_of
from macros.things.facts import Facts

HEADERS = "_headers"


def seal(site: Path, facts: Facts) -> None:
    """Write /_headers and /build.json; nothing may be written into the site after them."""
    script = KnownFiles(facts.record.root / "docs").integrity(ON_EVERY_PAGE)
    entries = [f"{path.name}/" if path.is_dir() else path.name for path in site.iterdir()]
    (site / HEADERS).write_text(headers_file(entries, facts.record.portal.address, f"'{script}'"), "utf-8")
    files = (path for path in site.rglob("*") if path.is_file())
    digests = {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    content = build_note.build(checkout_of(facts.record.root), facts.day, build_note.digest(digests))
    (site / build_note.ADDRESS).write_bytes(content)
