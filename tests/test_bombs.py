"""Whatever swells or nests without end is refused or shown, in bounded time and memory, and with a message."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from macros.guard.work_budget import MOST_DRAWN
from tests.bombs import BOMBS, DRAWN_IN_ONE, file_of
from tests.built import shared
from tests.portals import ROOT, copy_of_portal

MOST_SECONDS = 60
# These are read: a page of them shows what was typed, and is slow to nobody. All others are refused.
READ = {
    *("a million signs in a title", "a million words", "a million digits", "a million at signs"),
    *("headings up to the limit of a page", "deep lists in a page"),
    *(f"PDF {number} of twelve, of which each fits" for number in range(MOST_DRAWN // DRAWN_IN_ONE)),
    *(f"a briefing of {sign}" for sign in ("*", "<", "&", "[a]: b\n")),
    *(f"a page of {sign}" for sign in ("<", "`", "a  \n", "{{ ")),
}


@pytest.fixture(scope="module")
def came(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What came of all bombs, in a process of its own that may take 1 GB of memory."""
    told: dict[str, Any] = json.loads((shared(tmp_path_factory, "bombs", _laid) / "told.json").read_text("utf-8"))
    return told


def _laid(folder: Path) -> None:
    command = [sys.executable, "-m", "tests.bombs", str(copy_of_portal(folder / "portal"))]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=5 * MOST_SECONDS, env=os.environ)
    assert ran.stderr == ""
    (folder / "told.json").write_text(ran.stdout, "utf-8")


@pytest.mark.long
def test_all_of_them_together_take_bounded_time(came: dict[str, Any]) -> None:
    assert came["seconds"] < MOST_SECONDS
    assert came["pages"] > 20


@pytest.mark.parametrize("name", [name for name in BOMBS if name not in READ])
def test_a_bomb_is_named_in_few_words(name: str, came: dict[str, Any]) -> None:
    assert 20 < len(came["named"][file_of(name)]) < 1_500


def test_nothing_else_is_named(came: dict[str, Any]) -> None:
    assert BOMBS.keys() >= READ
    assert came["named"].keys() == {file_of(name) for name in BOMBS.keys() - READ}
