"""What git tells of the files that a portal is made from: the commit, and its date. Where it does not tell, nothing."""

import os
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

# What a site is made from. A change to anything else, committed or not, changes no page.
MADE_FROM = ("data", "docs", "macros", "overrides", "mkdocs.yml")


@dataclass(frozen=True)
class Checkout:
    """The commit of a folder and the day of its date; both or neither are known."""

    commit: str | None = None
    day: date | None = None


def checkout_of(root: Path) -> Checkout:
    """The checkout that `root` is; without git, in a downloaded copy and with changes of its own nothing is known.

    It asks for the one commit that is there, so a clone without its history gives the same answer.
    """
    # A copy without git may lie in somebody else's checkout, which would speak of something else.
    if not (root / ".git").exists():
        return Checkout()
    told = _git(root, "log", "-1", "--no-show-signature", "--format=%H %cd", "--date=format:%Y-%m-%d", "HEAD")
    if not told or _git(root, "status", "--porcelain", "--untracked-files=all", "--", *MADE_FROM) != "":
        return Checkout()
    commit, day = told.split()
    return Checkout(commit, date.fromisoformat(day))


def refused(root: Path) -> str:
    """Why git tells nothing of a folder that belongs to another user, and what to do, in one line; else empty."""
    if not (root / ".git").exists() or "dubious ownership" not in _ran(root, "rev-parse", "HEAD")[1]:
        return ""
    return (
        "The commit is published as null: these files belong to another user, and git tells nothing of them. Build as "
        f"that user, or say once that you trust them: git config --global --add safe.directory '{root.resolve()}'"
    )


def git(root: Path, *arguments: str, told: bytes = b"") -> bytes | None:
    """What a git command says, `told` something on its standard input; nothing where it fails or there is no git."""
    return _ran(root, *arguments, told=told)[0]


def _git(root: Path, *arguments: str) -> str | None:
    """What a git command says, as a text."""
    said = git(root, *arguments)
    return None if said is None else said.decode("utf-8", "replace").strip()


def _ran(root: Path, *arguments: str, told: bytes = b"") -> tuple[bytes | None, str]:
    """What a git command says, or nothing where it fails or there is no git; and what it says of its failing."""
    # A hook of git's names its own repository in the environment.
    around = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | {"LC_ALL": "C"}
    command = ["git", "-c", "core.fsmonitor=false", *arguments]
    try:
        ran = subprocess.run(command, cwd=root, env=around, capture_output=True, input=told)
    except OSError:
        return None, ""
    return (ran.stdout if ran.returncode == 0 else None), ran.stderr.decode("utf-8", "replace")
