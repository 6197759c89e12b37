"""The papers: every PDF of the site."""

from collections.abc import Iterator

from macros.outputs.publication import Publication
from macros.things.kinds import KINDS


def paper_files(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Every PDF under its address."""
    return ((it.address, it.content) for kind in KINDS for it in kind.papers(publication.facts))
