"""The invented portal gives the pages and exports that tests/expected/ holds; `make bless` accepts a change."""

import json
import os
import re
import subprocess
import sys
from difflib import unified_diff
from pathlib import Path

import pytest

from macros.model.written import EvidenceKind, Stage, Written
from macros.rules.checked import checked_record
from macros.things.plan.plan_facts import actions
from tests.bless import bless, expected, invented_facts, output
from tests.portals import PORTAL, ROOT

ACCEPT = "run `make bless` if this is what you meant, and look at what it changes"


@pytest.fixture(scope="module")
def now() -> dict[str, str]:
    return output()


def test_the_invented_portal_has_the_expected_files(now: dict[str, str]) -> None:
    assert sorted(now) == sorted(expected()), ACCEPT


@pytest.mark.parametrize("name", expected())
def test_a_page_or_export_is_what_is_expected(name: str, now: dict[str, str]) -> None:
    before, after = expected()[name].splitlines(), now.get(name, "").splitlines()
    changed = "\n".join(unified_diff(before, after, f"tests/expected/{name}", "now", lineterm="", n=1))
    assert not changed, f"{changed}\n{ACCEPT}"


def test_what_is_blessed_is_what_is_expected_next_time(now: dict[str, str], tmp_path: Path) -> None:
    old = tmp_path / "pages" / "gone.html"
    old.parent.mkdir()
    old.write_text("of a record that is no more")
    bless(tmp_path)
    written = {p.relative_to(tmp_path).as_posix(): p.read_text("utf-8") for p in tmp_path.rglob("*") if p.is_file()}
    assert written == now


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_same_record_gives_the_same_bytes(seed: str, now: dict[str, str]) -> None:
    """In another process, where Python puts the members of sets into another order."""
    told = "import json; from tests.bless import output; print(json.dumps(output()))"
    around = os.environ | {"PYTHONHASHSEED": seed}
    ran = subprocess.run([sys.executable, "-c", told], cwd=ROOT, env=around, capture_output=True, check=True)
    assert json.loads(ran.stdout) == now


def test_the_invented_portal_uses_every_field_of_the_model() -> None:
    record = checked_record(PORTAL)
    # What is published holds more fields, and nobody writes it.
    kinds = {kind for kind in _all_kinds(Written) if re.fullmatch(r"macros\.(?!office\.|.*_data$).*", kind.__module__)}
    unused = {
        f"{kind.__name__}.{field}"
        for kind in kinds
        for field in kind.model_fields
        if not any(field in thing.model_fields_set for _, _, thing in record.each(kind))
    }
    portal = {f"Portal.{name}" for name in record.portal.model_fields_set}
    contact = {f"Contact.{name}" for name in record.portal.contact.model_fields_set}
    accessibility = {f"Accessibility.{name}" for name in record.portal.accessibility.model_fields_set}
    assert unused - portal - contact - accessibility == set()


def test_the_invented_portal_has_evidence_of_every_kind_and_actions_of_every_stage() -> None:
    standings = [action.standing for action in actions(invented_facts())]
    assert {evidence.kind for standing in standings for evidence in standing.evidence} == set(EvidenceKind)
    assert {standing.stage for standing in standings} >= set(Stage) - {Stage.NOT_STARTED}


def _all_kinds(kind: type[Written]) -> set[type[Written]]:
    return {kind, *(k for inner in kind.__subclasses__() for k in _all_kinds(inner))}
