"""The commands that found a portal and bring it to a newer release: what they ask, and what they say."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from macros.founding.identity import identity
from macros.founding.new_portal import new_portal
from macros.founding.ownership import NoPortal
from macros.founding.upgrade import carry_out, upgrade
from macros.model.as_at import today
from macros.publish.build_note import VERSION
from macros.source.checkout import git

NEXT = """\
The portal is in {folder}. What to do next:

    cd '{folder}'
    git init --initial-branch=main && git add . && git commit --message='Found the portal'
    make serve

Its README.md says what is yours in it, and which steps come first."""
SHOWN_ONLY = "Nothing was changed yet. To go on: make upgrade FROM=… WRITE=yes, and then make check."
BROUGHT = "This portal is at Candour {} now. Run make check, look at the difference in git, and commit it."


def founding(candour: Path, folder: Path) -> str:
    """Found a portal in a new folder, for whom the environment or somebody at the terminal says; what comes next.

    Raises `NoPortal`.
    """
    if not (candour / ".git").exists():
        raise NoPortal("This copy of Candour has no git, which knows what belongs to it; take a clone")
    who = identity(os.environ, input if sys.stdin.isatty() else None)
    new_portal(candour, folder, who, VERSION, today())
    return NEXT.format(folder=folder)


def bringing_from(source: str, portal: Path, *more: str) -> int:
    """Bring the Candour in a folder, or at an address that git can clone, into a portal: its own code does it.

    Raises `NoPortal`; else what its command gives back.
    """
    if (git(portal, "status", "--porcelain") or b"").strip():
        raise NoPortal("Here is work that is not committed; commit it first, so that you can go back")
    with tempfile.TemporaryDirectory() as folder:
        candour = Path(source)
        if not candour.is_dir():
            candour = Path(folder) / "candour"
            if subprocess.run(["git", "clone", "--quiet", "--depth=1", "--", source, str(candour)]).returncode:
                raise NoPortal(f'FROM, "{source}", is neither a folder nor an address that git can clone')
        command = [sys.executable, "-m", "macros", "bring", str(portal), *more]
        return subprocess.run(command, cwd=candour).returncode


def bringing(candour: Path, portal: Path, is_for_certain: bool) -> Iterator[str]:
    """What this Candour changes in a portal, line by line; where it is for certain it is changed after that.

    Raises `NoPortal`.
    """
    it = upgrade(candour, portal, VERSION)
    yield from it.lines(portal)
    if not is_for_certain:
        yield SHOWN_ONLY
        return
    if it.changed_there:
        raise NoPortal("Nothing was changed: files of Candour were changed here; keep what you need of them elsewhere")
    carry_out(candour, portal, it)
    yield BROUGHT.format(VERSION)
