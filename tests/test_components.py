"""The components of the templates: each stands on some page of the invented portal, where axe and the gate see it."""

from pathlib import Path
from typing import Any

import pytest
from jinja2 import FileSystemLoader

from macros.outputs.publication import Publication
from macros.outputs.templates import Templates
from macros.things.kinds import KINDS
from tests.bless import invented_facts
from tests.portals import ROOT, copy_of_portal

NAMES = {path.relative_to(ROOT / "overrides").as_posix() for path in (ROOT / "overrides/components").glob("*.html")}


def test_every_component_stands_on_a_page_of_the_invented_portal(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    loaded: set[str] = set()

    def get_source(self: FileSystemLoader, environment: Any, template: str) -> Any:
        loaded.add(template)
        return load(self, environment, template)

    load = FileSystemLoader.get_source
    monkeypatch.setattr(FileSystemLoader, "get_source", get_source)
    facts = invented_facts(copy_of_portal(tmp_path / "portal"))
    assert Publication(facts).articles
    # A folder of its own: what others filled before it is compiled already.
    templates = Templates(facts.record.root / "overrides", facts.record.glossary)
    for kind in KINDS:
        for name, value in kind.lists.items():
            templates.filled(f"lists/{name}.html", value(facts), "list/")
    assert loaded >= NAMES
