"""/build.json: what this site was built from."""

import subprocess
from typing import Any

from macros.facts.facts import Facts


def build(facts: Facts) -> dict[str, Any]:
    """The commit and the as-at date of this build; the commit is null where git does not tell."""
    return {"build.json": {"commit": _commit(facts), "as_at": facts.day.isoformat()}}


def _commit(facts: Facts) -> str | None:
    try:
        told = subprocess.run(["git", "rev-parse", "HEAD"], cwd=facts.record.root, capture_output=True, text=True)
    except OSError:
        return None
    return told.stdout.strip() or None if told.returncode == 0 else None
