"""Every file of the site that is no page; build.json is written by macros/site/seal.py, when all others are there.

/api/v1/index.json  /api/v1/plans.json  /api/v1/plans/<plan>.json
"""

import json
from typing import Any

from macros.exports.api import api
from macros.facts.facts import Facts


def exports(facts: Facts) -> dict[str, bytes]:
    """The exports of a set of facts: their address, and their bytes."""
    return {address: _json(content) for address, content in api(facts).items()}


def _json(content: Any) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
