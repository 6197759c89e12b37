"""What belongs to a partnership in its portal, and what comes from Candour: the one is never touched by the other."""

import hashlib
import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

# What a partnership writes itself. All else that git holds comes from Candour.
THEIRS = (
    "README.md", "data/", "docs/briefings/", "docs/years/", "tests/this_record/", ".github/CODEOWNERS",
    ".github/pictures/",
)  # fmt: skip
# What came from Candour, in which release, and the digest of each file as it came.
CAME_WITH = "candour.json"


class NoPortal(Exception):
    """A portal that cannot be founded, or not be brought to a release; the message says why."""


@dataclass(frozen=True)
class CameWith:
    """The release that a portal was made of or brought to, and the digest of each of its files."""

    version: str
    files: Mapping[str, str]


def is_theirs(file: str) -> bool:
    """Whether a file belongs to the partnership; one that it adds anywhere else is its own too, and is let be."""
    return file == CAME_WITH or file.startswith(THEIRS)


def files_of_candour(root: Path) -> dict[str, str]:
    """The files that come from the Candour below a folder, as git has them, each with its digest."""
    command = ["git", "ls-files", "-z"]
    listed = subprocess.run(command, cwd=root, check=True, capture_output=True).stdout.decode().split("\0")
    files = (file for file in listed if file and not is_theirs(file) and (root / file).is_file())
    return {file: digest(root / file) for file in files}


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def came_with(portal: Path) -> CameWith:
    """What a portal came with; raises `OSError` or `ValueError` where it does not say so."""
    told = json.loads((portal / CAME_WITH).read_text("utf-8"))
    return CameWith(told["version"], told["files"])


def keep(portal: Path, it: CameWith) -> None:
    """Write down what a portal came with."""
    told = {"version": it.version, "files": dict(sorted(it.files.items()))}
    (portal / CAME_WITH).write_text(json.dumps(told, indent=1) + "\n", "utf-8")
