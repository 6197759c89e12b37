"""A small portal: the least that a record holds, with the files of a case laid over it."""

from collections.abc import Mapping
from pathlib import Path

import yaml

from macros.outputs.checked_facts import checked_facts
from macros.things.facts import Facts
from tests.portals import surroundings

BASE: dict[str, str] = yaml.safe_load(Path(__file__).with_name("small_portal.yml").read_text("utf-8"))


def facts_of(files: Mapping[str, str], root: Path) -> Facts:
    """The facts of a small portal below a folder; raises `MistakesFound` where its check refuses it."""
    surroundings(root)
    for file, text in {**BASE, **files}.items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(text, "utf-8")
    return checked_facts(root)
