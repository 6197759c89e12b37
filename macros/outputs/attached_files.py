"""The attachments: pictures, sounds and films of the repository that go with what is published."""

from collections.abc import Iterator

from macros.outputs.publication import Publication
from macros.things.kinds import KINDS


def attached_files(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Every attachment under its address."""
    root = publication.facts.record.root
    return ((address, (root / file).read_bytes()) for kind in KINDS for address, file in kind.files(publication.facts))
