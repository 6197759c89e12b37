"""The hostile corpus, as it is written in the files beside this one."""

from pathlib import Path
from typing import Any

import yaml

from macros.guard.closed_world import Known

HERE = Path(__file__).parent


def _cases(file: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.load((HERE / file).read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return found


STOPS: dict[str, list[str]] = _cases("personal/stops.yml")
PASSES: dict[str, list[str]] = _cases("personal/passes.yml")
_KNOWN = _cases("personal/known.yml")
KNOWN = Known(tuple(_KNOWN["names"]), frozenset(_KNOWN["days"]), (), frozenset(_KNOWN["pseudonyms"]))
TYPED: dict[str, list[str]] = _cases("typed.yml")
BRIEFINGS: dict[str, list[str]] = _cases("briefings.yml")
PAGES: dict[str, list[str]] = _cases("pages.yml")
YAML: dict[str, Any] = _cases("yaml.yml")
ENCODINGS: dict[str, list[str]] = _cases("encodings.yml")
IDS: dict[str, list[str]] = _cases("ids.yml")
FILES: dict[str, dict[str, str]] = _cases("files.yml")

TEXTS = [text for texts in TYPED.values() for text in texts]
