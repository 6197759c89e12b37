"""Every file of the site that is no page.

/api/v1/index.json  /api/v1/plans.json  /api/v1/plans/<plan>.json
/build.json
"""

import json
from typing import Any

from macros.exports.api import api
from macros.exports.build import build
from macros.facts.facts import Facts


def exports(facts: Facts) -> dict[str, bytes]:
    """The exports of a set of facts: their address, and their bytes."""
    return {address: _json(content) for address, content in {**api(facts), **build(facts)}.items()}


def _json(content: Any) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
