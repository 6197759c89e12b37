"""The record for machines, under /api/v1/: what is written, and beside it, under `on_day`, what follows on the day."""

import json
from collections.abc import Iterator
from typing import Any

from macros.outputs.publication import Publication
from macros.things.facts import Facts
from macros.things.kinds import KINDS

VERSION = "v1"
INDEX = f"api/{VERSION}/index.json"


def api(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Every file of the API under its address."""
    for kind in KINDS:
        for address, content in kind.data(publication.facts):
            yield address, _json(content)
    yield INDEX, _json(_index(publication.facts))


def _index(facts: Facts) -> dict[str, Any]:
    """All of the record, each kind of thing under its name; the actions stand with their plans."""
    portal = facts.record.portal
    index: dict[str, Any] = {
        "version": VERSION,
        "as_at": facts.day.isoformat(),
        "partnership": portal.partnership,
        "demonstration": portal.demonstration,
    }
    for kind in KINDS:
        index.update(kind.index(facts))
    return index


def _json(content: Any) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
