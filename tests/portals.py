"""The invented portal of the tests: where it stands, copies of it that can be spoilt, and the commands run in them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from macros.engine.making import make
from macros.outputs.checked_facts import checked_facts
from macros.publish.swap import publish

ROOT = Path(__file__).parent.parent
PORTAL = Path(__file__).parent / "portal"


def copy_of_portal(folder: Path) -> Path:
    """The invented record in a new folder, with the project's own code and pages round it, and a copy of its templates:
    all but the code can be spoilt.
    """
    surroundings(folder)
    (folder / "overrides").unlink()
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    return copy_of_record(folder)


def surroundings(folder: Path) -> None:
    """All that a portal needs but a record: the project's own pages in a new folder, links to its code and templates.

    The templates that several portals share are compiled once.
    """
    shutil.copytree(ROOT / "docs", folder / "docs", ignore=shutil.ignore_patterns("briefings", "years"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in ("overrides", "macros"):
        (folder / name).symlink_to(ROOT / name)


def copy_of_record(folder: Path) -> Path:
    """The invented record alone in a new folder."""
    shutil.copytree(PORTAL, folder, dirs_exist_ok=True)
    return folder


def build_site(root: Path, site: Path) -> None:
    """Check the portal below `root` and publish it in `site`, as `make build` does."""
    publish(checked_facts(root), site, make)


def run(command: str, portal: Path) -> subprocess.CompletedProcess[str]:
    """Run `python -m macros <command>` in a portal, as `make` does."""
    surroundings = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(
        [sys.executable, "-m", "macros", *command.split()], cwd=portal, env=surroundings, capture_output=True, text=True
    )
