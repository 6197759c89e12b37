"""Whatever swells or nests without end is refused or shown, in bounded time and memory, and with a message."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from tests.bombs import BOMBS, file_of
from tests.portals import ROOT, copy_of_portal

MOST_SECONDS = 60
# These are read: a page of them shows what was typed, and is slow to nobody.
SHORT = ("a briefing of", "a page of", "a million", "headings up", "deep", "a PDF with text")
READ = {name for name in BOMBS if name.startswith(SHORT)}


@pytest.fixture(scope="module")
def came(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What came of all bombs, in a process of its own that may take 1 GB of memory."""
    root = copy_of_portal(tmp_path_factory.mktemp("bombs") / "portal")
    command = [sys.executable, "-m", "tests.bombs", str(root)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=5 * MOST_SECONDS, env=os.environ)
    assert ran.stderr == ""
    told: dict[str, Any] = json.loads(ran.stdout)
    return told


def test_all_of_them_together_take_bounded_time(came: dict[str, Any]) -> None:
    assert came["seconds"] < MOST_SECONDS
    assert came["pages"] > 20


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_named_or_shown(name: str, came: dict[str, Any]) -> None:
    said = came["named"].get(file_of(name))
    assert said or name in READ
    assert said is None or len(said) < 1_500


def test_what_is_named_is_a_bomb(came: dict[str, Any]) -> None:
    assert set(came["named"]) <= {file_of(name) for name in BOMBS}
