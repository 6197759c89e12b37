"""Commands that found a portal for another partnership, and bring a newer Candour into one."""

from pathlib import Path

from macros.commands.refused import Refused
from macros.founding.founding import bringing, bringing_from, founding
from macros.founding.ownership import NoPortal


def init(candour: Path, folder: str) -> None:
    """Write an empty portal into a new folder, for whom the environment or somebody at the terminal says."""
    try:
        print(founding(candour, Path(folder)))
    except NoPortal as wrong:
        raise Refused(wrong) from None


def upgrade(portal: Path, source: str, *write: str) -> int:
    """Show what a newer Candour would change here; with "write" behind it, do it."""
    try:
        return bringing_from(source, portal, *write)
    except NoPortal as wrong:
        raise Refused(wrong) from None


def bring(candour: Path, portal: str, *write: str) -> None:
    """What the newer Candour does, asked by the one that is there."""
    try:
        for line in bringing(candour, Path(portal), bool(write)):
            print(line)
    except NoPortal as wrong:
        raise Refused(wrong) from None
