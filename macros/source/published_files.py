"""The files of the record as they were published, told by git: those that have changed since, as they were.

What is published is the last commit that this work shares with the published branch. In a pull request CI names it
(`CANDOUR_BASE`); elsewhere it is the branch that the copy came from. Without either it is `main`, or the last commit:
of these git does not tell whether they are published.
"""

import io
import os
import tarfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from macros.source.checkout import git

BASE = "CANDOUR_BASE"
PUBLISHED, OURS = ("refs/remotes/origin/HEAD", "refs/remotes/origin/main"), "refs/heads/main"
LAST_COMMIT = "HEAD"

NO_GIT = "there is no git here"
NO_BRANCH = "git knows no published branch here"
NO_HISTORY = 'this copy has no history; get it with "git fetch --unshallow"'


@dataclass(frozen=True)
class PublishedFiles:
    """The text of each file that was changed or taken away since it was published, as it was; `untold` is why git
    does not tell what is published, where it does not: then the files are those of the last commit, or none.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    untold: str = ""


def published_files(root: Path, wanted: Sequence[str]) -> PublishedFiles:
    """What was published of some files and folders below `root`, as far as it has changed. It writes nothing."""
    if not (root / ".git").exists():
        return PublishedFiles(untold=NO_GIT)
    base, is_published = _base(root)
    if not base:
        return PublishedFiles(untold=NO_HISTORY)
    told = git(root, "diff", "--raw", "-z", "--no-renames", "--no-abbrev", "--diff-filter=MDT", base, "--", *wanted)
    if told is None:
        return PublishedFiles(untold=NO_HISTORY)
    parts = told.decode("utf-8", "surrogateescape").split("\0")
    blobs = {path: about.split(" ")[2] for about, path in zip(parts[::2], parts[1::2], strict=False)}
    return PublishedFiles(_texts(root, blobs) if blobs else {}, "" if is_published else NO_BRANCH)


def published_copy(root: Path, folder: Path) -> str:
    """Write the record as it was published into a folder; why that cannot be done, where it cannot."""
    base = _base(root)[0] if (root / ".git").exists() else None
    if not base:
        return NO_HISTORY if base == "" else NO_GIT
    kept = git(root, "archive", base, "--", "data", "docs")
    if kept is None:
        return NO_HISTORY
    with tarfile.open(fileobj=io.BytesIO(kept)) as archive:
        for it in archive:
            if (content := archive.extractfile(it)) and it.isreg():
                (folder / it.name).parent.mkdir(parents=True, exist_ok=True)
                (folder / it.name).write_bytes(content.read())
    return ""


def _base(root: Path) -> tuple[str, bool]:
    """The commit to compare with, and whether it is published for certain; none where a copy has no history."""
    branches = (*PUBLISHED, OURS)
    there = (git(root, "for-each-ref", "--format=%(refname)", *branches) or b"").decode().split()
    named = [name for name in (os.environ.get(BASE, ""), *(it for it in branches if it in there)) if name]
    for name in named:
        if found := git(root, "merge-base", LAST_COMMIT, name):
            return found.decode().strip(), name != OURS
    if named or (git(root, "rev-parse", "--is-shallow-repository") or b"").strip() == b"true":
        return "", False
    return LAST_COMMIT, False


def _texts(root: Path, blobs: Mapping[str, str]) -> dict[str, str]:
    """The texts of some blobs, by one process of git's."""
    rest = git(root, "cat-file", "--batch", told="\n".join(blobs.values()).encode() + b"\n") or b""
    texts = {}
    for path in blobs:
        head, _, rest = rest.partition(b"\n")
        if head.endswith(b"missing") or not head:
            continue
        size = int(head.split()[-1])
        texts[path], rest = rest[:size].decode("utf-8", "replace"), rest[size + 1 :]
    return texts
